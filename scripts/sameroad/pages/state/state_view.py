"""The state of the data as its page shows it in one language: figures, what is bad, tables, gaps."""

from dataclasses import dataclass

from markupsafe import Markup

from sameroad.pages.state.state_table import Table, state_tables
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.state.admissions import admissions
from sameroad.records.state.data_state import DataState


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that stands large, and what it is."""

    number: str
    label: Markup


@dataclass(frozen=True, slots=True)
class StateView:
    """Everything that is told of the state, in the order in which it is told."""

    state: DataState
    figures: tuple[Figure, ...]
    bad: tuple[Markup, ...]
    tables: dict[str, Table]


def state_view(state: DataState, directory: Directory, words: Words) -> StateView:
    """Return the state in the words of a language."""
    return StateView(state, _figures(state, words), bad_sentences(state, words), state_tables(state, directory, words))


def bad_sentences(state: DataState, words: Words) -> tuple[Markup, ...]:
    """Return what is bad, each in a sentence."""
    return tuple(
        words.sentence(f"state.bad.{one.word}", one.count, of=words.number(one.of)) for one in admissions(state)
    )


def _figures(state: DataState, words: Words) -> tuple[Figure, ...]:
    say, number, days = words.sentence, words.number, state.contact_ages.median_days
    of_open, of_conditions = number(state.not_closed), number(state.conditions)
    return (
        Figure(number(state.organizations), say("state.figure.organizations")),
        Figure(number(state.facts.counts["confirmed"]), say("state.figure.confirmed", of=of_open)),
        Figure(words.years(days), say("state.figure.median")),
        Figure(number(state.gaps), say("state.figure.gaps", of=of_conditions)),
    )

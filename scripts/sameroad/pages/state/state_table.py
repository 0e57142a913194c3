"""The tables on the state of the data in the words of one language; the page and the report in a terminal draw them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sameroad.pages.page import PageKey
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.partial_date import PartialDate
from sameroad.records.state.data_state import DataState
from sameroad.records.state.gaps import CategoryState
from sameroad.records.state.tally import Tally


@dataclass(frozen=True, slots=True)
class Row:
    """What is counted, how many there are, of how many, and the page about it if there is one."""

    label: Markup
    count: int
    of: int
    page: PageKey | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its id, its title, what it counts and on which day, the head of its first column, its rows, and what one
    must know to read it.
    """

    id: str
    title: Markup
    caption: Markup
    head: Markup
    rows: tuple[Row, ...]
    notes: tuple[Markup, ...]

    @property
    def longest(self) -> int:
        """The highest count: the one whose bar takes all the room there is."""
        return max((row.count for row in self.rows), default=0)


def state_tables(state: DataState, directory: Directory, words: Words) -> dict[str, Table]:
    """Return the tables by their ids, in the order in which they are told."""
    rows, say = _Rows(state, directory, words), words.sentence
    date = words.date(PartialDate.parse(state.today.isoformat()))
    of_all = say("state.of_all", state.organizations, date=date)
    of_open = say("state.of_open", state.not_closed, date=date)
    of_conditions = say("state.of_conditions", state.conditions, date=date)
    of_due = say("state.of_due", state.due.reasons.of, date=date)
    found = {
        "facts": (of_open, rows.facts()),
        "contact_ages": (of_open, rows.contact_ages()),
        "source_ages": (of_open, rows.source_ages()),
        "statuses": (of_all, rows.statuses()),
        "gaps": (of_conditions, rows.gaps()),
        "categories": (of_open, rows.categories()),
        "districts": (of_open, rows.districts()),
        "kinds": (of_open, rows.kinds()),
        "due": (of_due, rows.reasons()),
    }
    return {
        id_: Table(
            id=id_,
            title=words.sentence(f"state.table.{id_}"),
            caption=caption,
            head=words.sentence(f"state.head.{id_}"),
            rows=tuple(counted),
            notes=tuple(_notes(id_, state, words)),
        )
        for id_, (caption, counted) in found.items()
    }


def _notes(id_: str, state: DataState, words: Words) -> Iterator[Markup]:
    ages, due, say = state.contact_ages, state.due, words.sentence
    if id_ == "contact_ages" and ages.median_days is None:
        yield say("state.no_median")
    elif id_ == "contact_ages" and ages.median_days is not None:
        dated, unknown = words.number(ages.dated), words.number(ages.levels.counts["unknown"])
        yield say("state.median", dated=dated, years=words.years(ages.median_days), unknown=unknown)
    if id_ == "due":
        yield say("state.this_week", due.this_week, week=due.week)
    if words.has(f"state.note.{id_}"):
        yield words.sentence(f"state.note.{id_}")


class _Rows:
    """The rows of each table."""

    def __init__(self, state: DataState, directory: Directory, words: Words) -> None:
        self._state = state
        self._directory = directory
        self._words = words

    def statuses(self) -> Iterator[Row]:
        yield from _labelled(self._state.statuses, lambda word: self._words.sentence(f"state.status.{word}"))

    def facts(self) -> Iterator[Row]:
        yield from _labelled(self._state.facts, lambda word: self._words.sentence(f"state.fact.{word}"))

    def contact_ages(self) -> Iterator[Row]:
        levels = self._state.contact_ages.levels
        yield from _labelled(levels, lambda word: self._words.sentence(f"state.contact.{word}"))

    def source_ages(self) -> Iterator[Row]:
        yield from _labelled(self._state.source_ages, lambda word: self._words.sentence(f"state.source.{word}"))

    def reasons(self) -> Iterator[Row]:
        yield from _labelled(self._state.due.reasons, lambda word: self._words.sentence(f"state.reason.{word}"))

    def kinds(self) -> Iterator[Row]:
        yield from _labelled(self._state.kinds, lambda id_: self._term("kinds", id_))

    def districts(self) -> Iterator[Row]:
        places = self._state.places
        for id_, count in places.districts.counts.items():
            yield Row(self._term("districts", id_), count, places.of, PageKey("district", id_))
        yield Row(self._words.sentence("state.district.none"), places.without_district, places.of)
        yield from _labelled(places.areas, lambda id_: self._term("districts", id_))
        yield Row(self._words.sentence("state.district.no_area"), places.without_area, places.of)

    def categories(self) -> Iterator[Row]:
        for one in self._state.categories:
            yield self._of_category(one, one.organizations, self._state.not_closed)

    def gaps(self) -> Iterator[Row]:
        for one in self._state.categories:
            yield self._of_category(one, len(one.gaps), one.conditions)

    def _of_category(self, one: CategoryState, count: int, of: int) -> Row:
        name = self._words.show(self._directory.categories[one.category].name)
        return Row(name, count, of, PageKey("category", one.category))

    def _term(self, vocabulary: str, id_: str) -> Markup:
        return self._words.show(self._directory.term(vocabulary, id_).name)


def _labelled(tally: Tally, label: Callable[[str], Markup]) -> Iterator[Row]:
    for word, count in tally.counts.items():
        yield Row(label(word), count, tally.of)

"""What templates can ask beside their own subject: facts of the directory, and whatever speaks a language."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.pages.asked_in_a_row import asked_in_a_row
from sameroad.pages.clinician_facts import clinician_facts
from sameroad.pages.code_index import code_entries, icd10_chapters
from sameroad.pages.crumbs import crumbs_of
from sameroad.pages.district_map import place_districts
from sameroad.pages.embed_words import language_roots, maker_languages
from sameroad.pages.first_step import first_step
from sameroad.pages.guides import guides_at, guides_of
from sameroad.pages.icons import category_icon
from sameroad.pages.links import LinksFromAnywhere, map_search
from sameroad.pages.list_words import list_words
from sameroad.pages.organization_facts import organization_facts
from sameroad.pages.page import SiteFacts
from sameroad.pages.slips.sheet import SheetKey, has_leaflet, leaflet_groups
from sameroad.pages.specimens import make_specimens
from sameroad.pages.told_changes import told_months, told_values
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.fitting_helplines import FittingHelplines, helplines_in_search, pinned_in_search
from sameroad.records.freshness import freshness_of, freshness_of_helpline
from sameroad.records.kept_organizations import EVERYTHING
from sameroad.records.nearest_help import help_for_everyone, nearest_help
from sameroad.records.partial_date import PartialDate
from sameroad.records.phone_numbers import is_emergency_number

if TYPE_CHECKING:
    from sameroad.pages.state.state_view import StateView
    from sameroad.pages.suggest.suggest_form import SuggestForm
    from sameroad.records.state.data_state import DataState


def facts_for_templates(
    directory: Directory, site: SiteFacts, words: Mapping[str, Words], kept: Path | None = None
) -> dict[str, Any]:
    """Return what is the same on every page, by the names that templates use; `words` are those of all languages, and
    in the folder `kept`, if there is one, some of it waits for the next run.
    """
    fitting = FittingHelplines(directory)
    return {
        **list_words(directory, words, kept),
        "state": _ask_for_state(directory),
        "directory": directory,
        "site": site,
        "category_icon": category_icon,
        "place_districts": place_districts,
        "make_specimens": lambda: make_specimens(directory),
        "today": PartialDate.parse(directory.today.isoformat()),
        "icd10_chapters": lambda: icd10_chapters(directory),
        "code_entries": lambda system: code_entries(directory, system),
        "clinician_facts": asked_in_a_row(lambda organization: clinician_facts(organization, directory)),
        "language_roots": lambda: language_roots(directory),
        "maker_languages": lambda: maker_languages(directory, words, site.names),
        "all_words": lambda: words,
        "leaflet_groups": lambda condition: leaflet_groups(condition.id, directory),
        "has_leaflet": lambda condition: has_leaflet(condition.id, directory),
        "facts_of": asked_in_a_row(lambda organization: organization_facts(organization, directory)),
        "first_step": lambda organization: first_step(organization, directory),
        "guides_of": lambda subject: guides_of(subject, directory),
        "guides_at": lambda place: guides_at(place, directory),
        "count_gaps": directory.count_gaps,
        "nearest_help": lambda condition: nearest_help(condition.id, directory),
        "help_for_everyone": lambda: help_for_everyone(directory),
        "helplines_for": fitting.shown,
        "pinned_for": fitting.pinned,
        "helplines_in_search": lambda: helplines_in_search(directory),
        "pinned_in_search": lambda: pinned_in_search(directory),
        "is_emergency": lambda helpline: any(
            is_emergency_number(phone.number, directory.settings.telephone_region) for phone in helpline.phones
        ),
        "freshness_of_helpline": lambda helpline: freshness_of_helpline(helpline, directory.today),
        "freshness_of": lambda organization: freshness_of(organization, directory.today),
        "told_months": told_months,
        "map_search": lambda address: map_search(directory.settings.map or "", address),
    }


def speech_for_templates(
    directory: Directory, words: Words, links: LinksFromAnywhere, state: "Callable[[], DataState]"
) -> dict[str, Any]:
    """Return what speaks one language, or leads to other pages in it, by name."""
    return {
        "has": words.has,
        "show": words.show,
        "marked": words.marked,
        "plain": words.plain,
        "others": words.others,
        "number": words.number,
        "share": words.share,
        "date": words.date,
        "time": words.time,
        "listed": words.listed,
        "language": words.language,
        "link": links.to,
        "shared": links.to_shared,
        "crumbs_of": lambda kind, subject: [
            (crumb.shown(words), links.to(crumb.key.kind, crumb.key.slug))
            for crumb in crumbs_of(kind, subject, directory, words)
        ],
        "size": words.size,
        "names_of": lambda vocabulary: {
            term.id: words.plain(term.name) for term in directory.vocabularies[vocabulary].values()
        },
        "sheet": lambda kind, id_: links.to_shared(SheetKey(kind, id_).path),
        "state_view": lambda: _state_view(state(), directory, words),
        "told_values": lambda field, values: told_values(field, values, directory, words),
        "suggest_form": lambda: _suggest_form(directory, words),
    }


# What one page alone needs is imported when it is drawn: a build that goes on from the last one draws few pages.


def _ask_for_state(directory: Directory) -> "Callable[[], DataState]":
    """Return what counts when it is asked for the first time: most processes never draw a page that tells the state."""

    @cache
    def state() -> "DataState":
        from sameroad.records.state.data_state import data_state  # noqa: PLC0415 - as above

        return data_state(directory)

    def ask() -> "DataState":
        directory.reads.note(EVERYTHING)
        return state()

    return ask


def _state_view(state: "DataState", directory: Directory, words: Words) -> "StateView":
    from sameroad.pages.state.state_view import state_view  # noqa: PLC0415 - as above

    return state_view(state, directory, words)


def _suggest_form(directory: Directory, words: Words) -> "SuggestForm":
    from sameroad.pages.suggest.suggest_form import SuggestForm  # noqa: PLC0415 - as above

    return SuggestForm(directory, words)

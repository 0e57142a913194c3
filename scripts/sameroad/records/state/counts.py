"""How many organizations there are of each kind and in each district, and of how many we know what people need most."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.freshness import has_confirmed
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization
from sameroad.records.state.tally import Tally

STATUSES = ("active", "unconfirmed", "dormant", "closed")


@dataclass(frozen=True, slots=True)
class Places:
    """How many organizations have a place in each district or say that they serve it, and how many say so of each wider
    area. `without_district` name no district, and of these `without_area` no wider area either.
    """

    of: int
    districts: Tally
    areas: Tally
    without_district: int
    without_area: int


def count_statuses(organizations: Collection[Organization]) -> Tally:
    """Return how many organizations have each status."""
    found = Counter(organization.status for organization in organizations)
    return Tally(len(organizations), {status: found[status] for status in STATUSES})


def count_kinds(organizations: Collection[Organization], directory: Directory) -> Tally:
    """Return how many are of each kind, the most frequent kind first; kinds of which there is none are told too."""
    found = Counter(organization.kind for organization in organizations)
    kinds = sorted(directory.vocabularies["kinds"], key=lambda kind: -found[kind])
    return Tally(len(organizations), {kind: found[kind] for kind in kinds})


def count_places(organizations: Collection[Organization], directory: Directory) -> Places:
    """Return how many are in each district and wider area."""
    districts, areas = directory.vocabularies["districts"], directory.settings.areas
    found = Counter(place for organization in organizations for place in organization.districts)
    return Places(
        of=len(organizations),
        districts=Tally(len(organizations), {district: found[district] for district in districts}),
        areas=Tally(len(organizations), {area.id: found[area.id] for area in areas}),
        without_district=sum(districts.keys().isdisjoint(one.districts) for one in organizations),
        without_area=sum(not one.districts for one in organizations),
    )


def count_facts(organizations: Collection[Organization], directory: Directory) -> Tally:
    """Return of how many we know a way to reach them, a name and a summary in each language of which texts are asked,
    and how many have confirmed their facts.
    """
    languages = {language.id for language in directory.settings.languages if not language.growing}
    holds = {
        "phone": lambda one: bool(one.contact.phones),
        "whatsapp": lambda one: bool(one.contact.whatsapp),
        "email": lambda one: bool(one.contact.emails),
        "website": lambda one: one.contact.website is not None,
        "any_way": lambda one: one.contact.reachable,
        "names": lambda one: _in_all(languages, one.name),
        "summaries": lambda one: _in_all(languages, one.summary),
        "confirmed": has_confirmed,
    }
    return Tally(len(organizations), {word: sum(map(is_so, organizations)) for word, is_so in holds.items()})


def _in_all(languages: set[str], text: LocalizedText | None) -> bool:
    return text is not None and languages <= text.keys()

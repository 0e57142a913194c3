"""How many organizations there are of each kind and in each district, and of how many we know what people need most."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.outline import KNOWN, Outline
from sameroad.records.standing import STATUSES
from sameroad.records.state.tally import Tally


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


def count_statuses(organizations: Collection[Outline]) -> Tally:
    """Return how many organizations have each status."""
    found = Counter(organization.status for organization in organizations)
    return Tally(len(organizations), {status: found[status] for status in STATUSES})


def count_kinds(organizations: Collection[Outline], directory: Directory) -> Tally:
    """Return how many are of each kind, the most frequent kind first; kinds of which there is none are told too."""
    found = Counter(organization.kind for organization in organizations)
    kinds = sorted(directory.vocabularies["kinds"], key=lambda kind: -found[kind])
    return Tally(len(organizations), {kind: found[kind] for kind in kinds})


def count_places(organizations: Collection[Outline], directory: Directory) -> Places:
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


def count_facts(organizations: Collection[Outline]) -> Tally:
    """Return of how many we know a way to reach them, a name and a summary in each language of which texts are asked,
    and how many have confirmed their facts.
    """
    found = Counter(word for organization in organizations for word in organization.known)
    return Tally(len(organizations), {word: found[word] for word in KNOWN})

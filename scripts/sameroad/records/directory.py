"""The Directory: all records with their look-ups. Immutable, built once per run; everything after it only reads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from sameroad.records.condition import Category, Condition
from sameroad.records.helpline import Helpline, Situation
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.organization import Organization
from sameroad.records.originals import Originals
from sameroad.records.settings import Settings
from sameroad.records.standing import in_lists
from sameroad.records.vocabulary import Term

Terms = Mapping[str, Term]
_T = TypeVar("_T")


@dataclass(frozen=True)
class Directory:
    """All checked records of one `data/` folder, as of `today`.

    Mappings are by id and in display order: organizations by slug, categories by their order, conditions by category
    and then as in their file. `vocabularies` has a mapping of terms for each file of `data/vocabularies/`. `originals`
    is for exports alone.
    """

    settings: Settings
    today: date
    organizations: Mapping[str, Organization]
    categories: Mapping[str, Category]
    conditions: Mapping[str, Condition]
    vocabularies: Mapping[str, Terms]
    helplines: tuple[Helpline, ...]
    texts: Mapping[str, InterfaceTexts]
    situations: tuple[Situation, ...] = ()
    originals: Originals = field(default_factory=Originals)

    def without_originals(self) -> "Directory":
        """Return the same directory without what its files say word for word, for those who show it to readers; the
        schemas stay, of which the form for suggestions is made.
        """
        return replace(self, originals=Originals(schemas=self.originals.schemas))

    def term(self, vocabulary: str, term_id: str) -> Term:
        """Return one term; an area of the settings counts as a term of `districts`."""
        if vocabulary == "districts" and term_id in self._areas:
            return self._areas[term_id]
        return self.vocabularies[vocabulary][term_id]

    def ancestors(self, condition_id: str) -> tuple[Condition, ...]:
        """The broader conditions of a condition, the nearest first."""
        found = []
        parent = self.conditions[condition_id].parent
        while parent is not None:
            found.append(self.conditions[parent])
            parent = self.conditions[parent].parent
        return tuple(found)

    def narrower(self, condition_id: str) -> tuple[Condition, ...]:
        """The conditions whose parent this one is."""
        return self._children.get(condition_id, ())

    def groups_for(self, condition_id: str) -> tuple[Organization, ...]:
        """The organizations that name this very condition, in the order of lists (`standing.py`) as everywhere."""
        return self._by_condition.get(condition_id, ())

    def broader_groups(self, condition_id: str) -> tuple[tuple[Condition, tuple[Organization, ...]], ...]:
        """For each broader condition, nearest first, the organizations not already named for a nearer one."""
        seen = {organization.slug for organization in self.groups_for(condition_id)}
        everyone = set(self.settings.serves_everyone)
        found = []
        for ancestor in self.ancestors(condition_id):
            new = tuple(o for o in self.groups_for(ancestor.id) if o.slug not in seen and ancestor.id not in everyone)
            seen.update(o.slug for o in new)
            if new:
                found.append((ancestor, new))
        return tuple(found)

    def groups_for_everyone(self, besides: Iterable[Organization] = ()) -> tuple[Organization, ...]:
        """The organizations that serve people with any condition and have not closed, without those in `besides`."""
        seen = {organization.slug for organization in besides}
        found = {o.slug: o for condition in self.settings.serves_everyone for o in self.groups_for(condition)}
        return self._in_order(o for slug, o in found.items() if slug not in seen and o.status != "closed")

    def conditions_in(self, category_id: str) -> tuple[Condition, ...]:
        """The conditions of a category, in the order of its file."""
        return self._by_category.get(category_id, ())

    def groups_in_category(self, category_id: str) -> tuple[Organization, ...]:
        """The organizations that name a condition of the category."""
        found = {o.slug: o for c in self.conditions_in(category_id) for o in self.groups_for(c.id)}
        return self._in_order(found.values())

    def groups_in_district(self, district_id: str) -> tuple[Organization, ...]:
        """The organizations with a place in the district, or that say they serve it."""
        return self._by_district.get(district_id, ())

    def groups_in_hospital(self, hospital_id: str) -> tuple[Organization, ...]:
        """The organizations with a place in the hospital."""
        return self._by_hospital.get(hospital_id, ())

    def parts_of(self, slug: str) -> tuple[Organization, ...]:
        """The organizations that say they are part of this one."""
        return self._parts.get(slug, ())

    def related_to(self, organization: Organization, limit: int = 6) -> tuple[Organization, ...]:
        """Other organizations for the same conditions, most conditions shared first; kin by `part_of` left out."""
        kin = {organization.slug, *organization.part_of, *(o.slug for o in self.parts_of(organization.slug))}
        shared: dict[str, int] = defaultdict(int)
        for condition_id in organization.conditions:
            for other in self.groups_for(condition_id):
                if other.slug not in kin and other.status != "closed":
                    shared[other.slug] += 1
        slugs = sorted(shared, key=lambda slug: (-shared[slug], self._order[slug]))
        return tuple(self.organizations[slug] for slug in slugs[:limit])

    @cached_property
    def _areas(self) -> Terms:
        return {area.id: area for area in self.settings.areas}

    @cached_property
    def _children(self) -> Mapping[str, tuple[Condition, ...]]:
        return _grouped((c.parent, c) for c in self.conditions.values() if c.parent is not None)

    @cached_property
    def _by_category(self) -> Mapping[str, tuple[Condition, ...]]:
        return _grouped((c.category, c) for c in self.conditions.values())

    @cached_property
    def _by_condition(self) -> Mapping[str, tuple[Organization, ...]]:
        grouped = _grouped((c, o) for o in self.organizations.values() for c in o.conditions)
        return {condition: self._in_order(found) for condition, found in grouped.items()}

    @cached_property
    def _by_district(self) -> Mapping[str, tuple[Organization, ...]]:
        grouped = _grouped((d, o) for o in self.organizations.values() for d in o.districts)
        return {district: self._in_order(found) for district, found in grouped.items()}

    @cached_property
    def _by_hospital(self) -> Mapping[str, tuple[Organization, ...]]:
        placed = ({p.hospital: o for p in o.places if p.hospital} for o in self.organizations.values())
        grouped = _grouped(pair for one in placed for pair in one.items())
        return {hospital: self._in_order(found) for hospital, found in grouped.items()}

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Organization, ...]]:
        grouped = _grouped((parent, o) for o in self.organizations.values() for parent in o.part_of)
        return {parent: self._in_order(found) for parent, found in grouped.items()}

    def _in_order(self, organizations: Iterable[Organization]) -> tuple[Organization, ...]:
        return tuple(sorted(organizations, key=lambda organization: self._order[organization.slug]))

    @cached_property
    def _order(self) -> Mapping[str, tuple[int, int, str]]:
        return {organization.slug: in_lists(organization, self.today) for organization in self.organizations.values()}


def _grouped(pairs: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    lists: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return {key: tuple(values) for key, values in lists.items()}

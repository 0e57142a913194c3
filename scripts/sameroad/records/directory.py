"""The Directory: all records with their look-ups. Immutable, built once per run; everything after it only reads."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from sameroad.records.condition import Category, Condition
from sameroad.records.helpline import Helpline, Situation
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.kept_organizations import EVERYTHING, GAPS, KeptOrganizations, Listed, Reads, question
from sameroad.records.look_ups import LookUps, Slugs
from sameroad.records.organization import Organization
from sameroad.records.originals import Originals
from sameroad.records.outline import Outline, outline_of
from sameroad.records.settings import Settings
from sameroad.records.vocabulary import Term

Terms = Mapping[str, Term]
Organizations = Sequence[Organization]
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
        shown = replace(self, originals=Originals(schemas=self.originals.schemas))
        shown.__dict__["look_ups"] = self.look_ups  # found once for both
        return shown

    @cached_property
    def outlines(self) -> Mapping[str, Outline]:
        """The outline of each organization by slug, in the order of slugs."""
        organizations = self.organizations
        if isinstance(organizations, KeptOrganizations):
            return organizations.outlines
        languages = self.settings.asked_languages
        return {slug: outline_of(one, self.today, languages) for slug, one in organizations.items()}

    @property
    def all_outlines(self) -> tuple[Outline, ...]:
        """The outlines of all organizations, for those who count them."""
        self.reads.note(EVERYTHING)
        return tuple(self.outlines.values())

    def outline(self, slug: str) -> Outline:
        """Return the outline of one organization. Raises KeyError."""
        self.reads.note(question("outline", slug))
        return self.outlines[slug]

    @cached_property
    def look_ups(self) -> LookUps:
        """Slugs by what the organizations have in common."""
        return LookUps(self.outlines)

    @property
    def reads(self) -> Reads:
        """What was asked of the organizations; nobody reads it where they are not kept as bytes."""
        return self.organizations.reads if isinstance(self.organizations, KeptOrganizations) else _UNREAD

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

    def groups_for(self, condition_id: str) -> Organizations:
        """The organizations that name this very condition, in the order of lists (`standing.py`) as everywhere."""
        return self._list("condition", condition_id, self.look_ups.by_condition)

    def broader_groups(self, condition_id: str) -> tuple[tuple[Condition, Organizations], ...]:
        """For each broader condition, nearest first, the organizations not already named for a nearer one."""
        seen = set(self._slugs("condition", condition_id, self.look_ups.by_condition))
        everyone = set(self.settings.serves_everyone)
        found = []
        for ancestor in self.ancestors(condition_id):
            if ancestor.id not in everyone:
                slugs = self._slugs("condition", ancestor.id, self.look_ups.by_condition)
                new = tuple(slug for slug in slugs if slug not in seen)
                seen.update(new)
                if new:
                    found.append((ancestor, self.listed(new)))
        return tuple(found)

    def groups_for_everyone(self, besides: Iterable[Organizations] = ()) -> Organizations:
        """The organizations that serve people with any condition and have not closed, without those in the lists
        `besides`.
        """
        seen = {slug for organizations in besides for slug in slugs_of(organizations)}
        by_condition = self.look_ups.by_condition
        every = (self._slugs("condition", one, by_condition) for one in self.settings.serves_everyone)
        found = self.look_ups.in_order(slug for slugs in every for slug in slugs if slug not in seen)
        return self.listed(self.look_ups.running(found))

    def conditions_in(self, category_id: str) -> tuple[Condition, ...]:
        """The conditions of a category, in the order of its file."""
        return self._by_category.get(category_id, ())

    def groups_in_category(self, category_id: str) -> Organizations:
        """The organizations that name a condition of the category."""
        for condition in self.conditions_in(category_id):
            self.reads.note(question("condition", condition.id))
        return self.listed(self._by_category_in_order.get(category_id, ()))

    @cached_property
    def _by_category_in_order(self) -> Mapping[str, Slugs]:
        by_condition = self.look_ups.by_condition
        every = {
            category: [slug for condition in conditions for slug in by_condition.get(condition.id, ())]
            for category, conditions in self._by_category.items()
        }
        return {category: self.look_ups.in_order(slugs) for category, slugs in every.items()}

    def groups_in_district(self, district_id: str) -> Organizations:
        """The organizations with a place in the district, or that say they serve it."""
        return self._list("district", district_id, self.look_ups.by_district)

    def groups_in_hospital(self, hospital_id: str) -> Organizations:
        """The organizations with a place in the hospital."""
        return self._list("hospital", hospital_id, self.look_ups.by_hospital)

    def parts_of(self, slug: str) -> Organizations:
        """The organizations that say they are part of this one."""
        return self._list("parts", slug, self.look_ups.parts)

    def running(self, organizations: Organizations) -> Organizations:
        """Return those that have not closed, in the same order."""
        return self.listed(self.look_ups.running(slugs_of(organizations)))

    def has_running(self, condition_id: str) -> bool:
        """Return whether an organization that names this very condition still runs."""
        self.reads.note(question("condition", condition_id))
        return condition_id in self.look_ups.with_group

    def count_gaps(self) -> int:
        """Return how many conditions have no group of their own that has not closed."""
        self.reads.note(GAPS)
        return len(self.conditions.keys() - self.look_ups.with_group)

    def of_kinds(self, organizations: Organizations, kinds: Iterable[str]) -> Organizations:
        """Return those that are of one of the kinds, in the same order."""
        return self.listed(self.look_ups.of_kinds(slugs_of(organizations), frozenset(kinds)))

    def related_to(self, organization: Organization, limit: int = 6) -> Organizations:
        """Other organizations for the same conditions, most conditions shared first; kin by `part_of` left out."""
        for condition in organization.conditions:
            self.reads.note(question("head", condition))
        kin = (*organization.part_of, *self._slugs("parts", organization.slug, self.look_ups.parts))
        return self.listed(self.look_ups.related(organization.slug, organization.conditions, kin, limit))

    def noted_outlines(self, organizations: Organizations) -> Iterator[str]:
        """Give the slugs of a list as if the outline of each were looked up: for those who may know it already."""
        return self._noted("outline", organizations)

    def noted_slugs(self, organizations: Organizations) -> Iterator[str]:
        """Give the slugs of a list as if each organization were looked up: for those who may know it already."""
        return self._noted("organization", organizations)

    def _noted(self, kind: str, organizations: Organizations) -> Iterator[str]:
        for slug in slugs_of(organizations):
            self.reads.note(question(kind, slug))
            yield slug

    def listed(self, slugs: Slugs) -> Organizations:
        """Return the list of the organizations with these slugs, in this order."""
        return Listed(slugs, self.organizations.__getitem__) if slugs else ()

    def _list(self, kind: str, name: str, known: Mapping[str, Slugs]) -> Organizations:
        return self.listed(self._slugs(kind, name, known))

    def _slugs(self, kind: str, name: str, known: Mapping[str, Slugs]) -> Slugs:
        self.reads.note(question(kind, name))
        return known.get(name, ())

    @cached_property
    def _areas(self) -> Terms:
        return {area.id: area for area in self.settings.areas}

    @cached_property
    def _children(self) -> Mapping[str, tuple[Condition, ...]]:
        return _grouped((c.parent, c) for c in self.conditions.values() if c.parent is not None)

    @cached_property
    def _by_category(self) -> Mapping[str, tuple[Condition, ...]]:
        return _grouped((c.category, c) for c in self.conditions.values())


_UNREAD = Reads()


def slugs_of(organizations: Organizations) -> Slugs:
    """Return the slugs of a list; one that a Directory gave decodes nobody for that."""
    if isinstance(organizations, Listed):
        return organizations.slugs
    return tuple(organization.slug for organization in organizations)


def _grouped(pairs: Iterable[tuple[str, _T]]) -> dict[str, tuple[_T, ...]]:
    lists: dict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return {key: tuple(values) for key, values in lists.items()}

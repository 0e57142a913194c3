"""Which organizations belong to a condition, a district, a hospital or another organization: slugs, in the order of
lists, found from outlines alone.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from operator import attrgetter

from sameroad.records.outline import Outline

Slugs = tuple[str, ...]
_HEAD = 100
"""How far down the list of a condition relatives are looked for: so that ten thousand organizations with one condition
in common are not all compared with one another.
"""


class LookUps:
    """Slugs by what they have in common. `outlines` are by slug, in the order of slugs."""

    def __init__(self, outlines: Mapping[str, Outline]) -> None:
        self._outlines = outlines

    @cached_property
    def by_condition(self) -> Mapping[str, Slugs]:
        """The organizations that name a condition, by its id."""
        return self._grouped("conditions")

    @cached_property
    def by_district(self) -> Mapping[str, Slugs]:
        """The organizations with a place in a district, or that say they serve it, by the id of district or area."""
        return self._grouped("districts")

    @cached_property
    def by_hospital(self) -> Mapping[str, Slugs]:
        """The organizations with a place in a hospital, by its id."""
        return self._grouped("hospitals")

    @cached_property
    def parts(self) -> Mapping[str, Slugs]:
        """The organizations that say they are part of another one, by its slug."""
        return self._grouped("part_of")

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each organization in a list of all of them, from 0, by slug."""
        outlines = self._outlines
        ordered = sorted(outlines, key=lambda slug: (*outlines[slug].order, slug))
        return {slug: place for place, slug in enumerate(ordered)}

    @cached_property
    def heads(self) -> Mapping[str, Slugs]:
        """The beginning of the list of each condition, without those that have closed."""
        return {condition: self.running(slugs[:_HEAD]) for condition, slugs in self.by_condition.items()}

    @cached_property
    def with_group(self) -> frozenset[str]:
        """The conditions with an organization of their own that has not closed."""
        return frozenset(condition for condition, slugs in self.heads.items() if slugs)

    def in_order(self, slugs: Iterable[str]) -> Slugs:
        """Return the slugs, each once, in the order of lists."""
        return tuple(sorted(set(slugs), key=self.place.__getitem__))

    def running(self, slugs: Iterable[str]) -> Slugs:
        """Return the slugs of those that have not closed."""
        return tuple(slug for slug in slugs if not self._outlines[slug].closed)

    def of_kinds(self, slugs: Iterable[str], kinds: Container[str]) -> Slugs:
        """Return the slugs of those that are of one of the kinds."""
        return tuple(slug for slug in slugs if self._outlines[slug].kind in kinds)

    def related(self, slug: str, conditions: Iterable[str], kin: Iterable[str], limit: int) -> Slugs:
        """Return others for the same conditions, those that share most of them first; without `kin`."""
        heads = [self.heads.get(condition, ()) for condition in conditions]
        left_out = (slug, *kin)
        shared: Counter[str] = Counter()
        for head in heads:
            shared.update(head)
        several = (one for one, count in shared.items() if count > 1)
        # Of those with one condition in common, nobody is among the first who is not so in the list of that condition.
        first = (head[: limit + len(left_out)] for head in heads)
        near = set(several).union(*first).difference(left_out)
        place = self.place
        return tuple(sorted(near, key=lambda other: (-shared[other], place[other]))[:limit])

    def _grouped(self, field: str) -> Mapping[str, Slugs]:
        """The organizations by what stands in this field of their outlines, in the order of lists."""
        found: dict[str, list[str]] = defaultdict(list)
        outlines = map(self._outlines.__getitem__, self.place)
        for slug, groups in zip(self.place, map(attrgetter(field), outlines), strict=True):
            for group in groups:
                found[group].append(slug)
        return {group: tuple(slugs) for group, slugs in found.items()}

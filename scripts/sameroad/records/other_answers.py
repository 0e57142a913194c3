"""Which questions about a directory have another answer since the last time, when some of its records have changed.

What was drawn from answers that are all the same need not be drawn again. The questions are those of `Reads`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sameroad.records.kept_organizations import EVERYTHING, GAPS, question
from sameroad.records.look_ups import LookUps, Slugs
from sameroad.records.outline import Outline

Outlines = Mapping[str, Outline]
_Lists = Mapping[str, Slugs]


def other_answers(before: Outlines, after: Outlines, changed: Iterable[str]) -> frozenset[str]:
    """Return the questions whose answers differ. `changed` are the slugs of all records that were changed, added or
    removed; the outlines are those of all records.
    """
    slugs = tuple(changed)
    found = {question("organization", slug) for slug in slugs}
    moved = [slug for slug in slugs if before.get(slug) != after.get(slug)]
    if moved:
        before = dict(before)  # each is asked for again and again, and may be made anew each time
        found.add(EVERYTHING)
        found.update(question("outline", slug) for slug in moved)
        outlines = [one for slug in moved for one in (before.get(slug), after.get(slug)) if one is not None]
        look_ups = LookUps(before), LookUps(after)
        if len({len(one.with_group) for one in look_ups}) > 1:
            found.add(GAPS)
        old, new = map(_lists, look_ups)
        for kind, names in _asked_of(outlines).items():
            for name in names:
                if _answer(old[kind], name, before) != _answer(new[kind], name, after):
                    found.add(question(kind, name))
    return frozenset(found)


def _lists(look_ups: LookUps) -> Mapping[str, _Lists]:
    return {
        "condition": look_ups.by_condition,
        "head": look_ups.heads,
        "district": look_ups.by_district,
        "hospital": look_ups.by_hospital,
        "parts": look_ups.parts,
    }


def _asked_of(outlines: Iterable[Outline]) -> Mapping[str, set[str]]:
    """The lists in which any of the organizations stands."""
    names: dict[str, set[str]] = {kind: set() for kind in ("condition", "head", "district", "hospital", "parts")}
    for one in outlines:
        names["condition"].update(one.conditions)
        names["head"].update(one.conditions)
        names["district"].update(one.districts)
        names["hospital"].update(one.hospitals)
        names["parts"].update(one.part_of)
    return names


def _answer(lists: _Lists, name: str, outlines: Outlines) -> list[tuple[Any, ...]]:
    """Who stands in a list, where in any other list, and by what some are left out."""
    stands = ((slug, outlines[slug]) for slug in lists.get(name, ()))
    return [(slug, one.order, one.status, one.kind) for slug, one in stands]

"""Lists of organizations that are too long for one page: their parts, each a page with an address of its own.

The first part is the page of what it is a list of; the others are `categories/more/cancer-2/`, `organizations/more/2/`
and so on. How a part looks is left to the templates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sameroad.pages.list_part import A_TO_Z, MORE, ListPart
from sameroad.pages.page import PageKey
from sameroad.records.condition import Condition
from sameroad.records.directory import Directory, Organizations

SHOWN_ELSEWHERE: Mapping[str, int] = {"area": 30, "broader": 30, "everyone": 30, "hospital": 5}
"""How much of a list stands on pages that are not its own, before they lead to the list itself."""
_FEW = 5

_GROUPS: Mapping[str, Callable[[Directory, str], Organizations]] = {
    "category": Directory.groups_in_category,
    "condition": Directory.groups_for,
    "district": Directory.groups_in_district,
    "hospital": Directory.groups_in_hospital,
}


def part_on(key: PageKey, directory: Directory) -> ListPart:
    """Return the part that stands on a page of a list after its first. KeyError when there is no such list."""
    kind = key.kind.removesuffix(MORE)
    slug, _, number = (key.slug or "").rpartition("-")
    if kind == A_TO_Z:
        return replace(_all_organizations(directory), number=int(number))
    record = record_of_list(PageKey(kind, slug), directory)
    return replace(first_part(kind, record, directory), number=int(number))


def first_part(kind: str, record: Any, directory: Directory) -> ListPart:
    """Return the first part of the list of a record, or of the list of all organizations when `record` is None."""
    if record is None:
        return _all_organizations(directory)
    whole = _GROUPS[kind](directory, record.id)
    return ListPart(PageKey(kind, record.id), 1, len(whole), record, whole)


def _all_organizations(directory: Directory) -> ListPart:
    return ListPart(PageKey(A_TO_Z), 1, len(directory.organizations))


def shown_of_broader(
    broader: Iterable[tuple[Condition, Organizations]],
) -> Iterator[tuple[Condition, Organizations, bool]]:
    """Give what the page of a condition shows of the lists of broader ones, the nearest first, and whether that is all:
    some cards for all of them together, and a few for each.
    """
    room = SHOWN_ELSEWHERE["broader"]
    for condition, organizations in broader:
        shown = organizations[: max(room, _FEW)]
        yield condition, shown, len(shown) == len(organizations)
        room -= len(shown)


def record_of_list(first: PageKey, directory: Directory) -> Any:
    """Return the record that a list is of. KeyError when there is none."""
    slug = first.slug or ""
    if first.kind in ("district", "hospital"):
        return directory.term(f"{first.kind}s", slug)
    return directory.categories[slug] if first.kind == "category" else directory.conditions[slug]


def pages_of_long_lists(directory: Directory) -> Iterator[PageKey]:
    """Give the pages that are there because a list is long: those of its parts after the first, and the page of an
    area or a hospital where no other page shows its whole list.
    """
    yield from _later_parts(_all_organizations(directory))
    vocabularies = directory.vocabularies
    with_page: dict[str, Iterable[Any]] = {
        "category": directory.categories.values(),
        "condition": directory.conditions.values(),
        "district": vocabularies["districts"].values(),
    }
    for kind, records in with_page.items():
        for record in records:
            yield from _later_parts(first_part(kind, record, directory))
    without: dict[str, tuple[str, Iterable[Any]]] = {
        "area": ("district", directory.settings.areas),
        "hospital": ("hospital", vocabularies.get("hospitals", {}).values()),
    }
    for shown, (kind, records) in without.items():
        for record in records:
            part = first_part(kind, record, directory)
            if part.total > SHOWN_ELSEWHERE[shown]:
                yield part.first
                yield from _later_parts(part)


def _later_parts(part: ListPart) -> Iterator[PageKey]:
    return (part.key(number) for number in range(2, part.parts + 1))

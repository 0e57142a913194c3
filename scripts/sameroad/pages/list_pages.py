"""The pages that the Directory fills, as a plain list, before the site generator sees any of them."""

from collections.abc import Collection, Iterator

from sameroad.pages.list_part import A_TO_Z
from sameroad.pages.long_lists import first_part, later_parts, lists_without_page
from sameroad.pages.page import PageKey
from sameroad.records.directory import Directory

SINGLE_PAGES = (
    *("home", "organizations", "conditions", "districts", "helplines", "find", "suggest", "list"),
    *("clinicians", "hospitals", "codes", "data", "state", "embed", "embed-maker"),
    *("changes", "who-runs", "offline"),
)
DRAFT_PAGES = ("components",)
"""Pages for developers: their frames are drafts, which a build that is to be published leaves out."""


def list_pages(directory: Directory, frames: Collection[str] = ()) -> tuple[PageKey, ...]:
    """Return a key for every page made from `directory`; each exists once in every language. Pages that show the same
    organizations follow one another: who draws them in this order finds what they share.

    A page for developers is among them when its kind is in `frames`, the kinds of which there is a frame.
    """
    return (
        *(PageKey(kind) for kind in SINGLE_PAGES),
        *(PageKey(kind) for kind in DRAFT_PAGES if kind in frames),
        *_lists(directory),
        *(PageKey("organization", slug) for slug in directory.organizations),
    )


def _lists(directory: Directory) -> Iterator[PageKey]:
    for category in directory.categories.values():
        yield PageKey("category", category.id)
        yield from later_parts(first_part("category", category, directory))
        for condition in directory.conditions_in(category.id):
            yield PageKey("condition", condition.id)
            yield from later_parts(first_part("condition", condition, directory))
            yield PageKey("embed-condition", condition.id)
    for district in directory.vocabularies["districts"].values():
        yield PageKey("district", district.id)
        yield from later_parts(first_part("district", district, directory))
        yield PageKey("embed-district", district.id)
    yield from lists_without_page(directory)
    yield from later_parts(first_part(A_TO_Z, None, directory))

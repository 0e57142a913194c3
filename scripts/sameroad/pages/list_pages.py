"""The pages that the Directory fills, as a plain list, before the site generator sees any of them."""

from collections.abc import Collection

from sameroad.pages.long_lists import pages_of_long_lists
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
    """Return a key for every page made from `directory`; each exists once in every language.

    A page for developers is among them when its kind is in `frames`, the kinds of which there is a frame.
    """
    return (
        *(PageKey(kind) for kind in SINGLE_PAGES),
        *(PageKey(kind) for kind in DRAFT_PAGES if kind in frames),
        *(PageKey("category", category) for category in directory.categories),
        *(PageKey("condition", condition) for condition in directory.conditions),
        *(PageKey("district", district) for district in directory.vocabularies["districts"]),
        *(PageKey("embed-condition", condition) for condition in directory.conditions),
        *(PageKey("embed-district", district) for district in directory.vocabularies["districts"]),
        *pages_of_long_lists(directory),
        *(PageKey("organization", slug) for slug in directory.organizations),
    )

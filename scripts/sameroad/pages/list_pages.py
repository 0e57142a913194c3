"""The pages that the Directory fills, as a plain list, before the site generator sees any of them."""

from sameroad.pages.page import PageKey
from sameroad.records.directory import Directory

SINGLE_PAGES = ("home", "organizations", "conditions", "districts", "helplines", "find")


def list_pages(directory: Directory) -> tuple[PageKey, ...]:
    """Return a key for every page made from `directory`; each exists once in every language."""
    return (
        *(PageKey(kind) for kind in SINGLE_PAGES),
        *(PageKey("category", category) for category in directory.categories),
        *(PageKey("condition", condition) for condition in directory.conditions),
        *(PageKey("district", district) for district in directory.vocabularies["districts"]),
        *(PageKey("organization", slug) for slug in directory.organizations),
    )

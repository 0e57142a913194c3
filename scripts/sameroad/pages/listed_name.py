"""What a list of names says of an organization: little enough to be known from its outline, without its record."""

from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.freshness import Freshness
from sameroad.records.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class ListedName:
    """An organization in a list of names; `has_phone` says whether it can be called."""

    slug: str
    name: LocalizedText
    status: str
    freshness: Freshness
    has_phone: bool


def listed_name(slug: str, directory: Directory) -> ListedName:
    """Return what a list says of an organization. Raises KeyError when there is none."""
    outline = directory.outline(slug)
    return ListedName(
        slug, LocalizedText(outline.name), outline.status, outline.age.as_freshness(), "phone" in outline.known
    )

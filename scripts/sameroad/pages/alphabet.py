"""The A to Z of organizations: by letter for languages with an alphabet, by strokes (筆劃) for Chinese."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from strokes import strokes

from sameroad.records.organization import Organization
from sameroad.records.settings import Language

# Names that belong under no letter or stroke of the page's language come last, under these headings.
LATIN_IN_STROKES = "latin"
OTHER_LANGUAGE = "other"
_LAST = 10_000


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The organizations under one heading: a letter, a number of strokes, `latin` or `other`."""

    heading: str
    organizations: tuple[Organization, ...]


def index_groups(
    organizations: Iterable[Organization], language: Language, articles: Iterable[str]
) -> tuple[IndexGroup, ...]:
    """Return the organizations grouped under headings, in the order a reader of `language` expects.

    `articles` are words such as "The" that do not count at the beginning of a name.
    """
    place: Callable[[str], tuple[Any, ...]] = _by_strokes if language.index_by == "strokes" else _by_letter
    skipped = tuple(article.casefold() + " " for article in articles)
    placed = sorted(
        (_placed(organization, language.id, skipped, place) for organization in organizations),
        key=lambda entry: (entry[0], entry[1].slug),
    )
    groups: dict[str, list[Organization]] = {}
    for (_, heading, *_rest), organization in placed:
        groups.setdefault(heading, []).append(organization)
    return tuple(IndexGroup(heading, tuple(found)) for heading, found in groups.items())


def _placed(
    organization: Organization, language: str, skipped: tuple[str, ...], place: Callable[[str], tuple[Any, ...]]
) -> tuple[tuple[Any, ...], Organization]:
    name = organization.name.pick(language)
    folded = unicodedata.normalize("NFKC", name.text).casefold()
    for article in skipped:
        folded = folded.removeprefix(article)
    if name.fell_back:
        return (_LAST + 1, OTHER_LANGUAGE, folded), organization
    return place(folded), organization


def _by_letter(name: str) -> tuple[Any, ...]:
    first = next((c for c in unicodedata.normalize("NFD", name) if c.isalnum()), "")
    if first.isalpha():
        return (ord(first), first.upper(), name)
    return (0, "0-9", name) if first.isdigit() else (_LAST, OTHER_LANGUAGE, name)


def _by_strokes(name: str) -> tuple[Any, ...]:
    """Place a name by the strokes of its first Chinese character (Unihan kTotalStrokes), then of those after it."""
    shown = "".join(c for c in name if c.isalnum())
    count = strokes(shown[0]) if shown else 0
    if count == 0:
        return (_LAST, LATIN_IN_STROKES, name)
    return (count, str(count), [(strokes(c), c) for c in shown])

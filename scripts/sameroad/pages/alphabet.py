"""The A to Z of organizations: by letter for languages with an alphabet, by strokes (筆劃) for Chinese."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from sameroad.records.localized_text import LocalizedText
from sameroad.records.settings import Language

# Names that belong under no letter or stroke of the page's language come last, under these headings.
LATIN_IN_STROKES = "latin"
OTHER_LANGUAGE = "other"
_LAST = 10_000


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The organizations, by their slugs, under one heading: a letter, a number of strokes, `latin` or `other`.
    `continued` says whether others under the same heading stand on an earlier page.
    """

    heading: str
    slugs: tuple[str, ...]
    continued: bool = False


Index = tuple[IndexGroup, ...]


def make_index(names: Mapping[str, LocalizedText], language: Language, articles: Iterable[str]) -> Index:
    """Return organizations, given by slug with their names, under headings and in the order that a reader of `language`
    expects. `articles` are words such as "The" that do not count at the beginning of a name.
    """
    place: Callable[[str], tuple[Any, ...]] = _by_strokes if language.index_by == "strokes" else _by_letter
    skipped = tuple(article.casefold() + " " for article in articles)
    placed = sorted((_placed(name, language.id, skipped, place), slug) for slug, name in names.items())
    groups: dict[str, list[str]] = {}
    for (_, heading, *_rest), slug in placed:
        groups.setdefault(heading, []).append(slug)
    return tuple(IndexGroup(heading, tuple(slugs)) for heading, slugs in groups.items())


def part_of_index(index: Index, begin: int, end: int) -> Index:
    """Return what stands from place `begin` in the index, counted from 0, to the place before `end`."""
    groups, at = [], 0
    for group in index:
        first, last = max(begin - at, 0), end - at
        if group.slugs[first:last] and last > 0:
            groups.append(IndexGroup(group.heading, group.slugs[first:last], continued=first > 0))
        at += len(group.slugs)
    return tuple(groups)


def beginnings(index: Index) -> dict[str, int]:
    """Return the place in the index, counted from 0, at which each heading begins."""
    ends = accumulate(len(group.slugs) for group in index)
    return {group.heading: end - len(group.slugs) for group, end in zip(index, ends, strict=True)}


def _placed(
    name: LocalizedText, language: str, skipped: tuple[str, ...], place: Callable[[str], tuple[Any, ...]]
) -> tuple[Any, ...]:
    picked = name.pick(language)
    folded = unicodedata.normalize("NFKC", picked.text).casefold()
    for article in skipped:
        folded = folded.removeprefix(article)
    return (_LAST + 1, OTHER_LANGUAGE, folded) if picked.fell_back else place(folded)


def _by_letter(name: str) -> tuple[Any, ...]:
    first = next((c for c in unicodedata.normalize("NFD", name) if c.isalnum()), "")
    if first.isalpha():
        return (ord(first), first.upper(), name)
    return (0, "0-9", name) if first.isdigit() else (_LAST, OTHER_LANGUAGE, name)


def _by_strokes(name: str) -> tuple[Any, ...]:
    """Place a name by the strokes of its first Chinese character (Unihan kTotalStrokes), then of those after it."""
    shown = name if name.isalnum() else "".join(filter(str.isalnum, name))
    count = _counted(shown[0])[0] if shown else 0
    if count == 0:
        return (_LAST, LATIN_IN_STROKES, name)
    return (count, str(count), [*map(_counted, shown)])


@cache
def _counted(character: str) -> tuple[int, str]:
    from strokes import strokes  # noqa: PLC0415 - its table takes a while to load, and most processes need none of it

    return strokes(character), character

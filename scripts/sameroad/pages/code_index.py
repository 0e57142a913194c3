"""The index of codes: every code that a condition has, in the order of its classification, and what it leads to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory

# The first and the last code of each chapter of ICD-10 (WHO, 2019), in the order in which the codes stand.
_CHAPTERS = (
    ("A00", "B99"),
    ("C00", "D48"),
    ("D50", "D89"),
    ("E00", "E90"),
    ("F00", "F99"),
    ("G00", "G99"),
    ("H00", "H59"),
    ("H60", "H95"),
    ("I00", "I99"),
    ("J00", "J99"),
    ("K00", "K93"),
    ("L00", "L99"),
    ("M00", "M99"),
    ("N00", "N99"),
    ("O00", "O99"),
    ("P00", "P96"),
    ("Q00", "Q99"),
    ("R00", "R99"),
    ("S00", "T98"),
    ("U00", "U99"),
    ("V01", "Y98"),
    ("Z00", "Z99"),
)


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """Codes that follow one another, and the conditions that have every one of them."""

    codes: tuple[str, ...]
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class CodeChapter:
    """A chapter of ICD-10 with those of its codes that we have; `id` is made of its first and last code."""

    id: str
    first: str
    last: str
    entries: tuple[CodeEntry, ...]


CHAPTER_IDS = tuple(f"{first}-{last}".lower() for first, last in _CHAPTERS)
"""The ids of all chapters, for the texts that name them."""


def icd10_chapters(directory: Directory) -> tuple[CodeChapter, ...]:
    """Return the chapters of ICD-10 of which some condition has a code."""
    known = _conditions_by_code(directory, "icd10")
    chapters = []
    for id_, (first, last) in zip(CHAPTER_IDS, _CHAPTERS, strict=True):
        within = {code: found for code, found in known.items() if first <= code[:3] <= last}
        if within:
            chapters.append(CodeChapter(id_, first, last, _entries(within)))
    return tuple(chapters)


def code_entries(directory: Directory, system: str) -> tuple[CodeEntry, ...]:
    """Return every code of a classification, a field of `Codes`, in order; numbers count as numbers."""
    return _entries(_conditions_by_code(directory, system))


def _conditions_by_code(directory: Directory, system: str) -> dict[str, list[Condition]]:
    found: dict[str, list[Condition]] = defaultdict(list)
    for condition in directory.conditions.values():
        for code in getattr(condition.codes, system):
            found[code].append(condition)
    return found


def _entries(found: dict[str, list[Condition]]) -> tuple[CodeEntry, ...]:
    """Codes in order; those that follow one another and lead to the same conditions are one entry."""
    groups = groupby(_in_order(found), key=lambda code: [condition.id for condition in found[code]])
    alike = (tuple(codes) for _, codes in groups)
    return tuple(CodeEntry(codes, tuple(found[codes[0]])) for codes in alike)


def _in_order(codes: Iterable[str]) -> list[str]:
    """Codes in order; a range comes before the codes within it."""
    return sorted(codes, key=lambda code: (int(code) if code.isdecimal() else 0, code[:3], "-" not in code, code))

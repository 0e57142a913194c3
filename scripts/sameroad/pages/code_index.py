"""The index of codes: every code that a condition has, in the order of its classification, and what it leads to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
    """A code and the conditions that have it."""

    code: str
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
    entries = code_entries(directory, "icd10")
    chapters = (
        CodeChapter(id_, first, last, tuple(entry for entry in entries if first <= entry.code[:3] <= last))
        for id_, (first, last) in zip(CHAPTER_IDS, _CHAPTERS, strict=True)
    )
    return tuple(chapter for chapter in chapters if chapter.entries)


def code_entries(directory: Directory, system: str) -> tuple[CodeEntry, ...]:
    """Return every code of a classification, a field of `Codes`, in order; numbers count as numbers."""
    found: dict[str, list[Condition]] = defaultdict(list)
    for condition in directory.conditions.values():
        for code in getattr(condition.codes, system):
            found[code].append(condition)
    return tuple(CodeEntry(code, tuple(found[code])) for code in _in_order(found))


def _in_order(codes: Iterable[str]) -> list[str]:
    """Codes in order; a range comes before the codes within it."""
    return sorted(codes, key=lambda code: (int(code) if code.isdecimal() else 0, code[:3], "-" not in code, code))

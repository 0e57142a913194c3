"""What a writer probably meant by a value that only looks right to a person. Asked only after a mistake."""

import re
import unicodedata
from collections.abc import Mapping

_BULLET = re.compile(r"\s*[-‐-―−－•·・●*]")
_BRACKETS = "[]［］【】〔〕()（）"
_COMMAS = re.compile(r"\s*[,，、;；]\s*")
_DATE = re.compile(r"([0-9]{4})\s?[-/.年]\s?([0-9]{1,2})(?:\s?[-/.月]\s?([0-9]{1,2})\s?日?|\s?月)?")


def ordinary(text: str) -> str:
    """Return a text with full-width letters, digits and signs as ordinary ones, and no spaces around it."""
    return unicodedata.normalize("NFKC", text).strip()


def items_of(text: str) -> list[str]:
    """Return the items of a list that was written as one text, with Chinese commas or brackets perhaps."""
    return [item for item in _COMMAS.split(text.strip().strip(_BRACKETS).strip()) if item]


def named_within(text: str, named: Mapping[str, str]) -> str | None:
    """Return what the longest name inside a text names (Kwun Tong District is Kwun Tong), or None. Latin letters count
    as whole words.
    """
    inside = [name for name in named if len(name) > 1 and re.search(_as_words(name), text, re.IGNORECASE)]
    return named[max(inside, key=len)] if inside else None


def _as_words(name: str) -> str:
    return r"(?<![A-Za-z0-9])" + re.escape(name) + r"(?![A-Za-z0-9])" if name.isascii() else re.escape(name)


def has_bullet(text: str) -> bool:
    """Whether a text begins like an item of a list: with a dash, or what only looks like one."""
    return _BULLET.match(text) is not None


def meant_date(text: str) -> str | None:
    """Return a date that begins with its year (2023年5月, 2023/5/14) as records write it, or None for any other: a day
    before the month looks the same as a month before the day.
    """
    found = _DATE.fullmatch(ordinary(text))
    return "-".join(f"{int(part):02}" for part in found.groups() if part) if found else None

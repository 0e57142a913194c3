"""Texts in columns, for languages whose characters are twice as wide as others."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sameroad.records.report_problems import visible

GAP = "  "
_PIECES = re.compile(r"[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+[^\s\w]*\s*|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：！？」』）》〉…·,.;:!?)]}%”’")
"""Signs that do not begin a line."""
_NOT_LAST = frozenset("（「『《〈([“‘`")
"""Signs that do not end one."""


def side_by_side(columns: Sequence[tuple[str, str]], width: int) -> list[str]:
    """Return the lines of texts beside each other, each below its title, within `width` (wide characters count two); of
    a title only as much as fits into one line.
    """
    each = max(8, (width - len(GAP) * (len(columns) - 1)) // len(columns))
    cells = [[wrapped(title, each)[0], "-" * each, *wrapped(text, each)] for title, text in columns]
    return [GAP.join(_filled(part, each) for part in row).rstrip() for row in zip_longest(*cells, fillvalue="")]


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text, none wider than `width`: words stay whole if they can, Chinese breaks anywhere but
    before its punctuation.
    """
    return [line for paragraph in text.split("\n") for line in _lines(visible(paragraph), width)]


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text):
        rest = piece
        if line and width_of(line + rest.rstrip()) > width:
            yield line.rstrip()
            line = ""
        while width_of(rest.rstrip()) > width:
            fits = _fitting(rest, width)
            yield rest[:fits]
            rest = rest[fits:]
        line += rest
    yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """What stays together: words with their spaces, and a character with the signs that belong to it."""
    piece = ""
    for found in _PIECES.findall(text):
        if piece and found[0] not in _NOT_FIRST and piece[-1] not in _NOT_LAST:
            yield piece
            piece = ""
        piece += found
    if piece:
        yield piece


def _fitting(text: str, width: int) -> int:
    """How many characters of a text fit; at least one."""
    return max((n for n in range(1, len(text) + 1) if width_of(text[:n]) <= width), default=1)


def _filled(text: str, width: int) -> str:
    return text + " " * (width - width_of(text))


def width_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

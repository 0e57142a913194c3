"""The squares of many QR codes, quickly: those of texts of the same length differ only by what the texts differ.

A code is linear: which squares a bit of the text turns over, in the data and in what corrects it, does not depend on
other bits. So `segno` draws one code for each length, and from it follow those of all texts of this length, the same
squares that segno would draw for them, in a fiftieth of the time.
"""

from dataclasses import dataclass
from functools import cache

import segno

from sameroad.pages.slips.qr_layout import VERSIONS, row_bytes
from sameroad.pages.slips.qr_turns import Turns

# Any mask can be read. Trying all eight for the most even picture takes four times as long as all the rest.
_MASK = 3


@dataclass(frozen=True, slots=True)
class Squares:
    """The squares of `size` rows, as bits of a number, 1 for dark. The first of the first row is the highest one; each
    row has whole bytes (`row_bytes`), the rest of its last byte being 0.
    """

    size: int
    bits: int


def squares_of(text: str) -> Squares:
    """Return the squares of the QR code of `text`. Error correction is of level M, or better where that makes the code
    no larger. Raises ValueError when the text is too long for any code.
    """
    blank = _blank(len(text)) if text.isascii() else None
    if blank is None:
        return _squares(_draw(text))
    return Squares(blank.squares.size, blank.squares.bits ^ blank.turns.of_text(text.encode()))


@dataclass(frozen=True, slots=True)
class _Blank:
    """The code of a text of zero bytes, and how those of other texts of the same length differ."""

    squares: Squares
    turns: Turns


@cache
def _blank(length: int) -> _Blank | None:
    """The code of zero bytes, or None where it is too large for the others to follow from it."""
    code = _draw("\0" * length)
    version = int(code.version)
    return _Blank(_squares(code), _turns(version, code.error)) if version in VERSIONS else None


_turns = cache(Turns)


def _draw(text: str) -> segno.QRCode:
    return segno.make(text, mode="byte", error="m", micro=False, mask=_MASK)


def _squares(code: segno.QRCode) -> Squares:
    size = len(code.matrix)
    rows = ("".join(map(str, row)).ljust(8 * row_bytes(size), "0") for row in code.matrix)
    return Squares(size, int("".join(rows), 2))

"""How many lines a text takes on paper, without drawing it: its words one after another, as a browser breaks lines.

Widths are in thousandths of the size of the letters. Latin ones are those of a wide font, DejaVu Sans, drawn as high as
the stylesheet asks (`font-size-adjust`): with most fonts a text takes less.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from sameroad.pages.slips.shorten import WIDE

Pieces = tuple[int, ...]
"""The widths of what stands together in a line; a space is the negative of its width. Of a row of characters between
which a line may break anywhere, such as Chinese ones, the number times `_ROW` and the width of one.
"""

_ROW = 10**9
_EM = 1000
_BOLD = 1.13  # how much wider bold letters are
_OTHER = 800  # a letter of no class
_CLASSES = {
    260: "'ijl",
    280: "IJ",
    300: " ,.\u00a0‘’·",
    320: "/:;\\f|",
    340: "-",
    360: "()[]t",
    380: "!r",
    420: '"',
    460: "*_`–°",
    480: "sz“”",
    500: "?",
    520: "Lcç",
    540: "Fk",
    560: "PTYvxy",
    580: "Eaeoéèäö",
    600: "$0123456789Sbdghnpqu{}ü",
    620: "K",
    640: "ABRVXZ",
    660: "C",
    680: "U",
    700: "HN",
    720: "&DG",
    740: "OQ",
    760: "w",
    780: "#+<=>^~×",
    800: "M",
    880: "%",
    900: "m",
    920: "W",
    940: "@—…",
}
# A line breaks at a space, after a hyphen and between Chinese characters, but none begins with what closes a phrase.
_CLOSING = "，。；、：！？）」』》〉】％…"
_PARTS = re.compile(rf"([^\s{WIDE}-]*-+|[^\s{WIDE}-]+)|(\s+)|([{WIDE}](?:(?![{_CLOSING}])[{WIDE}])*[{_CLOSING}]*)")
_WIDE_LETTER = re.compile(f"[{WIDE}]")


class _Widths(dict[str, int]):
    """The widths of letters; one of no class gets its own when it is asked for."""

    def __missing__(self, letter: str) -> int:
        width = self[letter] = _EM if _WIDE_LETTER.match(letter) else _OTHER
        return width


_WIDTHS = _Widths({letter: width for width, letters in _CLASSES.items() for letter in letters})
SPACE = -_WIDTHS[" "]


@lru_cache(maxsize=4096)  # labels and what many organizations have in common are on every slip
def pieces_of(text: str, *, bold: bool = False) -> Pieces:
    """Return the pieces of a text."""
    scale = _BOLD if bold else 1
    if text.isascii() and "-" not in text:
        words = text.split()
        found = [SPACE] * (2 * len(words) - 1)
        found[::2] = [_width_of(word, scale) for word in words]
        return tuple(found)
    return tuple(chain.from_iterable(_pieces_of_part(*part, scale) for part in _PARTS.findall(text)))


def width_of_all(pieces: Pieces) -> int:
    """Return the width of pieces in one line."""
    return sum(abs(piece) if piece < _ROW else (piece // _ROW) * (piece % _ROW) for piece in pieces)


def lines_of(pieces: Iterable[int], line: float) -> int:
    """Return how many lines of the width `line` these pieces fill."""
    lines, end, space = 1, 0.0, 0
    for piece in pieces:
        if piece < 0:
            space = -piece
            continue
        count, width = divmod(piece, _ROW) if piece >= _ROW else (1, piece)
        if end and end + space + width > line:
            lines, end, space = lines + 1, 0, 0
        end += space if end else 0
        more, end = _lines_more(end, count, width, line) if end + count * width > line else (0, end + count * width)
        lines += more
        space = 0
    return lines


def _lines_more(end: float, count: int, width: int, line: float) -> tuple[int, float]:
    """How many lines begin within pieces of the same width that stand behind `end`, and where the last one ends."""
    if width > line:  # a word that is longer than a line is broken
        whole = int(width // line) - (width % line == 0)
        return whole, width - whole * line
    count -= int((line - end) // width)
    in_each = int(line // width)
    whole, left = divmod(count, in_each)
    return (whole + 1, left * width) if left else (whole, in_each * width)


def _pieces_of_part(word: str, space: str, characters: str, scale: float) -> Pieces:
    if word:
        return (_width_of(word, scale),)
    if space:
        return (SPACE,)
    return _pieces_of_characters(characters, scale)


@lru_cache(maxsize=65536)  # people write in the same words
def _width_of(word: str, scale: float) -> int:
    return round(scale * sum(map(_WIDTHS.__getitem__, word)))


@lru_cache(maxsize=65536)
def _pieces_of_characters(phrase: str, scale: float) -> Pieces:
    """The pieces of Chinese characters, the last one with what closes the phrase."""
    alone = max(len(phrase.rstrip(_CLOSING)), 1) - 1
    last = _width_of(phrase[alone:], scale)
    return (alone * _ROW + round(scale * _EM), last) if alone else (last,)

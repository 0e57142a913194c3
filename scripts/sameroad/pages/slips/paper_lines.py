"""How many lines a text takes on paper, without drawing it: its words one after another, as a browser breaks lines.

Widths are in thousandths of the size of the letters. Latin ones are those of a wide font, DejaVu Sans, drawn as high as
the stylesheet asks (`font-size-adjust`): with most fonts a text takes less.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from sameroad.pages.slips.shorten import WIDE

Pieces = tuple[int, ...]
"""The widths of what stands together in a line; a space is the negative of its width."""

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
_PARTS = re.compile(rf"([^\s{WIDE}-]*-+|[^\s{WIDE}-]+)|(\s+)|[{WIDE}](?:(?![{_CLOSING}])[{WIDE}])*[{_CLOSING}]*")
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
    found: list[int] = []
    for part in _PARTS.finditer(text):
        if part[1]:
            found.append(_width_of(part[1], scale))
        elif part[2]:
            found.append(SPACE)
        else:
            found += _characters(part[0], scale)
    return tuple(found)


def lines_of(pieces: Iterable[int], line: float) -> int:
    """Return how many lines of the width `line` these pieces fill."""
    lines, end, space = 1, 0.0, 0
    for width in pieces:
        if width < 0:
            space = -width
            continue
        if end and end + space + width > line:
            lines, end, space = lines + 1, 0, 0
        end += width + (space if end else 0)
        while end > line:  # a word that is longer than a line is broken
            lines, end = lines + 1, end - line
        space = 0
    return lines


@lru_cache(maxsize=65536)  # people write in the same words
def _width_of(word: str, scale: float) -> int:
    return round(scale * sum(map(_WIDTHS.__getitem__, word)))


@lru_cache(maxsize=65536)
def _characters(phrase: str, scale: float) -> Pieces:
    """The pieces of Chinese characters, the last one with what closes the phrase."""
    alone = max(len(phrase.rstrip(_CLOSING)), 1) - 1
    return (*(_width_of(one, scale) for one in phrase[:alone]), _width_of(phrase[alone:], scale))

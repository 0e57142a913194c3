"""How many lines a text takes on paper, without drawing it: its words one after another, as a browser breaks lines.

Widths are in thousandths of the size of the letters. Latin ones are those of a wide font, DejaVu Sans, drawn as high as
the stylesheet asks (`font-size-adjust`): with most fonts a text takes less.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from sameroad.pages.slips.shorten import WIDE, has_wide

Widths = tuple[int, ...]
"""The widths of what stands together in a line, and between any two of them that of the gap: a space, or none."""

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
_PARTS = re.compile(rf"(\s*)(?:([^\s{WIDE}-]*-+|[^\s{WIDE}-]+)|([{WIDE}](?:(?![{_CLOSING}])[{WIDE}])*[{_CLOSING}]*))")


class _LetterWidths(dict[str, int]):
    """The widths of letters; one of no class gets its own when it is asked for."""

    def __missing__(self, letter: str) -> int:
        width = self[letter] = _EM if has_wide(letter) else _OTHER
        return width


_LETTERS = _LetterWidths({letter: width for width, letters in _CLASSES.items() for letter in letters})
SPACE = _LETTERS[" "]


class Line:
    """A text as it would stand in one endless line: where each piece of it begins and ends."""

    __slots__ = ("begins", "ends", "width")

    def __init__(self, widths: Widths) -> None:
        places = [*accumulate(widths, initial=0)]
        self.begins = places[::2]
        self.ends = places[1::2]
        self.width = places[-1]

    def broken(self, most: float) -> int:
        """Return how many lines it takes where a line is `most` wide; an empty text takes one."""
        if self.width <= most:
            return 1
        lines, at, begin, count = 1, 0, 0.0, len(self.ends)
        while True:
            following = bisect_right(self.ends, begin + most, at)
            if following == count:
                return lines
            if following == at:  # a word that is longer than a line is broken
                begin += most
            else:
                at, begin = following, self.begins[following]
            lines += 1


class _WordWidths(dict[str, int]):
    """The widths of words, in letters so much wider than plain ones: people write in the same words."""

    def __init__(self, scale: float) -> None:
        self._scale = scale

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        width = self[word] = round(self._scale * sum(map(_LETTERS.__getitem__, word)))
        return width


_KEPT = 4096
_PLAIN_WORDS, _BOLD_WORDS = _WordWidths(1), _WordWidths(_BOLD)


def widths_of(text: str, *, bold: bool = False) -> Widths:
    """Return the widths of a text."""
    known = _BOLD_WORDS if bold else _PLAIN_WORDS
    if text.isascii() and "-" not in text:
        words = text.split()
        found = [SPACE] * (2 * len(words) - 1)
        found[::2] = map(known.__getitem__, words)
        return tuple(found)
    found = []
    for space, word, characters in _PARTS.findall(text):
        found.append(SPACE if space else 0)
        if word:
            found.append(known[word])
        else:
            found += _of_characters(characters, bold)
    return tuple(found[1:])


def in_one_line(texts: Sequence[Widths]) -> Widths:
    """Return the widths of several texts that stand behind one another."""
    found: list[int] = []
    for widths in filter(None, texts):
        found += (SPACE, *widths)
    return tuple(found[1:])


def _of_characters(phrase: str, bold: bool) -> Widths:
    """The widths of Chinese characters, the last one with what closes the phrase."""
    known = _BOLD_WORDS if bold else _PLAIN_WORDS
    alone = max(len(phrase.rstrip(_CLOSING)), 1) - 1
    return (*((known[phrase[0]], 0) * alone), known[phrase[alone:]])

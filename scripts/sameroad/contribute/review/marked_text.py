"""A text with what was taken away and what is new in it: words of alphabets whole, Chinese sign by sign."""

import difflib
import re
from dataclasses import dataclass
from typing import Literal

Mark = Literal["same", "gone", "new"]
_PIECE = re.compile(r"\s+|[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+|.", re.DOTALL)
_SHORT = 2
"""Between two changes fewer signs than this are shown as changed too: crumbs are hard to read."""
_LEAST_ALIKE = 0.3
"""Texts that have less in common are shown one after the other."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, and what happened to it."""

    text: str
    mark: Mark = "same"


def marked(before: str | None, after: str | None) -> tuple[Piece, ...]:
    """Return the pieces of both texts in reading order, what is gone before what came; line breaks are spaces."""
    old, new = (" ".join(text.split()) if text else "" for text in (before, after))
    first, second = _PIECE.findall(old), _PIECE.findall(new)
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    if old and new and matcher.ratio() < _LEAST_ALIKE:
        return (Piece(old, "gone"), Piece(new, "new"))
    pieces: list[Piece] = []
    gone = come = ""
    for kind, begin, end, other, other_end in matcher.get_opcodes():
        taken, given = "".join(first[begin:end]), "".join(second[other:other_end])
        at_an_end = not pieces or end == len(first)
        if kind == "equal" and (at_an_end or len(taken.strip()) >= _SHORT):
            pieces += _changed(gone, come)
            pieces.append(Piece(taken))
            gone = come = ""
        else:
            gone, come = gone + taken, come + given
    return (*pieces, *_changed(gone, come))


def _changed(gone: str, come: str) -> list[Piece]:
    found: list[Piece] = []
    if gone:
        found.append(Piece(gone, "gone"))
    if come:
        found.append(Piece(come, "new"))
    return found

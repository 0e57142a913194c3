"""What a review says, before it is drawn for a terminal or as Markdown. Every text may hold what a stranger wrote."""

from collections.abc import Sequence
from dataclasses import dataclass

from sameroad.contribute.review.marked_text import Piece


@dataclass(frozen=True, slots=True)
class Title:
    """A heading: 0 for the whole, 1 for a record or a file, 2 for a part of it."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads, if that is known; the address is never a stranger's."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence, perhaps with what it leads to."""

    text: str
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """An item of a list, perhaps with a text whose changes are marked, or with what it leads to."""

    text: str
    pieces: Sequence[Piece] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One text in its languages beside each other, each with a title."""

    text: str
    columns: Sequence[tuple[str, Sequence[Piece]]]


@dataclass(frozen=True, slots=True)
class Folded:
    """Blocks that need not be read: closed until somebody opens them, where that can be drawn."""

    summary: str
    blocks: Sequence["Block"]


Block = Title | Paragraph | Point | SideBySide | Folded

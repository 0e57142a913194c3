"""A piece of text that is read in one go, such as a paragraph or an item of a list, with its place in its file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sameroad.records.locate import Place

Kind = Literal["prose", "heading", "source"]
"""Only prose is measured: headings are short by nature, and titles of sources are other people's words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The text as it is read, without markup. `place` gives where a part of it that begins at an index, and reads so,
    stands in the file.
    """

    kind: Kind
    text: str
    place: Callable[[int, str], Place]


@dataclass(frozen=True, slots=True)
class Writing:
    """A file with its passages, all in one language. `page` tells a hand-written page from a file of short texts."""

    file: str
    language: str
    page: bool
    passages: tuple[Passage, ...]

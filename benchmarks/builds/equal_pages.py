"""Compares the pages of two contenders: whether they say as much and lead to as much, and how large they are."""

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

_UNSEEN = ("script", "style", "template", "svg", "title")
MARGIN = 0.15
"""How far apart the visible texts and the links of a page may be for the pages to count as equal."""


@dataclass(frozen=True, slots=True)
class Size:
    """Of one page: characters of visible text without spaces, links, bytes."""

    text: int
    links: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Equality:
    """Ratios, other to ours: the medians over all pages, and how many pages are further apart than the margin."""

    pages: int
    text: float
    links: float
    bytes: float
    unequal: int


def compare_pages(ours: Path, other: Path, pages: Iterable[tuple[str, str]]) -> Equality:
    """Compare pages, given by their paths in our site and in the other one. Raises OSError when one is missing."""
    sizes = [(size_of(ours / own), size_of(other / peer)) for own, peer in pages]
    ratios = [(peer.text / own.text, peer.links / own.links, peer.bytes / own.bytes) for own, peer in sizes]
    text, links, size = (statistics.median(ratio[index] for ratio in ratios) for index in range(3))
    unequal = sum(max(abs(ratio[0] - 1), abs(ratio[1] - 1)) > MARGIN for ratio in ratios)
    return Equality(len(ratios), text, links, size, unequal)


def size_of(file: Path) -> Size:
    """Return how large a page is."""
    content = file.read_bytes()
    reader = VisibleText()
    reader.feed(content.decode())
    return Size(len("".join(reader.text.split())), reader.links, len(content))


class VisibleText(HTMLParser):
    """Gathers the text that readers can see, folded parts included, and counts the links."""

    def __init__(self) -> None:
        super().__init__()
        self.links = 0
        self._parts: list[str] = []
        self._unseen: list[str] = []

    @property
    def text(self) -> str:
        """The visible text so far."""
        return " ".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        """Count a link; begin what is not seen."""
        self.links += tag == "a"
        if tag in _UNSEEN:
            self._unseen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what is not seen."""
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if not self._unseen:
            self._parts.append(data)

"""Reads the tags of a finished page one after another, as a browser does: what stands in comments, in texts and in the
values of attributes is none.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

_ATTRIBUTES = r"""(?:[^>=]++|=\s*"[^"]*"|=\s*'[^']*'|=)*+"""
_NAME = r"[a-z][^\s/>]*"
_HOLDERS = ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp")
_HELD = "|".join(rf"{one}(?=[\s/>]){_ATTRIBUTES}>[^<]*+(?:<(?!/{one}[\s/>])[^<]*+)*+" for one in _HOLDERS)
_PIECE = re.compile(
    rf"<(?:/{_NAME}{_ATTRIBUTES}>|(?=[stinx])(?:{_HELD})|{_NAME}{_ATTRIBUTES}>|!--(?:-?>|.*?(?:--!?>|\Z)))",
    re.DOTALL | re.IGNORECASE,
)
_OPENING = re.compile(rf"<({_NAME})({_ATTRIBUTES})>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


class Tag(NamedTuple):  # there are many of them, and this is quicker to make than a dataclass
    """A tag that opens an element, from `start` to `end` in the page; `written` is what it says beside its name, `text`
    that of an element in which there can be no tags.
    """

    name: str
    written: str
    start: int
    end: int
    text: str

    @property
    def attributes(self) -> Mapping[str, str]:
        """The values by the names in small letters."""
        return attributes_in(self.written)

    def without(self, name: str) -> str:
        """The attributes as they are written, but for one of this name."""
        return _ATTRIBUTE.sub(lambda one: "" if one[1].lower() == name else one[0], self.written).rstrip()


def pieces(page: str) -> list[str]:
    """Return everything in a page that is no text: tags that open an element, tags that close one, and comments. A tag
    of an element in which there can be no tags comes with the text of that element.
    """
    return _PIECE.findall(page)


def places_of_pieces(page: str) -> Iterator[int]:
    """Give where each of the pieces begins."""
    return (found.start() for found in _PIECE.finditer(page))


def read_tags(page: str) -> Iterator[Tag]:
    """Give each tag that opens an element, in the order of the page."""
    for found in _PIECE.finditer(page):
        tag = tag_of(found[0], found.start())
        if tag is not None:
            yield tag


def write_anew(page: str, tags: Iterable[Tag], anew: Callable[[Tag], str | None]) -> str:
    """Return the page with those of its tags written as `anew` says that are not to stay as they are (None)."""
    parts: list[str] = []
    start = 0
    for tag in tags:
        written = anew(tag)
        if written is not None:
            parts += (page[start : tag.start], written)
            start = tag.end
    return "".join((*parts, page[start:]))


def tag_of(piece: str, start: int = 0) -> Tag | None:
    """Return the tag of a piece of a page that begins at `start`; None when it opens no element."""
    opening = _OPENING.match(piece)
    if opening is None:
        return None
    name, written = opening.groups()
    return Tag(name.lower(), written, start, start + opening.end(), piece[opening.end() :])


@lru_cache(maxsize=8_000)  # most tags are on many pages
def attributes_in(written: str) -> Mapping[str, str]:
    """Return the values of attributes by their names in small letters; of two of a name the first counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(written):
        found.setdefault(name.lower(), html.unescape("".join(values)))
    return found

"""Reads the tags of a finished page one after another, as a browser does: what stands in comments, in texts and in the
values of attributes is none.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_ATTRIBUTES = r"""(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*+"""
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|<(?P<holder>script|style|textarea|title|iframe|noembed|noframes|xmp)(?=[\s/>])(?P<held_by>{_ATTRIBUTES})>"
    r"(?P<text>.*?)(?=</(?P=holder)[\s/>]|\Z)"
    rf"|<(?P<name>[a-z][^\s/>]*)(?P<written>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
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
    def attributes(self) -> dict[str, str]:
        """The values by the names in small letters."""
        return attributes_in(self.written)

    def without(self, name: str) -> str:
        """The attributes as they are written, but for one of this name."""
        return _ATTRIBUTE.sub(lambda one: "" if one[1].lower() == name else one[0], self.written).rstrip()


def read_tags(page: str) -> Iterator[Tag]:
    """Give each tag that opens an element, in the order of the page."""
    for found in _TAG.finditer(page):
        holder, held_by, text, name, written = found.groups()
        if name is not None:
            yield Tag(name.lower(), written, found.start(), found.end(), "")
        elif holder is not None:
            yield Tag(holder.lower(), held_by, found.start(), found.start("text"), text)


def attributes_in(written: str) -> dict[str, str]:
    """Return the values of attributes by their names in small letters; of two of a name the first counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(written):
        found.setdefault(name.lower(), html.unescape("".join(values)))
    return found

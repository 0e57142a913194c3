"""Reads the tags of a finished page one after another, as a browser does: what stands in comments, in texts and in the
values of attributes is none.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"""|<(?P<name>[a-z][^\s/>]*)(?P<attributes>(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*+)>""",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_OF_TEXT = frozenset(("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens an element, from `start` to `end` in the page; `text` is that of an element without tags."""

    name: str
    written: str
    start: int
    end: int
    text: str

    @property
    def attributes(self) -> dict[str, str]:
        """The values by the names in small letters; of two of a name the first counts."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), html.unescape("".join(values)))
        return found

    def without(self, name: str) -> str:
        """The attributes as they are written, but for one of this name."""
        return _ATTRIBUTE.sub(lambda one: "" if one[1].lower() == name else one[0], self.written).rstrip()


def read_tags(page: str) -> Iterator[Tag]:
    """Give each tag that opens an element, in the order of the page."""
    at = 0
    while found := _TAG.search(page, at):
        at = found.end()
        if found["name"] is None:
            continue
        name, text = found["name"].lower(), ""
        if name in _OF_TEXT:
            closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
            end = closing.start() if closing else len(page)
            text, at = page[at:end], end
        yield Tag(name, found["attributes"], found.start(), found.end(), text)

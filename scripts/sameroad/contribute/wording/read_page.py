"""A hand-written page in Markdown -> its passages. Markdown is rendered as the site does it, and the text is that of
the HTML; where it stands in the file is found by its letters, which both have in the same order.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

import markdown
import yaml

from sameroad.contribute.wording.passage import Kind, Passage
from sameroad.records.locate import Place

EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc")
"""Those of `mkdocs.yml`, as a test says."""
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_SHOWN_FIELDS = ("title", "description")
_TOKEN = re.compile(r"__[a-z]+__")
_BLOCKS = frozenset(
    {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "div", "ul", "ol", "dl", "table", "tr"}
    | {"blockquote", "section", "summary", "details", "figcaption", "caption", "hr", "br"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "caption"})
_NOT_READ = frozenset({"code", "pre", "script", "style"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})
_NEAR = 24
"""So many letters tell where a text begins when the rest of it is written another way, such as with `&nbsp;`."""


def read_page(source: str, language: str) -> tuple[Passage, ...]:
    """Return the passages of a page in its order: title and description, then the text. What is marked as of another
    language, code, and the titles of pages that footnotes lead to, are not among them.
    """
    found = _FRONT_MATTER.match(source)
    plain = _TOKEN.sub(lambda token: " " * len(token[0]), source)
    letters = _Letters(source, plain)
    body = plain[found.end() :] if found else plain
    blocks = _blocks_of(yaml.safe_load(plain[found.start(1) : found.end(1)]) if found else {})
    walk = _Walk(language)
    walk.feed(markdown.markdown(body, extensions=list(EXTENSIONS)))
    walk.close()
    walk.flush()
    return tuple(letters.passage(block) for block in (*blocks, *walk.blocks) if block.text.strip())


@dataclass(frozen=True, slots=True)
class _Block:
    """The texts between two tags each that make up a passage."""

    kind: Kind
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(self.parts)


def _blocks_of(front_matter: object) -> list[_Block]:
    fields = front_matter if isinstance(front_matter, dict) else {}
    return [_Block("heading", (str(fields[name]),)) for name in _SHOWN_FIELDS if name in fields]


class _Walk(HTMLParser):
    """Walks through the HTML and gathers the blocks."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._open: list[tuple[str, bool]] = []  # tags, and whether what is in them is read
        self._parts: list[str] = []
        self.blocks: list[_Block] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        if tag in _BLOCKS:
            self.flush()
        if tag not in _VOID:
            self._open.append((tag, self._reads and self._is_read(tag, {name: value or "" for name, value in attrs})))
            if dict(attrs).get("class") == "footnote":
                self._open[-1] = ("footnote", self._open[-1][1])

    def handle_endtag(self, tag: str) -> None:
        """Close a tag."""
        if tag in _BLOCKS:
            self.flush()
        names = ["div" if name == "footnote" else name for name, _ in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if self._reads:
            self._parts.append(data)

    def flush(self) -> None:
        """End a block."""
        tags = {name for name, _ in self._open}
        kind: Kind = "source" if "footnote" in tags else "heading" if tags & _HEADINGS else "prose"
        if self._parts:
            self.blocks.append(_Block(kind, tuple(self._parts)))
        self._parts = []

    @property
    def _reads(self) -> bool:
        return all(read for _, read in self._open)

    def _is_read(self, tag: str, attributes: dict[str, str]) -> bool:
        if tag in _NOT_READ or attributes.get("lang", self._language) != self._language:
            return False
        if attributes.get("id", "").startswith("fnref") or attributes.get("class") == "footnote-backref":
            return False
        in_note = any(name == "footnote" for name, _ in self._open)
        return not (in_note and tag == "a" and attributes.get("href", "").startswith("http"))


@dataclass
class _Letters:
    """The letters and digits of a file in their order, which markup does not change; `plain` is the file without what
    Markdown does not see.
    """

    source: str
    plain: str
    _cursor: int = field(default=0, init=False)

    def passage(self, block: _Block) -> Passage:
        """Return the passage of a block; blocks come in the order of the file."""
        offsets: list[int] = []
        for part in block.parts:
            offsets += self._offsets(part)
        return Passage(block.kind, block.text, lambda start, _: self._place(offsets[start]))

    def _offsets(self, part: str) -> list[int]:
        """Where each character of a text stands; one that is no letter stands after the letter before it."""
        letters = "".join(filter(str.isalnum, part))
        begin = self._find(letters)
        offsets, seen = [], begin
        for character in part:
            at = self._at[min(seen, len(self._at) - 1)] if self._at else 0
            offsets.append(at)
            seen += character.isalnum()
        self._cursor = seen
        return offsets

    def _find(self, letters: str) -> int:
        for wanted in (letters, letters[:_NEAR]):
            for start in (self._cursor, 0):
                found = self._stream.find(wanted, start)
                if wanted and found >= 0:
                    return found
        return self._cursor

    def _place(self, offset: int) -> Place:
        number = bisect_right(self._line_starts, offset)
        start = self._line_starts[number - 1]
        excerpt = self.source[start:].partition("\n")[0]
        return Place(number, offset - start + 1, excerpt)

    @cached_property
    def _at(self) -> list[int]:
        return [offset for offset, character in enumerate(self.plain) if character.isalnum()]

    @cached_property
    def _stream(self) -> str:
        return "".join(self.plain[offset] for offset in self._at)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.source))]

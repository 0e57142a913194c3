"""The one writer of records: a mapping -> the whole text of a file in data/organizations/.

The files are written as people keep them there: fields in the order of the schema, each on its own line, lists with one
item on a line, so that a correction changes the lines of its facts and no others. Nothing is checked here.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from textwrap import wrap
from typing import Any

from sameroad.contribute.write_scalar import is_visible, write_scalar
from sameroad.records.chinese import HAN
from sameroad.records.field_order import FieldOrder, field_order
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import Path
from sameroad.records.report_problems import visible

FIRST_LINE = "# yaml-language-server: $schema=../schema/organization.schema.json"
WIDTH = 115
"""How long lines grow before a text is folded, as in the records that are there. Addresses and Chinese go on."""
_WORDS = re.compile(r"\S+(?: \S+)*")
_LINES = re.compile(r"\S(?:.*\S)?(?:\n+\S(?:.*\S)?)+")

Comments = Mapping[Path, str]


def write_record(
    record: Mapping[str, Any], comments: Comments | None = None, schemas: FilePath = PROJECT_DATA / "schema"
) -> str:
    """Return the text of the file: UTF-8 when encoded, with line feeds, the last one included.

    `record` holds texts, whole numbers, booleans, lists and mappings, as the schema defines them. `comments` stand
    beside their fields, or above them where a line would grow too long; that of the path `()` stands at the top.
    `schemas` is the folder that gives the order. Raises TypeError for any other kind of value.
    """
    writer = _Writer({} if comments is None else comments)
    lines = [FIRST_LINE, *writer.at_the_top(), *writer.mapping((), record, field_order(schemas), "")]
    return "\n".join(lines) + "\n"


def field_lines(name: str, value: Any, order: FieldOrder, indent: str) -> list[str]:
    """Return the lines of one field as they would stand in the file; `order` is that of the fields below it."""
    return list(_Writer({}).mapping((), {name: value}, FieldOrder({name: order}), indent))


def item_lines(value: Any, order: FieldOrder, indent: str) -> list[str]:
    """Return the lines of one item of a list, the hyphen after the indentation."""
    return list(_Writer({}).item((), value, order, indent))


class _Writer:
    """Lines of YAML for values, with the comments of their paths."""

    def __init__(self, comments: Comments) -> None:
        self._comments = comments

    def at_the_top(self) -> list[str]:
        return _comment_lines(self._comments.get((), ""), "")

    def mapping(self, path: Path, fields: Mapping[str, Any], order: FieldOrder, indent: str) -> Iterator[str]:
        """The lines of a mapping that is not empty."""
        for name in order.sort(fields):
            here = (*path, name)
            yield from self._value(here, f"{indent}{write_scalar(name)}:", fields[name], order.below(name), indent)

    def _value(self, path: Path, head: str, value: Any, order: FieldOrder, indent: str) -> Iterator[str]:
        """The lines of one value after its head: the name of a field with its colon, or the hyphen of an item."""
        deeper = f"{indent}  "
        if isinstance(value, str):
            body = _block(value, deeper) if len(head) + len(value) >= WIDTH or "\n" in value else []
            yield from self._headed(path, f"{head} {body[0] if body else write_scalar(value)}", indent)
            yield from body[1:]
        elif isinstance(value, (bool, int)):
            yield from self._headed(path, f"{head} {write_scalar(value)}", indent)
        elif isinstance(value, Mapping):
            yield from self._headed(path, head if value else f"{head} {{}}", indent)
            yield from self.mapping(path, value, order, deeper)
        elif isinstance(value, (list, tuple)):
            yield from self._headed(path, head if value else f"{head} []", indent)
            for index, item in enumerate(value):
                yield from self.item((*path, index), item, order, deeper)
        else:
            raise TypeError(f"{path}: a record holds no {type(value).__name__}")

    def item(self, path: Path, item: Any, order: FieldOrder, indent: str) -> Iterator[str]:
        """The lines of an item of a list; a mapping begins on the line of the hyphen."""
        if not isinstance(item, Mapping) or not item:
            yield from self._value(path, f"{indent}-", item, order, indent)
            return
        yield from _comment_lines(self._comments.get(path, ""), indent)
        lines = list(self.mapping(path, item, order, f"{indent}  "))
        first = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
        # A comment above the first field of an item stands above the item.
        yield from (f"{indent}{line.lstrip()}" for line in lines[:first])
        yield f"{indent}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]

    def _headed(self, path: Path, line: str, indent: str) -> Iterator[str]:
        """A line with the comment of its path beside it, or above it."""
        comment = _comment_lines(self._comments.get(path, ""), "")
        if len(comment) == 1 and len(line) + len(comment[0]) + 2 <= WIDTH:
            yield f"{line}  {comment[0]}"
        else:
            yield from (f"{indent}{one}" for one in comment)
            yield line


def _block(text: str, indent: str) -> list[str]:
    """The lines of a block for a long text, its sign first; none where a block would not give the same text back.

    Chinese is not folded: where a line ends, YAML puts a space.
    """
    if _LINES.fullmatch(text) and all(map(is_visible, text.split("\n"))):
        return ["|-", *(f"{indent}{line}" if line else "" for line in text.split("\n"))]
    if not _WORDS.fullmatch(text) or not is_visible(text) or len(HAN.findall(text)) * 4 > len(text):
        return []
    lines = wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent, **_ONLY_AT_SPACES)
    return [">-", *lines] if len(lines) > 1 else []


_ONLY_AT_SPACES: Mapping[str, Any] = {"break_long_words": False, "break_on_hyphens": False}


def _comment_lines(comment: str, indent: str) -> list[str]:
    """The comment as lines that begin with a number sign."""
    return [f"{indent}# {visible(line)}".rstrip() for line in comment.splitlines()]

"""Adds one check to the text of a record. Lines are put in; what was there stays byte for byte: comments, order,
quotes, blank lines and line ends. Whether the facts of the check are allowed is for others to say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sameroad.contribute.write_check import CheckStyle, block_check, flow_check
from sameroad.records.field_order import field_order
from sameroad.records.partial_date import PartialDate
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import LOADER, read_yaml

Check = Mapping[str, str | list[str]]

_LINE_BREAK = re.compile("\r\n|\r|\n")
_NOTHING_MORE = re.compile(r"[ \t]*(?:#.*)?")
_COMMA = re.compile(r"[ \t]*,")


class CannotAddError(Exception):
    """The check cannot be put into this file by a program; the message says what a person can do."""


@dataclass(frozen=True, slots=True)
class _Insertion:
    at: int
    text: str


def add_check(source: bytes, check: Check, schemas: Path = PROJECT_DATA / "schema") -> bytes:
    """Return the bytes of the file with the check in its list, after those that are older or of the same day.

    `check` has its values by field, in order. A list that is there keeps its style; else one begins where the schema of
    the folder `schemas` has it. Raises CannotAddError when the file cannot be read, or is written in a way in which
    text cannot simply be put in.
    """
    before = read_yaml(source, max_bytes=len(source) + 1)
    if before.value is None or before.faults:
        raise CannotAddError("The file cannot be read as it is. `sameroad validate` says what to mend first.")
    text = source.decode()
    insertions = list(_Record(text, schemas).insertions(check))
    for insertion in sorted(insertions, key=lambda one: one.at, reverse=True):
        text = text[: insertion.at] + insertion.text + text[insertion.at :]
    result = text.encode()
    after = read_yaml(result, max_bytes=len(result) + 1)
    if after.faults or not _holds_one_more(before.value, after.value, check):
        lines = "\n".join(block_check(check, CheckStyle()))
        raise CannotAddError(f"The file is written in an unusual way. Put this under `checks` yourself:\n{lines}")
    return result


def _holds_one_more(before: Mapping[str, Any], after: Mapping[str, Any] | None, check: Check) -> bool:
    """Whether nothing is different after than before but one check more."""
    if after is None:
        return False
    old, new = before.get("checks", []), after.get("checks", [])
    removed = (new[:index] + new[index + 1 :] for index, one in enumerate(new) if one == check)
    return old in removed and {**after, "checks": old} == {**before, "checks": old}


class _Record:
    """The text of a record with its nodes: where lines can be put in, and how they look here."""

    def __init__(self, text: str, schemas: Path) -> None:
        self.text = text
        self._schemas = schemas
        root: Any = yaml.compose(text, Loader=LOADER)
        if root.flow_style:
            raise CannotAddError("The whole file is written in { }. Put each field on its own line first.")
        self._pairs: list[tuple[Any, Any]] = root.value
        self._fields: dict[str, Any] = {key.value: value for key, value in root.value}
        found = _LINE_BREAK.search(text)
        self._break = found.group() if found else "\n"

    def insertions(self, check: Check) -> Iterator[_Insertion]:
        """What to put in, and where."""
        checks = self._fields.get("checks")
        if checks is None:
            lines = ["checks:", *block_check(check, self._style())]
            yield self._lines(self._place_of_a_new_list(), lines)
        elif not isinstance(checks, yaml.SequenceNode):
            raise CannotAddError("There is no list under `checks`. Delete that field, or write a list there first.")
        elif checks.flow_style:
            yield from self._into_flow(checks, check)
        else:
            yield self._into_block(checks, check)

    def _style(self) -> CheckStyle:
        """How a new list looks: indented as the list of sources, its own lists as that of the conditions."""
        sources: Any = self._fields.get("sources")
        indent = sources.start_mark.column if _is_block_list(sources) else 2
        return CheckStyle(indent=indent, nested=indent, short=not _is_block_list(self._fields.get("conditions")))

    def _place_of_a_new_list(self) -> int:
        """After the field before the first one that comes later in the schema; where there is none, after the last."""
        order = list(field_order(self._schemas).fields)
        later = order[order.index("checks") + 1 :]
        count = next((index for index, (key, _) in enumerate(self._pairs) if key.value in later), len(self._pairs))
        if count == 0:
            mark = self._pairs[0][0].start_mark
            return int(mark.index - mark.column)
        return self._after(self._pairs[count - 1][1], 1)

    def _into_block(self, checks: Any, check: Check) -> _Insertion:
        column, count = checks.start_mark.column, _older(checks, check)
        like = checks.value[max(count - 1, 0)]
        own = like.start_mark.column - column if isinstance(like, yaml.MappingNode) else 2
        fields = {key.value: value for key, value in like.value}.get("fields")
        style = self._style()
        short = not _is_block_list(fields) if fields is not None else style.short
        style = CheckStyle(column, own, style.nested, short, braces=bool(like.flow_style))
        if count == 0:
            return self._lines(checks.start_mark.index - column, block_check(check, style))
        return self._lines(self._after(like, max(column, 1)), block_check(check, style))

    def _into_flow(self, checks: Any, check: Check) -> Iterator[_Insertion]:
        item, count = flow_check(check), _older(checks, check)
        if not checks.value:
            yield _Insertion(checks.start_mark.index + 1, item)
            return
        neighbour = checks.value[max(count - 1, 0)]
        mark, end = neighbour.start_mark, neighbour.end_mark.index
        before = self.text[mark.index - mark.column : mark.index]
        own_line = f"{self._break}{before}" if not before.strip() else ""
        if count == 0:
            yield _Insertion(mark.index, f"{item},{own_line or ' '}")
            return
        line_end = self._line_end(end)
        rest = self.text[end:line_end].rstrip("\r\n")
        comma = _COMMA.match(rest)
        if not own_line or not _NOTHING_MORE.fullmatch(rest, comma.end() if comma else 0):
            yield _Insertion(end, f",{own_line or ' '}{item}")  # another item or the bracket stands on this line
        elif comma:
            yield _Insertion(line_end, f"{before}{item},{self._break}")
        else:
            yield _Insertion(end, ",")
            yield _Insertion(line_end, f"{before}{item}{self._break}")

    def _lines(self, at: int, lines: Sequence[str]) -> _Insertion:
        """Whole lines at the beginning of a line, or after a last line that has no end and then gets one."""
        if at == len(self.text) and not self.text.endswith(self._break):
            return _Insertion(at, self._break + self._break.join(lines))
        return _Insertion(at, "".join(f"{line}{self._break}" for line in lines))

    def _after(self, node: Any, indent: int) -> int:
        """The line after a value, and after the comments below it that are indented as far as it."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        # The parser sees the end of a folded text only after the blank lines that follow it.
        at = self._line_end(len(self.text[: node.end_mark.index].rstrip()))
        comment = re.compile(rf"[ ]{{{indent},}}#")
        while comment.match(self.text, at):
            at = self._line_end(at)
        return at

    def _line_end(self, at: int) -> int:
        found = _LINE_BREAK.search(self.text, at)
        return found.end() if found else len(self.text)


def _is_block_list(node: Any) -> bool:
    return isinstance(node, yaml.SequenceNode) and not node.flow_style


def _older(checks: Any, check: Check) -> int:
    """How many of the checks stay before the new one."""
    new = PartialDate.parse(str(check["on"]))
    days = [_day_of(one) for one in checks.value]
    return max((index + 1 for index, day in enumerate(days) if day is None or day <= new), default=0)


def _day_of(check: Any) -> PartialDate | None:
    written = {key.value: value.value for key, value in check.value} if isinstance(check, yaml.MappingNode) else {}
    try:
        return PartialDate.parse(str(written.get("on")))
    except ValueError:
        return None

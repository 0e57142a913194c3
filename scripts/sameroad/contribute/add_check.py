"""Adds one check to the text of a record. Lines are put in; what was there stays byte for byte: comments, order,
quotes, blank lines and line ends. Whether the facts of the check are allowed is for others to say.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from sameroad.contribute.record_text import Change, RecordText, values_of
from sameroad.contribute.write_check import CheckStyle, block_check, flow_check
from sameroad.records.field_order import field_order
from sameroad.records.partial_date import PartialDate
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import read_yaml

Check = Mapping[str, str | list[str]]

_NOTHING_MORE = re.compile(r"[ \t]*(?:#.*)?")
_COMMA = re.compile(r"[ \t]*,")


class CannotAddError(Exception):
    """The check cannot be put into this file by a program; the message says what a person can do."""


def add_check(source: bytes, check: Check, schemas: Path = PROJECT_DATA / "schema") -> bytes:
    """Return the bytes of the file with the check in its list, after those that are older or of the same day.

    `check` has its values by field, in order. A list that is there keeps its style; else one begins where the schema of
    the folder `schemas` has it. Raises CannotAddError when the file cannot be read, or is written in a way in which
    text cannot simply be put in.
    """
    before = read_yaml(source, max_bytes=len(source) + 1)
    if before.value is None or before.faults:
        raise CannotAddError("The file cannot be read as it is. `sameroad validate` says what to mend first.")
    record = _Record(source.decode(), schemas)
    result = record.text.changed(record.insertions(check)).encode()
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
    """A record and its list of checks: where lines can be put in, and how they look here."""

    def __init__(self, text: str, schemas: Path) -> None:
        self.text = RecordText(text)
        self._schemas = schemas
        if self.text.root.flow_style:
            raise CannotAddError("The whole file is written in { }. Put each field on its own line first.")
        self._fields = values_of(self.text.root)

    def insertions(self, check: Check) -> Iterator[Change]:
        """What to put in, and where."""
        checks = self._fields.get("checks")
        if checks is None:
            order = field_order(self._schemas).fields
            place = self.text.place_of("checks", order, self.text.root, 1)
            yield self.text.lines(place, place, ["checks:", *block_check(check, self._style())])
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

    def _into_block(self, checks: Any, check: Check) -> Change:
        column, count = checks.start_mark.column, _older(checks, check)
        like = checks.value[max(count - 1, 0)]
        own = like.start_mark.column - column if isinstance(like, yaml.MappingNode) else 2
        fields = values_of(like).get("fields")
        style = self._style()
        short = not _is_block_list(fields) if fields is not None else style.short
        style = CheckStyle(column, own, style.nested, short, braces=bool(like.flow_style))
        place = self.text.line_start(checks) if count == 0 else self.text.after_comments(like, max(column, 1))
        return self.text.lines(place, place, block_check(check, style))

    def _into_flow(self, checks: Any, check: Check) -> Iterator[Change]:
        item, count = flow_check(check), _older(checks, check)
        if not checks.value:
            yield _insertion(checks.start_mark.index + 1, item)
            return
        neighbour = checks.value[max(count - 1, 0)]
        text, mark, end = self.text.text, neighbour.start_mark, neighbour.end_mark.index
        before = text[mark.index - mark.column : mark.index]
        own_line = f"{self.text.line_break}{before}" if not before.strip() else ""
        if count == 0:
            yield _insertion(mark.index, f"{item},{own_line or ' '}")
            return
        line_end = self.text.line_end(end)
        rest = text[end:line_end].rstrip("\r\n")
        comma = _COMMA.match(rest)
        if not own_line or not _NOTHING_MORE.fullmatch(rest, comma.end() if comma else 0):
            yield _insertion(end, f",{own_line or ' '}{item}")  # another item or the bracket stands on this line
        elif comma:
            yield _insertion(line_end, f"{before}{item},{self.text.line_break}")
        else:
            yield _insertion(end, ",")
            yield _insertion(line_end, f"{before}{item}{self.text.line_break}")


def _insertion(at: int, text: str) -> Change:
    return Change(at, at, text)


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

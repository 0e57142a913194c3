"""Makes the text of a record say something else with as few changed lines as it can: comments, order, quotes and line
ends of all other lines stay. Whether what it says is allowed is for others to say.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from sameroad.contribute.record_text import Change, RecordText, is_block
from sameroad.contribute.write_record import field_lines, item_lines
from sameroad.contribute.write_scalar import write_scalar
from sameroad.records.field_order import FieldOrder, field_order
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import read_yaml


class CannotEditError(Exception):
    """The file cannot be changed by a program; a person has to do it."""


def edit_record(source: bytes, record: Mapping[str, Any], schemas: Path = PROJECT_DATA / "schema") -> bytes:
    """Return the bytes of a file that says `record`, with the lines of `source` wherever that says the same.

    Where the parts of a field cannot be changed one by one, its lines are written anew. `schemas` gives the order of
    new fields. Raises CannotEditError when the file cannot be read, or is written in a way that this does not know.
    """
    before = _value(source)
    if before is None:
        raise CannotEditError("The file cannot be read as it is.")
    text = RecordText(source.decode())
    if text.root.flow_style:
        raise CannotEditError("The whole file is written in { }.")
    order = field_order(schemas)
    for smallest in (True, False):
        changes = _Editor(text, smallest=smallest).mapping(text.root, before, record, order, first_stays=False)
        try:
            result = text.changed(changes).encode()
        except _TooIntricateError:
            continue
        if _value(result) == record:
            return result
    raise CannotEditError("The file is written in an unusual way.")


def _value(source: bytes) -> Mapping[str, Any] | None:
    read = read_yaml(source, max_bytes=len(source) + 1)
    return None if read.faults else read.value


class _TooIntricateError(Exception):
    """The parts of a value cannot be changed one by one."""


class _Editor:
    """Finds the changes of a text; with `smallest` it looks for them inside fields, else it writes each anew."""

    def __init__(self, text: RecordText, *, smallest: bool) -> None:
        self._text = text
        self._smallest = smallest

    def mapping(
        self, node: Any, old: Mapping[str, Any], new: Mapping[str, Any], order: FieldOrder, *, first_stays: bool
    ) -> Iterator[Change]:
        """The changes of a mapping on lines of its own; its first line may be that of a hyphen, and then stays."""
        pairs = {key.value: (key, value) for key, value in node.value}
        indent = node.value[0][0].start_mark.column
        first = node.value[0][0].value
        for name, (key, value) in pairs.items():
            if name not in new:
                if first_stays and name == first:
                    raise _TooIntricateError
                yield Change(self._text.line_start(key), self._text.after_comments(value, indent + 1), "")
            elif old[name] != new[name]:
                yield from self._field((key, value), old[name], new[name], order.below(name))
        added = {name: value for name, value in new.items() if name not in old}
        for name in order.sort(added):
            place = self._text.place_of(name, order.fields, node, max(indent, 1))
            if first_stays and place == self._text.line_start(node.value[0][0]):
                raise _TooIntricateError
            lines = field_lines(name, new[name], order.below(name), " " * indent)
            yield self._text.lines(place, place, lines)

    def _field(self, pair: tuple[Any, Any], old: Any, new: Any, order: FieldOrder) -> Iterator[Change]:
        """The changes of a field whose value is another one now."""
        key, value = pair
        if self._smallest:
            try:
                yield from list(self._value(value, old, new, order))
            except _TooIntricateError:
                pass
            else:
                return
        indent = " " * key.start_mark.column
        start = self._text.line_start(key)
        if self._text.text[start : key.start_mark.index].strip():
            raise _TooIntricateError  # a hyphen stands before it
        lines = field_lines(key.value, new, order, indent)
        yield self._text.lines(start, self._text.after(value), lines)

    def _value(self, node: Any, old: Any, new: Any, order: FieldOrder) -> Iterator[Change]:
        if isinstance(old, dict) and isinstance(new, dict) and is_block(node, yaml.MappingNode) and new:
            yield from self.mapping(node, old, new, order, first_stays=self._after_a_hyphen(node))
        elif isinstance(old, list) and isinstance(new, list) and is_block(node, yaml.SequenceNode) and new:
            yield from self._list(node, old, new, order)
        elif _on_one_line(node) and isinstance(new, (str, int)) and "\n" not in str(new):
            yield Change(node.start_mark.index, node.end_mark.index, write_scalar(new))
        else:
            raise _TooIntricateError

    def _list(self, node: Any, old: list[Any], new: list[Any], order: FieldOrder) -> Iterator[Change]:
        column = node.start_mark.column
        if len(new) < len(old):
            kept = [item for item in old if item in new]
            if kept != new:
                raise _TooIntricateError
            for item, value in zip(node.value, old, strict=True):
                if value not in new:
                    start = self._text.line_start(item)
                    yield Change(start, self._text.after_comments(item, column + 1), "")
            return
        for item, before, after in zip(node.value, old, new, strict=False):
            if before != after:
                yield from self._value(item, before, after, order)
        place = self._text.after_comments(node.value[-1], max(column, 1))
        lines = [line for item in new[len(old) :] for line in item_lines(item, order, " " * column)]
        if lines:
            yield self._text.lines(place, place, lines)

    def _after_a_hyphen(self, node: Any) -> bool:
        start = self._text.line_start(node)
        return bool(self._text.text[start : node.start_mark.index].strip())


def _on_one_line(node: Any) -> bool:
    """Whether a node is a text or a number that begins and ends on the same line, and not in a block below it."""
    same_line = node.start_mark.line == node.end_mark.line
    return isinstance(node, yaml.ScalarNode) and same_line and node.style not in ("|", ">")

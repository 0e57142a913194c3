"""The text of a record with the nodes of its YAML: where the lines of a value begin and end, so that lines can be put
in, exchanged or taken out while the rest stays byte for byte.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from sameroad.records.read_yaml import LOADER

_LINE_BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Change:
    """What takes the place of a part of a text; nothing is there yet where `start` is `end`."""

    start: int
    end: int
    text: str


class RecordText:
    """The text of a file that can be read as YAML, with its topmost node."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Any = yaml.compose(text, Loader=LOADER)
        found = _LINE_BREAK.search(text)
        self.line_break = found.group() if found else "\n"

    def line_start(self, node: Any) -> int:
        """Where the line begins on which a node begins."""
        return int(node.start_mark.index - node.start_mark.column)

    def line_end(self, at: int) -> int:
        """Where the next line begins, or the text ends."""
        found = _LINE_BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def after(self, node: Any) -> int:
        """Where the line after a value begins."""
        while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        # The parser sees the end of a folded text only after the blank lines that follow it.
        return self.line_end(len(self.text[: node.end_mark.index].rstrip()))

    def after_comments(self, node: Any, indent: int) -> int:
        """Where the line after a value begins, and after the comments below it that are indented as far as it."""
        at = self.after(node)
        comment = re.compile(rf"[ ]{{{indent},}}#")
        while comment.match(self.text, at):
            at = self.line_end(at)
        return at

    def place_of(self, name: str, order: Iterable[str], mapping: Any, indent: int) -> int:
        """Where the lines of a new field of a mapping go: after the field before the first one that comes later in the
        order; where there is none, after the last. The mapping is not empty.
        """
        names = list(order)
        later = names[names.index(name) + 1 :] if name in names else []
        pairs = mapping.value
        count = next((index for index, (key, _) in enumerate(pairs) if key.value in later), len(pairs))
        if count == 0:
            return self.line_start(pairs[0][0])
        return self.after_comments(pairs[count - 1][1], indent)

    def lines(self, start: int, end: int, lines: Sequence[str]) -> Change:
        """Whole lines in the place of others; after a last line that has no end, that line gets one."""
        if lines and start == len(self.text) and not self.text.endswith(self.line_break):
            return Change(start, end, self.line_break + self.line_break.join(lines))
        return Change(start, end, "".join(f"{line}{self.line_break}" for line in lines))

    def changed(self, changes: Iterable[Change]) -> str:
        """Return the text with every change made; they do not overlap. What is put in at one place keeps its order."""
        text = self.text
        from_the_end = sorted(enumerate(changes), key=lambda one: (one[1].start, one[1].end, one[0]), reverse=True)
        for _, change in from_the_end:
            text = text[: change.start] + change.text + text[change.end :]
        return text


def is_block(node: Any, kind: type[yaml.CollectionNode]) -> bool:
    """Whether a node is a mapping or a list that stands on lines of its own, not in brackets, and has something."""
    return isinstance(node, kind) and not node.flow_style and bool(node.value)


def values_of(mapping: Any) -> Mapping[str, Any]:
    """The nodes of a mapping's values by the names of its fields."""
    return {key.value: value for key, value in mapping.value}

"""YAML as most files are written, read line by line in half of the time that a parser of all YAML takes.

Reads mappings and lists in blocks, and texts on one line, on several, or folded behind `>-`. Whatever it is not sure of
it leaves alone, mistakes above all, and `read_yaml.py` asks the parser. A test holds both to the same values.
"""

import re
from functools import lru_cache
from typing import Any

from sameroad.records.colon_complaints import CURLY_QUOTES
from sameroad.records.plain_scalar import FIRST_ODD, plain_scalar

MAX_DEPTH = 12
"""How many mappings and lists may stand in one another."""
MAX_ITEMS = 100
"""How many items a list of a record may have, and a mapping fields. The parser reads what has more, in other files."""

_KEY = re.compile(r'[A-Za-z][A-Za-z0-9_-]*|"[A-Za-z]+"')
_CONTROLS = bytes(code for code in (*range(0x20), 0x7F) if code != ord("\n"))
_MORE_CONTROLS = re.compile("[\x80-\x9f]")
_OTHER_SIGNS = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff")
_INDICATORS = frozenset("-?:,[]{}#&*!|>%@`'\"") | CURLY_QUOTES
"""How no text without quotes begins, or how it begins when it deserves a closer look."""

_BELOW, _FOLDED, _NOTHING = object(), object(), object()
"""What a line may have in the place of a value: what it holds stands below, as a text behind `>-` or as anything else;
or it holds nothing, because it is empty or a comment.
"""

_Line = tuple[int, bool, str | None, Any, str | None]
"""The indentation of a line, whether it begins an item of a list, its key, the value behind these, and the text of the
value if that may go on in the next line.
"""


class _UnsureError(Exception):
    """The parser should be asked."""


def read_plain_yaml(data: bytes, text: str) -> dict[str, Any] | None:
    """Return the mapping that a file says, or None where the parser should be asked; `text` is `data` decoded."""
    if len(data.translate(None, _CONTROLS)) < len(data) or any(sign in text for sign in _OTHER_SIGNS):
        return None
    if b"\xc2" in data and _MORE_CONTROLS.search(text):
        return None
    try:
        return _Reader().read(text)
    except _UnsureError:
        return None


class _Reader:
    """What the lines so far have opened: mappings and lists inside one another, each with its indentation.

    Behind the key that waits stands its value in the next lines; those of a text behind `>-` are `folded`. The `text`
    behind the last key, or of the last item, may go on.
    """

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}
        self.holders: list[Any] = [self.root]
        self.widths = [0]
        self.waiting: str | None = None
        self.folded: list[str] | None = None
        self.key: str | None = None
        self.text: str | None = None

    def read(self, text: str) -> dict[str, Any]:
        """Return the mapping of all lines. Raises _UnsureError."""
        for line in (*text.split("\n"), ""):
            if self.folded is not None:
                if _indentation(line) > self.widths[-1]:
                    self.folded.append(line)
                    continue
                self._put(self.waiting, _fold(self.folded))
                self.folded = self.waiting = None
            looked_at = _look_at(line)
            if looked_at[3] is not _NOTHING:
                self._take(looked_at)
            elif looked_at[0] > self.widths[-1] and self.waiting is None:
                raise _UnsureError  # perhaps a line of a text
            else:
                self.text = None
        if self.waiting is not None or not self.root:
            raise _UnsureError
        return self.root

    def _take(self, line: _Line) -> None:
        """Take a line that holds something."""
        width, dash, key, value, text = line
        if not dash and key is None:
            self._go_on(width, text)
            return
        if self.waiting is not None:
            self._open(self.waiting, [] if dash else {}, width)
            self.waiting = None
        widths = self.widths
        while width < widths[-1]:
            del widths[-1], self.holders[-1]
        if width != widths[-1] or (type(self.holders[-1]) is list) is not dash:
            raise _UnsureError
        if dash and key is not None:
            self._open(None, {}, width + 2)
        if value is _BELOW:
            self.waiting = key
        elif value is _FOLDED:
            self.waiting, self.folded = key, []
        else:
            self._put(key, value)
        self.key, self.text = key, text

    def _go_on(self, width: int, more: str | None) -> None:
        """Take a line that goes on with a text."""
        if self.text is None or more is None or width <= self.widths[-1]:
            raise _UnsureError
        self.text = f"{self.text} {more}"
        self.holders[-1][-1 if self.key is None else self.key] = plain_scalar(self.text)

    def _open(self, key: str | None, opened: Any, width: int) -> None:
        """Open a mapping or list inside the innermost one: behind a key, or as an item."""
        if width <= self.widths[-1] or len(self.holders) >= MAX_DEPTH:
            raise _UnsureError
        self._put(key, opened)
        self.holders.append(opened)
        self.widths.append(width)

    def _put(self, key: str | None, value: Any) -> None:
        holder = self.holders[-1]
        if len(holder) >= MAX_ITEMS:
            raise _UnsureError
        if key is None:
            holder.append(value)
        elif key in holder:
            raise _UnsureError
        else:
            holder[key] = value


def _indentation(line: str) -> int:
    """How far a line is indented; an empty one is not."""
    body = line.lstrip(" ")
    return len(line) - len(body) if body else 0


@lru_cache(maxsize=16384)  # most lines stand in many files
def _look_at(line: str) -> _Line:
    """What a line says. Raises _UnsureError."""
    body = line.lstrip(" ")
    width = len(line) - len(body)
    if not body or body[0] == "#":
        return width, False, None, _NOTHING, None
    dash = body[:2] == "- "
    if dash:
        body = body[2:]
    written, colon, rest = body.partition(": ")
    if not colon and body[-1:] == ":":
        written, colon = body[:-1], ":"
    key = _key(written) if colon else None
    if colon and key is None and not dash:
        raise _UnsureError
    if key is not None and not rest:
        return width, dash, key, _BELOW, None
    return width, dash, key, *_value((body if key is None else rest).lstrip(" "))


@lru_cache(maxsize=1024)
def _key(written: str) -> str | None:
    """The key that stands before a colon, None when it is none that we read."""
    return written.strip('"') if _KEY.fullmatch(written) else None


def _value(written: str) -> tuple[Any, str | None]:
    """What a text behind a key or the sign of an item means, and the text if it may go on."""
    if written == ">-":
        return _FOLDED, None
    if not written or written[0] in _INDICATORS or ": " in written or " #" in written or written[-1] in ": ":
        return _quoted(written), None
    return plain_scalar(written) if written[0] in FIRST_ODD else written, written


def _quoted(written: str) -> str:
    sign, inside, end = written[:1], written[1:-1], written[-1:]
    if len(written) < 2 or sign not in {"'", '"'} or end != sign or sign in inside or "\\" in inside:
        raise _UnsureError
    return inside


def _fold(lines: list[str]) -> str:
    """The text of the lines below `>-`. Raises _UnsureError where more is kept of them than their words."""
    start = _indentation(lines[0]) if lines else 0
    if not start or any(_indentation(line) != start for line in lines):
        raise _UnsureError
    return " ".join([line[start:] for line in lines])

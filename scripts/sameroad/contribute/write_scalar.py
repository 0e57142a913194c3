"""One value without parts -> YAML that every reader takes for that value, with as few quotes as it needs."""

import re

from sameroad.records.plain_scalar import plain_scalar

_JOINERS = "\u200c\u200d"
"""Signs that show nothing of their own and belong to the spelling of some scripts."""
_BARE_FORM = re.compile(r"[^\s!\"“”„‟＂〝〞#%&'*,>@\[\]`{|}?:-]|[?:-](?![\s?:-]|\Z)")
"""How a text may begin that needs no quotes."""
_MEANS_SOMETHING = re.compile(r": |:\Z| #|\A\s|\s\Z|\A\.\.\.")
_LIKE_A_NUMBER = re.compile(r"[-+0-9][-+0-9 .:/()_]*")
"""Telephone numbers, dates, times and numbers: in quotes always, though YAML would not need it everywhere."""
_TAKEN_FOR_OTHER_THINGS = frozenset({"y", "Y", "n", "N", "=", "<<"})
_SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def write_scalar(value: str | int | bool) -> str:
    """Return a value on one line: `true`, `1998`, `Office`, `"2026-11-01"`, `'Talks: how to cope'`.

    Whole numbers come back from a file when they have up to 18 digits.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if is_bare(value):
        return value
    if not is_visible(value):
        return _double(value)
    likeness = _LIKE_A_NUMBER.fullmatch(value) or plain_scalar(value) != value or value in _TAKEN_FOR_OTHER_THINGS
    needs_no_escape = '"' not in value and "\\" not in value
    if needs_no_escape and (likeness or "'" in value):
        return f'"{value}"'
    return "'{}'".format(value.replace("'", "''"))


def is_bare(text: str) -> bool:
    """Whether a text means itself without quotes, on a line of its own after a field's name or a hyphen."""
    if not _BARE_FORM.match(text) or _MEANS_SOMETHING.search(text) or not is_visible(text):
        return False
    if _LIKE_A_NUMBER.fullmatch(text) or text in _TAKEN_FOR_OTHER_THINGS:
        return False
    return bool(plain_scalar(text) == text)


def is_visible(text: str) -> bool:
    """Whether a text can stand on one line as it is, without a character that would hide or break the line."""
    return text.isprintable() or all(c.isprintable() or c in _JOINERS for c in text)


def _double(text: str) -> str:
    return '"{}"'.format("".join(_SHORT_ESCAPES.get(c) or (c if is_visible(c) else _escape(c)) for c in text))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"

"""What a text without quotes means in YAML: a value of YAML 1.2's core, or something that readers disagree about.

A scalar that YAML 1.1 would turn into something else (`yes`, `2023-05-01`, `14:30`, `0123`) is kept as `Unquoted` for
the check to speak about.
"""

import re
from typing import Any

from sameroad.records.colon_complaints import CURLY_QUOTES


class Unquoted:
    """A scalar that YAML readers disagree about, as it was written; `looks_like` says what they take it for.

    No dataclass, which `packed_value.py` could not tell from a mapping.
    """

    __slots__ = ("looks_like", "text")

    def __init__(self, text: str, looks_like: str) -> None:
        self.text = text
        self.looks_like = looks_like

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unquoted) and (self.text, self.looks_like) == (other.text, other.looks_like)

    def __hash__(self) -> int:
        return hash((self.text, self.looks_like))

    def __repr__(self) -> str:
        return f"Unquoted({self.text!r}, {self.looks_like!r})"


_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_YES_OR_NO = re.compile(r"yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\s].*)?")
_CLOCK = re.compile(r"[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_ODD_NUMBER = re.compile(
    r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
    r"|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
_ODD_SHAPES = (
    (_YES_OR_NO, "yes or no"),
    (_DATE, "a date"),
    (_CLOCK, "a time or a number"),
    (_ODD_NUMBER, "a number"),
)
_LONGEST_WORD = len("false")
FIRST_ODD = frozenset("0123456789+-.yYnNoOtTfF~") | CURLY_QUOTES | {""}
"""How a scalar without quotes begins that may mean something else than its text; most begin otherwise."""


def plain_scalar(text: str) -> Any:
    """Return what a scalar without quotes means: a value of YAML 1.2's core, or Unquoted where readers disagree."""
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] not in FIRST_ODD or (len(text) > _LONGEST_WORD and text[0].isalpha()):
        return text
    return _number_or_odd(text)


def _number_or_odd(text: str) -> Any:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    for shape, looks_like in _ODD_SHAPES:
        if shape.fullmatch(text):
            return Unquoted(text, looks_like)
    return text

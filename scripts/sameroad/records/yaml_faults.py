"""What the YAML parser says, in words for people who do not know YAML."""

import re
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one file, found while reading it; the file itself is known to the caller."""

    rule: str
    message: str
    hint: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class _Saying:
    """A phrase of the parser (libyaml's or PyYAML's own) and our words for it."""

    phrase: str
    message: str
    hint: str


_QUOTES = 'Put the whole text in double quotes: "...".'
_SAYINGS = (
    _Saying(
        "mapping values are not allowed",
        "A colon with a space after it stands inside a text, or this line is indented too far.",
        f"{_QUOTES} If it is a field of its own, give it the indentation of its neighbours.",
    ),
    _Saying(
        "could not find expected ':'",
        "A field's name without a colon after it.",
        "Write a colon and a space after the name of the field, and indent the lines that continue a text.",
    ),
    _Saying(
        "did not find expected key",
        "This line does not fit the lines around it.",
        "Give it the same indentation as its neighbours; if a text before it holds quotes, "
        "put the whole text in the other kind of quotes.",
    ),
    _Saying(
        "did not find expected '-' indicator",
        "This line stands where the next item of a list was expected.",
        "Begin each item with “- ” at the same indentation, or move the line back to its own field.",
    ),
    _Saying(
        "expected <block end>",
        "This line does not fit the lines around it.",
        "Give it the same indentation as its neighbours.",
    ),
    _Saying(
        "block sequence entries are not allowed",
        "A list begins where no list can stand.",
        "Put the list on the lines below its field, each item beginning with “- ”.",
    ),
    _Saying(
        "unexpected end of stream",
        "A text in quotes is never closed.",
        "Put the missing quotation mark at the end of the text.",
    ),
    _Saying(
        "unexpected document separator",
        "A text in quotes is never closed.",
        "Put the missing quotation mark at the end of the text.",
    ),
    _Saying(
        "unknown escape character",
        "A backslash inside double quotes means something special in YAML.",
        "Use single quotes around the text, or write two backslashes.",
    ),
    _Saying(
        "did not find expected ',' or '",
        "A list in [ ] or fields in { } are not closed, or a comma is missing.",
        "Separate the items with commas and close the bracket; put text that holds a comma or a bracket in quotes.",
    ),
    _Saying(
        "did not find expected node content",
        "A list in [ ] or fields in { } are not closed, or hold a stray sign.",
        "Close the bracket, and put text that holds special signs in quotes.",
    ),
    _Saying(
        "control characters are not allowed",
        "The file holds an invisible control character.",
        "Delete the character and type the text again.",
    ),
    _Saying(
        "special characters are not allowed",
        "The file holds an invisible control character.",
        "Delete the character and type the text again.",
    ),
    _Saying(
        "unacceptable character",
        "The file holds an invisible control character.",
        "Delete the character and type the text again.",
    ),
    _Saying(
        "undefined tag handle",
        "A text begins with an exclamation mark, which means something special in YAML.",
        _QUOTES,
    ),
    _Saying(
        "while scanning an alias",
        "A text begins with an asterisk, which means something special in YAML.",
        _QUOTES,
    ),
    _Saying(
        "while scanning an anchor",
        "A text begins with an ampersand, which means something special in YAML.",
        _QUOTES,
    ),
    _Saying(
        "chomping or indentation indicators",
        "A text begins with > or |, which means something special in YAML.",
        _QUOTES,
    ),
)
_TAB = re.compile(r"^ *\t", re.MULTILINE)


def explain_yaml_error(error: yaml.YAMLError, text: str) -> Fault:
    """Return the fault that a parser's error describes, with the line where a person should look."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    line, column = _place(error, text)
    source = text.splitlines()[line - 1] if line <= len(text.splitlines()) else ""
    if "\t" in source[:column] and not source[:column].strip():
        message, hint = "A tab stands at the beginning of the line.", "Use spaces, two for each level."
        return Fault("yaml-syntax", message, hint, line, source.index("\t") + 1)
    if "cannot start any token" in said:
        sign = source[column - 1 : column] or "This sign"
        message = f"A text cannot begin with “{sign}” unless it is in quotes."
        return Fault("yaml-syntax", message, _QUOTES, line, column)
    for saying in _SAYINGS:
        if saying.phrase in said:
            return Fault("yaml-syntax", saying.message, saying.hint, line, column)
    message = f"This cannot be read as YAML ({' '.join(said.split())})."
    return Fault("yaml-syntax", message, "Compare the line with the same field of another record.", line, column)


def _place(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    opened: Any = getattr(error, "context_mark", None)
    mark: Any = getattr(error, "problem_mark", None)
    context = getattr(error, "context", None) or ""
    if opened is not None and ("quoted scalar" in context or "flow" in context):
        mark = opened  # an unclosed quote or bracket is noticed lines later, but mended where it opens
    if mark is not None:
        return mark.line + 1, mark.column + 1
    position = getattr(error, "position", None)
    if isinstance(position, int):
        before = text[:position]
        return before.count("\n") + 1, len(before) - before.rfind("\n")
    return 1, 1

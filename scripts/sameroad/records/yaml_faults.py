"""What the YAML parser says, in words for people who do not know YAML."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from sameroad.records.saying import Saying


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one file, found while reading it; the file itself is known to the caller."""

    rule: str
    message: Saying | str
    hint: Saying | str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class _Saying:
    """A phrase of the parser (libyaml's or PyYAML's own) and our words for it."""

    phrase: str
    message: str
    hint: str


_QUOTES = 'Put the whole text in double quotes: "...".'
_NO_FIT = ("did not find expected key", "expected <block end>")
_IN_BRACKETS = ("expected ',' or", "node content")
_BLAMES_ITS_BEGINNING = ("quoted scalar", "flow", "simple key", "block scalar")
"""What the parser was reading when the place to mend is where that begins."""
_CLOSE_QUOTE = _Saying(
    "unexpected end of stream",
    "A text in quotes is never closed.",
    "Put the missing quotation mark at the end of the text.",
)
_CLOSE_BRACKET = _Saying(
    "expected ',' or",
    "A list in [ ] or fields in { } are not closed, or a comma is missing.",
    "Separate the items with commas and close the bracket; put text that holds a comma or a bracket in quotes.",
)
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
    _CLOSE_QUOTE,
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
    _CLOSE_BRACKET,
    _Saying(
        "node content",
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
        "invalid Unicode character escape code",
        "A code of a character in double quotes stands for no character.",
        "Write the character itself.",
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
        "while scanning a block scalar",
        "A text begins with > or |, which means something special in YAML.",
        _QUOTES,
    ),
)
_ODD_BREAK = re.compile("[\x85\u2028\u2029]")
_ODD_SPACE = re.compile("[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff])")
_LINE_BREAK = re.compile("\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as editors and the parser count them: str.splitlines knows more line breaks."""
    return _LINE_BREAK.split(text)


def odd_line_break(text: str) -> Fault | None:
    """Return the fault of a text with a character that is a line break to YAML and nothing to most editors."""
    found = _ODD_BREAK.search(text)
    if found is None:
        return None
    message = f"The file holds an invisible line break (U+{ord(found.group()):04X})."
    return Fault("yaml-syntax", message, "Delete it, and type the text around it again.", *_at(found.start(), text))


def explain_yaml_error(error: yaml.YAMLError, text: str, loader: Any) -> Fault:
    """Return the fault that an error of the parser `loader` describes, with the line where a person should look."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    line, column = _place(error, said, text)
    lines = lines_of(text)
    source = lines[line - 1] if line <= len(lines) else ""
    return (
        _space_fault(lines, line, column)
        or _sign_fault(said, source, line, column)
        or _unclosed_fault(said, text, line, loader)
        or _goes_on_fault(said, source, line, column)
        or _said_fault(said, line, column)
    )


def _space_fault(lines: list[str], line: int, column: int) -> Fault | None:
    """The line is indented with something else than spaces."""
    before = lines[line - 1][:column] if line <= len(lines) else ""
    if "\t" in before and not before.strip():
        message, hint = "A tab stands at the beginning of the line.", "Use spaces, two for each level."
        return Fault("yaml-syntax", message, hint, line, before.index("\t") + 1)
    for number in (line - 1, line):  # such a line is often noticed only at the next one
        odd = _ODD_SPACE.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if odd:
            message = "Another kind of space stands at the beginning of the line; it only looks like one."
            return Fault("yaml-syntax", message, "Delete it and press the space bar.", number, odd.start(1) + 1)
    return None


def _sign_fault(said: str, source: str, line: int, column: int) -> Fault | None:
    """A sign that means something in YAML, or only looks like one."""
    if "cannot start any token" in said:
        sign = source[column - 1 : column] or "This sign"
        message = f"A text cannot begin with “{sign}” unless it is in quotes."
        return Fault("yaml-syntax", message, _QUOTES, line, column)
    if "could not find expected ':'" in said and "：" in source:
        message = "A full-width colon “：” stands after the name of the field."
        hint = "Write an ordinary colon and a space after it."
        return Fault("yaml-syntax", message, hint, line, source.index("：") + 1)
    return None


def _unclosed_fault(said: str, text: str, line: int, loader: Any) -> Fault | None:
    """A quotation mark or bracket is not closed: noticed lines later, but mended where it opens."""
    in_brackets = any(phrase in said for phrase in _IN_BRACKETS)
    if not in_brackets and not any(phrase in said for phrase in _NO_FIT):
        return None
    brackets: list[Any] = []
    quoted: Any = None
    try:
        for token in yaml.scan(text, Loader=loader):
            if token.start_mark.line >= line:
                break
            if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
                brackets.append(token.start_mark)
            elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and brackets:
                brackets.pop()
            elif isinstance(token, yaml.ScalarToken) and not token.plain and token.style in ("'", '"'):
                quoted = token
    except yaml.YAMLError:
        pass  # what was read before the error is what is asked for
    if quoted is not None and quoted.start_mark.line < quoted.end_mark.line == line - 1:
        return _told(_CLOSE_QUOTE, quoted.start_mark.line + 1, quoted.start_mark.column + 1)
    if in_brackets and brackets:
        return _told(_CLOSE_BRACKET, brackets[-1].line + 1, brackets[-1].column + 1)
    return None


def _goes_on_fault(said: str, source: str, line: int, column: int) -> Fault | None:
    """Text follows a text in quotes, or a list in brackets, on its line."""
    before = source[: column - 1].rstrip()
    if before.endswith(("'", '"', "]", "}")) and any(phrase in said for phrase in _NO_FIT):
        message = f"After the closing {before[-1]} the line goes on."
        hint = "Put the whole text in quotes, of another kind than those inside it."
        return Fault("yaml-syntax", message, hint, line, column)
    return None


def _said_fault(said: str, line: int, column: int) -> Fault:
    for saying in _SAYINGS:
        if saying.phrase in said:
            return _told(saying, line, column)
    message = f"This cannot be read as YAML ({' '.join(said.split())})."
    return Fault("yaml-syntax", message, "Compare the line with the same field of another record.", line, column)


def _told(saying: _Saying, line: int, column: int) -> Fault:
    return Fault("yaml-syntax", saying.message, saying.hint, line, column)


def _place(error: yaml.YAMLError, said: str, text: str) -> tuple[int, int]:
    position = getattr(error, "position", None)
    if isinstance(position, int):  # the fast parser counts bytes, the slow one characters
        odd = yaml.reader.Reader.NON_PRINTABLE.search(text)
        return _at(odd.start() if odd else min(position, len(text)), text)
    opened: Any = getattr(error, "context_mark", None)
    mark: Any = getattr(error, "problem_mark", None)
    if opened is not None and any(context in said for context in _BLAMES_ITS_BEGINNING):
        mark = opened
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _at(position: int, text: str) -> tuple[int, int]:
    before = lines_of(text[:position])
    return len(before), len(before[-1]) + 1

"""What the YAML parser says, in words for people who do not know YAML."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from sameroad.records.colon_complaints import missing_colon, needless_colon
from sameroad.records.saying import Saying, say


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one file, found while reading it; the file itself is known to the caller."""

    rule: str
    message: Saying
    hint: Saying
    line: int = 1
    column: int = 1


_QUOTE_IT = say("yaml-syntax.quote_hint")
_NO_FIT = ("did not find expected key", "expected <block end>")
_IN_BRACKETS = ("expected ',' or", "node content")
_BLAMES_ITS_BEGINNING = ("quoted scalar", "flow", "simple key", "block scalar")
"""What the parser was reading when the place to mend is where that begins."""
_CLOSE_QUOTE = say("yaml-syntax.open_quote"), say("yaml-syntax.open_quote_hint")
_CLOSE_BRACKET = say("yaml-syntax.open_bracket"), say("yaml-syntax.open_bracket_hint")
_CONTROL_CHARACTER = say("yaml-syntax.control_character"), say("yaml-syntax.control_character_hint")
_SAYINGS: tuple[tuple[str, Saying, Saying], ...] = (
    ("mapping values are not allowed", say("yaml-syntax.colon_inside"), say("yaml-syntax.colon_inside_hint")),
    ("could not find expected ':'", say("yaml-syntax.no_colon"), say("yaml-syntax.no_colon_hint")),
    ("did not find expected key", say("yaml-syntax.no_fit"), say("yaml-syntax.no_fit_or_quotes_hint")),
    ("did not find expected '-' indicator", say("yaml-syntax.no_item"), say("yaml-syntax.no_item_hint")),
    ("expected <block end>", say("yaml-syntax.no_fit"), say("yaml-syntax.no_fit_hint")),
    ("block sequence entries are not allowed", say("yaml-syntax.no_list_here"), say("yaml-syntax.no_list_here_hint")),
    ("unexpected end of stream", *_CLOSE_QUOTE),
    ("unexpected document separator", *_CLOSE_QUOTE),
    ("unknown escape character", say("yaml-syntax.backslash"), say("yaml-syntax.backslash_hint")),
    ("expected ',' or", *_CLOSE_BRACKET),
    ("node content", say("yaml-syntax.stray_sign"), say("yaml-syntax.stray_sign_hint")),
    ("control characters are not allowed", *_CONTROL_CHARACTER),
    ("special characters are not allowed", *_CONTROL_CHARACTER),
    ("unacceptable character", *_CONTROL_CHARACTER),
    ("invalid Unicode character escape code", say("yaml-syntax.no_character"), say("yaml-syntax.no_character_hint")),
    ("undefined tag handle", say("yaml-syntax.exclamation_mark"), _QUOTE_IT),
    ("while scanning an alias", say("yaml-syntax.asterisk"), _QUOTE_IT),
    ("while scanning an anchor", say("yaml-syntax.ampersand"), _QUOTE_IT),
    ("while scanning a block scalar", say("yaml-syntax.block_sign"), _QUOTE_IT),
)
"""Phrases of the parser (libyaml's or PyYAML's own), each with our message and hint for it."""
_ODD_BREAKS = ("\x85", "\u2028", "\u2029")
_ODD_SPACE = re.compile("[ \t]*([\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff])")
_LINE_BREAK = re.compile("\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text as editors and the parser count them: str.splitlines knows more line breaks."""
    return _LINE_BREAK.split(text)


def place_in(before: str) -> tuple[int, int]:
    """Return the line and column, counted from 1, of what follows this beginning of a text."""
    lines = lines_of(before)
    return len(lines), len(lines[-1]) + 1


def odd_line_break(text: str) -> Fault | None:
    """Return the fault of a text with a character that is a line break to YAML and nothing to most editors."""
    found = [text.index(sign) for sign in _ODD_BREAKS if sign in text]
    if not found:
        return None
    first = min(found)
    message = say("yaml-syntax.odd_break", code=f"U+{ord(text[first]):04X}")
    return Fault("yaml-syntax", message, say("yaml-syntax.odd_break_hint"), *place_in(text[:first]))


def explain_yaml_error(error: yaml.YAMLError, text: str, loader: Any) -> Fault:
    """Return the fault that an error of the parser `loader` describes, with the line where a person should look."""
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}"
    line, column = _place(error, said, text)
    lines = lines_of(text)
    source = lines[line - 1] if line <= len(lines) else ""
    return (
        _space_fault(lines, line, column)
        or _sign_fault(said, source, line, column)
        or _colon_fault(said, lines, line, column)
        or _unclosed_fault(said, text, line, loader)
        or _goes_on_fault(said, source, line, column)
        or _said_fault(said, line, column)
    )


def _space_fault(lines: list[str], line: int, column: int) -> Fault | None:
    """The line is indented with something else than spaces."""
    before = lines[line - 1][:column] if line <= len(lines) else ""
    if "\t" in before and not before.strip():
        message, hint = say("yaml-syntax.tab"), say("yaml-syntax.tab_hint")
        return Fault("yaml-syntax", message, hint, line, before.index("\t") + 1)
    for number in (line - 1, line):  # such a line is often noticed only at the next one
        odd = _ODD_SPACE.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if odd:
            message, hint = say("yaml-syntax.odd_space"), say("yaml-syntax.odd_space_hint")
            return Fault("yaml-syntax", message, hint, number, odd.start(1) + 1)
    return None


def _sign_fault(said: str, source: str, line: int, column: int) -> Fault | None:
    """A sign that means something in YAML."""
    if "cannot start any token" not in said:
        return None
    message = say("yaml-syntax.begins_with_sign", sign=source[column - 1 : column])
    return Fault("yaml-syntax", message, _QUOTE_IT, line, column)


def _colon_fault(said: str, lines: list[str], line: int, column: int) -> Fault | None:
    """A colon that is missing, or stands where the parser wants none."""
    found = None
    if 0 < line <= len(lines) and "could not find expected ':'" in said:
        found = missing_colon(lines[line - 1])
    elif 0 < line <= len(lines) and "mapping values are not allowed" in said:
        found = needless_colon(lines, line, column)
    return Fault("yaml-syntax", *found[0], line, found[1]) if found else None


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
        return Fault("yaml-syntax", *_CLOSE_QUOTE, quoted.start_mark.line + 1, quoted.start_mark.column + 1)
    if in_brackets and brackets:
        return Fault("yaml-syntax", *_CLOSE_BRACKET, brackets[-1].line + 1, brackets[-1].column + 1)
    return None


def _goes_on_fault(said: str, source: str, line: int, column: int) -> Fault | None:
    """Text follows a text in quotes, or a list in brackets, on its line."""
    before = source[: column - 1].rstrip()
    if before.endswith(("'", '"', "]", "}")) and any(phrase in said for phrase in _NO_FIT):
        message, hint = say("yaml-syntax.goes_on", sign=before[-1]), say("yaml-syntax.goes_on_hint")
        return Fault("yaml-syntax", message, hint, line, column)
    return None


def _said_fault(said: str, line: int, column: int) -> Fault:
    for phrase, message, hint in _SAYINGS:
        if phrase in said:
            return Fault("yaml-syntax", message, hint, line, column)
    message = say("yaml-syntax.unreadable", said=" ".join(said.split()))
    return Fault("yaml-syntax", message, say("yaml-syntax.unreadable_hint"), line, column)


def _place(error: yaml.YAMLError, said: str, text: str) -> tuple[int, int]:
    position = getattr(error, "position", None)
    if isinstance(position, int):  # the fast parser counts bytes, the slow one characters
        odd = yaml.reader.Reader.NON_PRINTABLE.search(text)
        return place_in(text[: odd.start() if odd else position])
    opened: Any = getattr(error, "context_mark", None)
    mark: Any = getattr(error, "problem_mark", None)
    if opened is not None and any(context in said for context in _BLAMES_ITS_BEGINNING):
        mark = opened
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)

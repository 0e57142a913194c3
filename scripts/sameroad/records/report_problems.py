"""Problems for people (text), for GitHub's annotations on changed lines (github), and for other programs (json).

The problems come with their sentences; `language` is that of the words around them, and should be the same.
"""

import json
import os
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from sameroad.records.messages import FALLBACK, Messages, messages
from sameroad.records.problem import Problem
from sameroad.records.rules.odd_characters import is_invisible
from sameroad.records.saying import say

WIDTH = 100
_MARGIN = "    "


def report_text(problems: Sequence[Problem], files: int, language: str = FALLBACK) -> str:
    """Return every problem with its line, then one sentence that counts them."""
    words = messages(language)
    parts = [_block(problem, words) for problem in problems]
    return "\n\n".join([*parts, _verdict(problems, files, words)]) + "\n"


def report_github(problems: Sequence[Problem], files: int, language: str = FALLBACK) -> str:
    """Return workflow commands that GitHub shows beside the lines of a pull request, then the verdict."""
    words = messages(language)
    lines = []
    for problem in problems:
        place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
        title = _property(problem.rule)
        both = say("report.message_and_hint", message=problem.message, hint=problem.hint)
        text = _data(words.part(both) if problem.hint else problem.message)
        lines.append(f"::{problem.level} {place},title={title}::{text}")
    return "\n".join([*lines, _verdict(problems, files, words)]) + "\n"


def report_json(problems: Sequence[Problem], files: int, language: str = FALLBACK) -> str:  # noqa: ARG001 - ids alone
    """Return one JSON object with the problems and how many files were read."""
    found = {"files": files, "problems": [asdict(problem) for problem in problems]}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def report(problems: Sequence[Problem], files: int, chosen: str | None = None, language: str = FALLBACK) -> str:
    """Return the report in the chosen format; when none was, GitHub's inside GitHub Actions and text elsewhere."""
    automatic = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    return FORMATS[chosen or automatic](problems, files, language)


FORMATS: Mapping[str, Callable[[Sequence[Problem], int, str], str]] = {
    "text": report_text,
    "github": report_github,
    "json": report_json,
}


def _block(problem: Problem, words: Messages) -> str:
    level = words.part(say("report.error" if problem.level == "error" else "report.warning"))
    head = f"{problem.file}:{problem.line}:{problem.column}: {level} [{problem.rule}]"
    lines = [head, f"{_MARGIN}{visible(problem.message)}"]
    if problem.hint:
        lines.append(f"{_MARGIN}{visible(problem.hint)}")
    if problem.excerpt.strip():
        excerpt, caret = _excerpt(problem.excerpt, problem.column)
        number = str(problem.line)
        lines += [f"{number:>6} | {excerpt}", f"{'':>6} | {' ' * caret}^"]
    return "\n".join(lines)


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """The line, cut around its column where it is long, and how far the mark below it is from the left."""
    start = 0
    if _width(line) > WIDTH:
        start = max(0, column - 1 - WIDTH // 4)
        start = 0 if start < WIDTH // 4 else start
    before = visible(line[start : column - 1])
    shown = visible(line[start : start + WIDTH // 2])
    while _width(shown) < WIDTH and start + len(shown) < len(line):
        shown = visible(line[start : start + len(shown) + 1])
    left = "…" if start else ""
    right = "…" if start + len(shown) < len(line) else ""
    return f"{left}{shown}{right}", _width(f"{left}{before}")


def visible(text: str) -> str:
    """Return the text with characters that hide, or that turn a terminal's text around, written as their code."""
    return "".join(c if c.isprintable() and not is_invisible(c) else f"<U+{ord(c):04X}>" for c in text)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _verdict(problems: Sequence[Problem], files: int, words: Messages) -> str:
    counts = Counter(problem.level for problem in problems)
    errors, warnings = say("report.errors", count=counts["error"]), say("report.warnings", count=counts["warning"])
    read = say("report.files", count=files)
    if not problems:
        return words.tell(say("report.clean", files=read))
    if len(counts) == 1:
        return words.tell(say("report.found", files=read, found=errors if counts["error"] else warnings))
    return words.tell(say("report.found_both", files=read, errors=errors, warnings=warnings))


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

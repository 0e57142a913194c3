"""Problems for people (text), for GitHub's annotations on changed lines (github), and for other programs (json)."""

import json
import os
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from sameroad.records.problem import Problem

WIDTH = 100
_MARGIN = "    "


def report_text(problems: Sequence[Problem], files: int) -> str:
    """Return every problem with its line, then one sentence that counts them."""
    parts = [_block(problem) for problem in problems]
    return "\n\n".join([*parts, _verdict(problems, files)]) + "\n"


def report_github(problems: Sequence[Problem], files: int) -> str:
    """Return workflow commands that GitHub shows beside the lines of a pull request, then the verdict."""
    lines = []
    for problem in problems:
        place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
        title = _property(problem.rule)
        text = _data(f"{problem.message} {problem.hint}".strip())
        lines.append(f"::{problem.level} {place},title={title}::{text}")
    return "\n".join([*lines, _verdict(problems, files)]) + "\n"


def report_json(problems: Sequence[Problem], files: int) -> str:
    """Return one JSON object with the problems and how many files were read."""
    found = {"files": files, "problems": [asdict(problem) for problem in problems]}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def report(problems: Sequence[Problem], files: int, chosen: str | None = None) -> str:
    """Return the report in the chosen format; when none was, GitHub's inside GitHub Actions and text elsewhere."""
    automatic = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    return FORMATS[chosen or automatic](problems, files)


FORMATS: Mapping[str, Callable[[Sequence[Problem], int], str]] = {
    "text": report_text,
    "github": report_github,
    "json": report_json,
}


def _block(problem: Problem) -> str:
    head = f"{problem.file}:{problem.line}:{problem.column}: {problem.level} [{problem.rule}]"
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
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in text)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _verdict(problems: Sequence[Problem], files: int) -> str:
    errors = sum(problem.level == "error" for problem in problems)
    warnings = len(problems) - errors
    read = _count(files, "file")
    if not problems:
        return f"{read} checked: no problems."
    counted = " and ".join(_count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n)
    return f"{read} checked: {counted}."


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

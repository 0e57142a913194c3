"""The page on bad inputs: what people write, and exactly what they are told in each language.

It is made from the cases that the tests try, so that page, tests and checks say the same.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from sameroad.contribute.markdown_text import code, plain

CASES = Path(__file__).resolve().parents[3] / "tests" / "records" / "bad_inputs.yaml"
_LONGEST = 60
_HEAD = """\
# Bad inputs

{written}

What people write by mistake, and exactly what `sameroad validate` says of it, in English and with `--language zh-Hant`.
Each row is a test (`tests/records/test_bad_inputs.py`). At the beginning of a line ␣ is a space and ⇥ a tab. Where a
message does not help, it is the message that is wrong: please open an issue.
"""
_TABLE = ["| What somebody wrote | What it says | 中文訊息 |", "| --- | --- | --- |"]


def bad_inputs_page(written: str) -> str:
    """Return the page; `written` is the comment that says how it comes about."""
    parts = [_HEAD.format(written=written)]
    for group in yaml.safe_load(CASES.read_text(encoding="utf-8"))["groups"]:
        rows = [_row(case) for case in group["cases"]]
        parts.append("\n".join([f"## {group['title']}", "", *_TABLE, *rows]) + "\n")
    return "\n".join(parts)


def _row(case: Mapping[str, Any]) -> str:
    cells = [f"{plain(case['what'])}:<br>{_excerpt(case)}"]
    cells += ["<br><br>".join(_said(case, language)) for language in ("en", "zh-Hant")]
    return f"| {' | '.join(cells)} |"


def _said(case: Mapping[str, Any], language: str) -> Iterator[str]:
    for one in case["said"]:
        message, hint = one[language]
        yield f"{plain(message)}<br>{plain(hint)}"


def _excerpt(case: Mapping[str, Any]) -> str:
    """What was written, as code: its lines, the long ones cut."""
    if "shown" in case:
        return str(plain(case["shown"]))
    lines = str(case.get("file") or case.get("whole") or case["by"]).rstrip("\n").split("\n")
    times = f" × {case['times']:,}" if "times" in case else ""
    return "<br>".join(code(_shown(line)) for line in lines) + times


def _shown(line: str) -> str:
    text = line.lstrip(" \t")
    indent = line[: len(line) - len(text)].replace(" ", "␣").replace("\t", "⇥")
    return indent + (text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")

import json

import pytest

from sameroad.records.problem import Problem
from sameroad.records.report_problems import report_github, report_json, report_text, visible


def make_problem(**changes: object) -> Problem:
    fields = {
        "file": "data/a.yaml",
        "line": 3,
        "column": 5,
        "level": "error",
        "rule": "url",
        "message": "Wrong.",
        "hint": "Right.",
        "excerpt": "  x: y",
    }
    return Problem(**{**fields, **changes})  # type: ignore[arg-type]


def test_the_mark_stands_below_chinese_characters_too() -> None:
    report = report_text([make_problem(excerpt="zh: 中文x", column=7)], 1)
    assert report.splitlines()[3:5] == ["     3 | zh: 中文x", "       |         ^"]


def test_a_long_line_is_cut_around_its_place() -> None:
    shown = report_text([make_problem(excerpt="a" * 500 + "X" + "b" * 500, column=501)], 1).splitlines()
    assert shown[3].startswith("     3 | …aaa")
    assert shown[3].endswith("bbb…")
    assert shown[3][shown[4].index("^")] == "X"


def test_a_problem_without_a_line_is_told_without_one() -> None:
    assert report_text([make_problem(excerpt="", hint="")], 2) == (
        "data/a.yaml:3:5: error [url]\n    Wrong.\n\n2 files checked: 1 error.\n"
    )


def test_characters_that_deceive_are_shown_by_their_code() -> None:
    assert visible("a\u202eb\u200bc\x1b[31m\nd") == "a<U+202E>b<U+200B>c<U+001B>[31m<U+000A>d"
    for report in (report_text, report_github):
        assert "\u202e" not in report([make_problem(message="\u202e", excerpt="\u202e")], 1)


def test_github_commands_cannot_be_broken_out_of() -> None:
    problem = make_problem(file="a,b:c%.yaml", message="100%\n::error::x", hint="")
    assert report_github([problem], 1).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,title=url::100%25<U+000A>::error::x"
    )


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ([], "1,000 files checked: no problems."),
        (["error"], "1,000 files checked: 1 error."),
        (["warning", "warning"], "1,000 files checked: 2 warnings."),
        (["error", "warning", "error"], "1,000 files checked: 2 errors and 1 warning."),
    ],
)
def test_the_verdict_counts(levels: list[str], verdict: str) -> None:
    problems = [make_problem(level=level) for level in levels]
    assert report_text(problems, 1000).splitlines()[-1] == verdict
    assert json.loads(report_json(problems, 1000))["files"] == 1000

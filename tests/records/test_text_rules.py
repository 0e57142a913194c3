"""Which texts the rules on characters, markup and spaces refuse, and where in a text they point."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.records.load import load
from sameroad.records.problem import Problem
from tests.factories import TODAY, make_record, write_data


def problems_of(folder: Path, text: str, **changes: Any) -> tuple[Problem, ...]:
    record = make_record(summary={"en": text, "zh-Hant": "病人互助。"}, **changes)
    return load(write_data(folder / "data", {"example": record}), TODAY).problems


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org <b>now</b>.",
        "https://example.org <b>now</b>",
        "Ask *before* you come.",
        "An ~~old~~ number.",
        "**Free**",
        "[Us](https://example.org)",
        "Ask &amp; come.",
        '<a href="mailto:info@example.org">Write</a>',
    ],
)
def test_markup_is_refused(tmp_path: Path, text: str) -> None:
    assert [problem.rule for problem in problems_of(tmp_path, text)] == ["markup"]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 6 * 7",
        "HbA1c < 7 and > 6",
        "R&D; AT&T",
        "snake_case_name",
        "for *all",
        "(A*STAR) (B*STAR)",
        "a ~ b ~ c",
        "Ann <info@example.org>",
    ],
)
def test_signs_that_are_no_markup_pass(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == ()


def test_every_mark_is_told_at_its_own_place(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "Some <b>bold</b> and **strong** text.")
    assert [(problem.column - 7, problem.message.split(" ")[0]) for problem in problems] == [
        (5, "“<b>”"),
        (21, "“**strong**”"),
    ]


@pytest.mark.parametrize(
    "character",
    ["\t", "\u034f", "\u115f", "\u2800", "\u3164", "\uffa0", "\u17b4", "\u180b", "\ufdd0", "\uf900", "\U0002f800"],
)
def test_hidden_and_deceiving_characters_are_refused(tmp_path: Path, character: str) -> None:
    assert [problem.rule for problem in problems_of(tmp_path, f"Pa{character}tients")] == ["odd-character"]


@pytest.mark.parametrize("text", ["Friends 😀 ❤️", "𠮷野家、﨑", "सहायता ن‌م", "Café\u00a0X"])
def test_rare_but_honest_characters_pass(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == ()


def test_every_odd_character_is_told_once(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "a\u200bb\u202ec\u200bd")
    assert [problem.message.split("(")[1][:6] for problem in problems] == ["U+200B", "U+202E"]


def test_the_form_that_is_meant_is_offered(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "\uf9b4 and \u2f08")[0].hint == "Write “領”."

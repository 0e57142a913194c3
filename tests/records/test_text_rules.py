"""Which texts the rules on characters, markup and spaces refuse, and where in a text they point."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.load import load
from sameroad.records.problem import Problem
from sameroad.records.read_collection import read_document
from sameroad.records.rules import odd_characters
from sameroad.records.rules.rule import Finding
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


def test_whatever_hides_or_is_no_character_is_refused() -> None:
    hidden = [character for code in range(0x110000) if hides(character := chr(code))]
    assert len(hidden) > 140_000
    told = {found.word for found in found_in("a".join(hidden))}
    assert [f"U+{ord(character):04X}" for character in hidden if character not in told] == []


def hides(character: str) -> bool:
    """Whether a character shows nothing, by Unicode's categories; marks around numbers in Arabic and other scripts are
    of the same category and seen.
    """
    code = ord(character)
    category = unicodedata.category(character)
    if category == "Cf":
        name = unicodedata.name(character)
        return not re.search("NUMBER|SIGN SA|FOOTNOTE|SAFHA|AYAH|ABBREVIATION|POUND|PIASTRE", name)
    is_selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF
    is_none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return (category in {"Cc", "Co", "Cs", "Zl", "Zp"} and character != "\n") or is_selector or is_none


def found_in(text: str) -> list[Finding]:
    document = Document("organization", "x", "x.yaml", {"name": {"en": text}})
    collection = Collection(Path(), Path(), (), TODAY)
    assert odd_characters.RULE.passes is not None
    if odd_characters.RULE.passes(document, collection):
        return []
    return list(odd_characters.RULE.check(document, collection))


@pytest.mark.parametrize("text", ["❤\ufe0f", "☎\ufe0e", "1\ufe0f\u20e3", "©\ufe0f", "😀\ufe0f"])
def test_selectors_of_emoji_pass(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("text", ["a\ufe0f", "龍\ufe00", "1\ufe0f", "龍\U000e0100", "\ufe0f", "❤\ufe0f\ufe0f"])
def test_selectors_that_hide_are_refused(text: str) -> None:
    assert len(found_in(text)) == 1


@pytest.mark.parametrize("where", ["# a\u202ecomment\n", "na\u200bme: x\n", "a: b # \u2066c\n", "a: b\n# \U000e0041\n"])
def test_what_hides_outside_of_texts_is_refused_at_its_place(where: str) -> None:
    document = read_document("organization", "x", "x.yaml", f"kind: charity\n{where}".encode())
    (found,) = odd_characters.RULE.check_one(document, Collection(Path(), Path(), (), TODAY))
    assert found.at is not None
    line = f"kind: charity\n{where}".split("\n")[found.at[0] - 1]
    assert odd_characters.is_invisible(line[found.at[1] - 1])


@pytest.mark.parametrize("text", ["Friends 😀 ❤️", "𠮷野家、﨑", "सहायता ن‌م", "Café\u00a0X"])
def test_rare_but_honest_characters_pass(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text) == ()


def test_every_odd_character_is_told_once(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "a\u200bb\u202ec\u200bd")
    assert [problem.message.split("(")[1][:6] for problem in problems] == ["U+200B", "U+202E"]


def test_the_form_that_is_meant_is_offered(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "\uf9b4 and \u2f08")[0].hint == "Write “領”."

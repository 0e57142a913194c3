"""Mistakes that people make (`bad_inputs.yaml`), each with exactly what is said of it in each language."""

from pathlib import Path

import pytest
import yaml

from sameroad.records.load import load
from sameroad.records.problem import Problem
from sameroad.records.rules.all_rules import RULES
from tests.factories import TODAY, write_data

INPUTS = yaml.safe_load((Path(__file__).parent / "bad_inputs.yaml").read_text("utf-8"))
CASES = [case for group in INPUTS["groups"] for case in group["cases"]]
LANGUAGES = ("en", "zh-Hant")


def written(case: dict[str, str]) -> bytes:
    """The bytes of the file as the case has it."""
    text = str(case.get("whole", INPUTS["record"]))
    if "replace" in case:
        assert text.count(case["replace"]) == 1, "the part to replace must stand there once"
        text = text.replace(case["replace"], case["by"] * int(case.get("times", 1)))
    return text.encode(case.get("encoding", "utf-8"))


def problems_of(case: dict[str, str], folder: Path, language: str) -> tuple[Problem, ...]:
    """What is said when the file stands alone in a small complete data folder."""
    data = write_data(folder / "data", {})
    (data / "organizations").mkdir(exist_ok=True)
    (data / "organizations" / case.get("file", "example-association.yaml")).write_bytes(written(case))
    return load(data, TODAY, language=language).problems


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mistake_is_answered_with_exactly_these_sentences(case: dict, language: str, tmp_path: Path) -> None:
    said = [[problem.rule, problem.message, problem.hint] for problem in problems_of(case, tmp_path, language)]
    assert said == [[one["rule"], *one[language]] for one in case["said"]]


def test_the_record_without_a_mistake_is_clean(tmp_path: Path) -> None:
    assert problems_of({}, tmp_path, "en") == ()


def test_there_are_enough_cases_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) > 80
    assert len({case["what"] for case in CASES}) == len(CASES)
    assert all(case["said"] for case in CASES)


def test_the_rules_about_what_people_write_have_a_case() -> None:
    others = {"condition-parent", "duplicate-id", "interface-texts", "part-of", "replaced-by", "rrule", "same-contact"}
    others |= {"same-name", "tile", "time-zone", "unsupported-fact", "untranslated-text"}
    told = {one["rule"] for case in CASES for one in case["said"]}
    assert {rule.id for rule in RULES} == told | others

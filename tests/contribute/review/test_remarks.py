"""What a proposal brings about, and what was there before it."""

from pathlib import Path

import pytest

from sameroad.contribute.review.remarks import tell
from tests.contribute.review.proposal import review, start
from tests.factories import make_record, write_data

ODD = make_record(name={"en": "Odd club"}, founded=1998)  # no source says when it was founded


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return start(tmp_path, {"odd": ODD})


def remarks(data: Path) -> list[tuple[str, int, bool, bool]]:
    (found,) = review(data).organizations
    return [(one.rule.id, one.line, one.on_changed_line, one.new) for one in found.remarks]


def test_what_was_there_before_is_not_new_although_it_has_moved(data: Path) -> None:
    write_data(data, {"odd": {"name": ODD["name"], "status": "dormant", **ODD}})
    assert remarks(data) == [("unsupported-fact", 15, False, False)]


def test_what_stands_on_a_changed_line_is_new_although_it_was_wrong_before(data: Path) -> None:
    write_data(data, {"odd": {**ODD, "founded": 1999}})
    assert remarks(data) == [("unsupported-fact", 14, True, True)]


def test_what_a_change_elsewhere_in_the_file_brings_about_is_new(data: Path) -> None:
    write_data(data, {"odd": make_record(name={"en": "Odd club"}, led_by="patients")})
    start(data.parent, {})
    sources = [{**make_record()["sources"][0], "supports": ["name", "led_by"]}]
    write_data(data, {"odd": make_record(name={"en": "Odd club"}, led_by="patients", sources=sources)})
    assert remarks(data) == []
    start(data.parent, {})
    write_data(data, {"odd": make_record(name={"en": "Odd club"}, led_by="patients")})
    assert remarks(data) == [("unsupported-fact", 14, False, True)]


def test_a_renamed_record_keeps_its_old_problems(data: Path) -> None:
    (data / "organizations" / "odd.yaml").rename(data / "organizations" / "odd-club.yaml")
    assert remarks(data) == [("unsupported-fact", 14, False, False)]


def test_remarks_are_told_in_the_language_of_the_reader(data: Path) -> None:
    write_data(data, {"odd": {**ODD, "kind": "chairty"}})
    (found,) = review(data).organizations
    wrong = [remark for remark in found.remarks if remark.level == "error"]
    assert [problem.hint for problem in tell(wrong, "en")] == ["Did you mean “charity”?"]
    assert [problem.hint for problem in tell(wrong, "zh-Hant")] == ["你是想寫「charity」嗎？"]


def test_a_twin_is_told_with_the_changed_record_only(data: Path) -> None:
    write_data(data, {"new": make_record(name={"en": "The odd club"})})
    found = review(data)
    assert [one.finding.others for one in found.organizations[0].remarks] == [("odd",)]
    assert found.remarks_elsewhere == ()

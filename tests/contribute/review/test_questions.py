"""What a reader of a proposal would ask."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.contribute.review.make_review import ReviewedFile
from tests.contribute.review.proposal import review, start
from tests.factories import make_record, write_data

SOURCES = [
    {"url": "https://example.org/about", "title": "About us", "supports": ["name", "phones"]},
    {"url": "https://example.org/more", "title": "More", "supports": ["founded"]},
]
RECORD = make_record(contact={"phones": [{"number": "+852 2345 6789"}]}, founded=1998, sources=SOURCES)
OTHER_NUMBER = {"phones": [{"number": "+852 2345 6780"}]}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return start(tmp_path, {"example": RECORD, "other": make_record(name={"en": "Kwun Tong Stroke Club"})})


def changed(data: Path, **changes: Any) -> ReviewedFile:
    write_data(data, {"example": {**RECORD, **changes}})
    (found,) = review(data).organizations
    return found


def test_a_changed_fact_asks_for_its_source(data: Path) -> None:
    assert changed(data, contact=OTHER_NUMBER, founded=1999).without_source == ("phones", "founded")


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({"sources": [{**SOURCES[0], "as_of": "2026"}, SOURCES[1]]}, ()),
        ({"sources": [*SOURCES, {"title": "A leaflet", "supports": ["phones"]}]}, ()),
        ({"sources": [SOURCES[0], {**SOURCES[1], "as_of": "2026"}]}, ("phones",)),
        ({"checks": [{"on": "2026-11-20", "how": "phone", "outcome": "changed", "fields": ["phones"]}]}, ()),
        ({"checks": [{"on": "2026-11-20", "how": "phone", "outcome": "changed", "fields": ["name"]}]}, ("phones",)),
        ({"checks": [{"on": "2026-11-20", "how": "phone", "outcome": "confirmed"}]}, ()),
    ],
)
def test_a_new_or_changed_source_or_check_answers_for_what_it_names(
    data: Path, changes: dict[str, Any], asked: tuple[str, ...]
) -> None:
    assert changed(data, contact=OTHER_NUMBER, **changes).without_source == asked


def test_what_an_editor_describes_and_what_is_taken_away_needs_no_source(data: Path) -> None:
    assert changed(data, kind="charity", serves=["carers"], contact=None, editor_notes=["A note."]).without_source == ()


def test_a_new_record_is_left_to_the_rules(data: Path) -> None:
    write_data(data, {"new": make_record(name={"en": "Sha Tin Lupus Circle"}, founded=2001)})
    (found,) = review(data).organizations
    assert found.without_source == ()
    assert {remark.rule.id for remark in found.remarks} == {"unsupported-fact"}


@pytest.mark.parametrize(
    ("name", "alike"), [("Kwun Tong Stroke Clubs", ("other",)), ("Sham Shui Po Kidney Friends", ())]
)
def test_a_new_name_is_compared_with_all_others(data: Path, name: str, alike: tuple[str, ...]) -> None:
    write_data(data, {"new": make_record(name={"en": name})})
    (found,) = review(data).organizations
    assert found.alike == alike


def test_an_old_name_is_not_asked_about_again(data: Path) -> None:
    write_data(data, {"twin": make_record(name={"en": "Kwun Tong Stroke Clubs"})})
    start(data.parent, {})
    write_data(data, {"twin": make_record(name={"en": "Kwun Tong Stroke Clubs"}, founded=2001)})
    (found,) = review(data).organizations
    assert found.alike == ()

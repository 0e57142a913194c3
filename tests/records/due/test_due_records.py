"""Which records are due, and in which order."""

from pathlib import Path
from typing import Any

import pytest

from sameroad.records.due.due_records import Due, doubtful_records, due_records, reasons
from sameroad.records.due.due_week import Week, week_of
from sameroad.records.organization import Organization
from sameroad.records.read_collection import read_collection
from tests.factories import TODAY, make_directory, make_organization, make_record, write_data

CONTACT = {"emails": ["info@example.org"]}


def organization(slug: str, **changes: Any) -> Organization:
    return make_organization(slug, **{"contact": CONTACT, **changes})


def of_day(as_of: str) -> list[dict[str, Any]]:
    return [{"title": "Leaflet", "supports": ["emails"], "as_of": as_of}]


def confirmed(on: str, **changes: Any) -> list[dict[str, Any]]:
    return [{"on": on, "how": "phone", "outcome": "confirmed", **changes}]


def due(*organizations: Organization, doubtful: tuple[str, ...] = (), week: Week | None = None) -> list[Due]:
    return due_records(make_directory(organizations), doubtful, week)


def slugs(found: list[Due]) -> list[str]:
    return [one.organization.slug for one in found]


def test_every_record_is_due_in_one_week_of_a_year() -> None:
    every = [organization(f"club-{number}") for number in range(60)]
    weeks = [slugs(due(*every, week=Week(2026, number))) for number in range(1, 54)]
    assert sorted(slug for week in weeks for slug in week) == sorted(one.slug for one in every)
    assert weeks[52] == []
    for number, week in enumerate(weeks, 1):
        assert all(week_of(slug) == number for slug in week)
    assert slugs(due(*every)) == sorted(one.slug for one in every)


def test_closed_bodies_and_those_that_confirmed_lately_are_left_out() -> None:
    found = due(
        organization("a-closed", status="closed"),
        organization("b-confirmed", checks=confirmed("2026-06-01")),
        organization("c-long-ago", checks=confirmed("2026-05-22")),
        organization("d-something-else", checks=confirmed("2026-11-01", fields=["founded"])),
        organization("e-in-vain", checks=confirmed("2026-11-01", outcome="no-answer")),
        organization("f-new", sources=of_day("2026-11")),
    )
    assert sorted(slugs(found)) == ["c-long-ago", "d-something-else", "e-in-vain", "f-new"]


def test_the_most_doubtful_come_first() -> None:
    found = due(
        organization("a-fresh", sources=of_day("2026-06")),
        organization("b-ageing", sources=of_day("2025-06")),
        organization("c-stale", sources=of_day("2015")),
        organization("d-unknown"),
        organization("e-unconfirmed", status="unconfirmed"),
        organization("f-both", status="dormant"),
        organization("g-unreachable", status="unconfirmed", contact=None),
        doubtful=("f-both",),
    )
    order = ["f-both", "e-unconfirmed", "d-unknown", "c-stale", "b-ageing", "a-fresh", "g-unreachable"]
    assert slugs(found) == order
    assert {why: on for one in found for why, on in reasons(one).items()} == {
        "unknown": "",
        "dormant": "",
        "notes": "",
        "unconfirmed": "",
        "stale": "2015",
        "ageing": "2025-06",
        "fresh": "2026-06",
    }


def test_of_the_equally_doubtful_those_that_answer_for_more_come_first() -> None:
    found = due(
        organization("a"),
        organization("b", conditions=["rheumatic-disease"]),
        organization("c", conditions=["general-patient-support"]),
        organization("d", part_of=["e"]),
        organization("e"),
    )
    assert [(one.organization.slug, one.answers_for) for one in found] == [
        ("c", 3),  # everything that there is
        ("b", 2),  # lupus is a rheumatic disease
        ("e", 2),  # and its own group
        ("a", 1),
        ("d", 1),
    ]


@pytest.mark.parametrize(
    ("note", "doubtful"),
    [
        ("Two sources disagree about the telephone number.", True),
        ("The address differs from that of the leaflet.", True),
        ("The only number dates from 2005: Confirm before use.", True),
        ("兩個來源的電話號碼不一致。", True),
        ("Founded 1978; service began in 1982.", False),
        ("The names come from different pages.", False),
        ("Checked by nobody.", False),
    ],
)
def test_notes_for_editors_tell_of_doubts(note: str, doubtful: bool, tmp_path: Path) -> None:
    data = write_data(tmp_path / "data", {"example": make_record(editor_notes=["Fine.", note])})
    assert doubtful_records(read_collection(data, TODAY)) == ["example"] * doubtful

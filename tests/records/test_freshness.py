"""Freshness gets worse by itself, and a date is never softened."""

from datetime import date

import pytest

from sameroad.records.freshness import freshness_of
from sameroad.records.partial_date import PartialDate
from tests.factories import make_organization

TODAY = date(2026, 11, 21)


def source(as_of, *supports):
    return {"title": "Leaflet", "supports": list(supports), "as_of": as_of}


def check(on, outcome="confirmed", how="phone", **fields):
    return {"on": on, "how": how, "outcome": outcome, **fields}


def freshness(today=TODAY, **changes):
    return freshness_of(make_organization(**changes), today)


def test_nothing_dated_means_unknown():
    found = freshness(sources=[{"title": "Leaflet", "supports": ["phones"]}])
    assert (found.basis, found.level, found.on) == ("unknown", "unknown", None)


def test_only_sources_of_a_contact_point_count():
    found = freshness(sources=[source("2020", "phones"), source("2026", "name", "summary")])
    assert (found.basis, found.on) == ("source", PartialDate.parse("2020"))


def test_the_newest_confirmed_check_comes_before_any_source():
    found = freshness(
        sources=[source("2026-11", "phones")],
        checks=[check("2024-01-01", how="email"), check("2025-05-05"), check("2026-06-06", "no-answer")],
    )
    assert (found.basis, found.on, found.how) == ("confirmed", PartialDate.parse("2025-05-05"), "phone")


def test_a_check_of_other_facts_says_nothing_of_the_contact_points():
    assert freshness(checks=[check("2026-11-01", fields=["founded"])]).basis == "unknown"
    assert freshness(checks=[check("2026-11-01", fields=["founded", "phones"])]).basis == "confirmed"


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2026-11-21", "fresh"),
        ("2025-11-21", "fresh"),
        ("2025-11-20", "ageing"),
        ("2023-11-22", "ageing"),
        ("2023-11-21", "stale"),
        ("1998", "stale"),
    ],
)
def test_levels_change_after_one_year_and_after_three(as_of, level):
    assert freshness(sources=[source(as_of, "phones")]).level == level


def test_a_year_counts_from_its_first_day():
    assert freshness(sources=[source("2025", "phones")]).level == "ageing"


def test_the_same_record_grows_old_as_days_pass():
    facts = {"sources": [source("2026-01-01", "website")]}
    levels = [freshness(date(year, 6, 1), **facts).level for year in (2026, 2028, 2030)]
    assert levels == ["fresh", "ageing", "stale"]

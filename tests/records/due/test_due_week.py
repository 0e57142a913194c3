from collections import Counter
from datetime import date

import pytest

from sameroad.records.due.due_week import WEEKS, Week, week_of
from sameroad.records.read_collection import PROJECT_DATA

REAL = [path.stem for path in (PROJECT_DATA / "organizations").glob("*.yaml")]


def test_a_slug_has_the_same_week_for_ever() -> None:
    assert {slug: week_of(slug) for slug in ("cansurvive", "hong-kong-stoma-association", "a")} == {
        "cansurvive": 37,
        "hong-kong-stoma-association": 15,
        "a": 51,
    }


def test_ten_thousand_records_are_spread_evenly_over_the_year() -> None:
    weeks = Counter(week_of(f"association-{number}") for number in range(10_000))
    assert set(weeks) == set(range(1, WEEKS + 1))
    # An even spread has 192 a week; by chance alone hardly any week is further away than four standard deviations.
    assert 136 < min(weeks.values()) <= max(weeks.values()) < 248


def test_no_week_has_a_flood_of_real_records() -> None:
    weeks = Counter(map(week_of, REAL))
    assert max(weeks.values()) <= 3 * len(REAL) / WEEKS
    assert len(weeks) > 45


@pytest.mark.parametrize(("text", "first"), [("2026-W01", date(2025, 12, 29)), ("2026-W53", date(2026, 12, 28))])
def test_a_week_is_that_of_iso_8601(text: str, first: date) -> None:
    assert Week.parse(text) == Week.of(first) == Week.of(date.fromordinal(first.toordinal() + 6))
    assert str(Week.of(first)) == text


@pytest.mark.parametrize(
    "text", ["2026-47", "2026-W7", "2025-W53", "2026-W00", "2026-W54", "0000-W01", "W47", "２０２６-W47"]
)
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Week.parse(text)

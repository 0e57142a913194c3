"""The next day of a meeting: where the rule says it, and nowhere else."""

from calendar import SATURDAY
from datetime import date, timedelta

import pytest

from sameroad.records.meeting_dates import dated_meetings, next_date
from tests.factories import make_organization

TODAY = date(2026, 11, 21)  # a Saturday


def meeting(rrule):
    return make_organization(meetings=[{"what": {"en": "Gathering"}, "rrule": rrule}]).meetings[0]


@pytest.mark.parametrize(
    ("rrule", "day"),
    [
        ("FREQ=DAILY", "2026-11-21"),
        ("FREQ=WEEKLY;BYDAY=SA", "2026-11-21"),
        ("FREQ=WEEKLY;BYDAY=MO,WE", "2026-11-23"),
        ("FREQ=WEEKLY;INTERVAL=1;BYDAY=FR", "2026-11-27"),
        ("FREQ=MONTHLY;BYDAY=2SA", "2026-12-12"),
        ("FREQ=MONTHLY;BYDAY=-1SU", "2026-11-29"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31"),
        ("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2", "2026-12-12"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29"),
        ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20261121", "2026-11-21"),
        ("FREQ=WEEKLY;BYDAY=SA;UNTIL=20261121T063000Z", "2026-11-21"),
    ],
)
def test_a_rule_that_names_its_days_has_a_next_one(rrule, day):
    assert next_date(meeting(rrule), TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "rrule",
    [
        None,
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",  # which of the two weeks?
        "FREQ=WEEKLY;BYDAY=SA;COUNT=10",  # ten from when?
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYMONTHDAY=3",  # RFC 5545 has no such rule
        "FREQ=MONTHLY",
        "FREQ=YEARLY;BYDAY=SA",
        "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261120",
        "FREQ=WEEKLY;BYDAY=SU;UNTIL=20261121",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=400",
        "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261399",
    ],
)
def test_a_rule_that_leaves_its_days_open_or_has_ended_has_none(rrule):
    assert next_date(meeting(rrule), TODAY) is None


def test_the_next_day_is_the_first_one_on_or_after_each_day():
    every_second_saturday = meeting("FREQ=MONTHLY;BYDAY=2SA")
    for days in range(400):
        today = TODAY + timedelta(days)
        following = (today + timedelta(ahead) for ahead in range(62))
        expected = next(day for day in following if day.weekday() == SATURDAY and 8 <= day.day <= 14)
        assert next_date(every_second_saturday, today) == expected


@pytest.mark.parametrize(("status", "count"), [("active", 1), ("unconfirmed", 1), ("dormant", 0), ("closed", 0)])
def test_a_body_that_does_not_run_meets_on_no_day(status, count):
    both = [{"what": {"en": "A"}, "rrule": "FREQ=DAILY"}, {"what": {"en": "B"}}]
    found = dated_meetings(make_organization(meetings=both, status=status), TODAY)
    assert [one.what["en"] for one, _ in found] == ["A"] * count

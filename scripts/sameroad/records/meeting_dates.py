"""When a meeting is held next, from its rule; no date where the rule leaves that open."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from sameroad.records.organization import Meeting, Organization
from sameroad.records.recurrence import rule_parts

_FAR = timedelta(days=10 * 366)
"""How far ahead a day is looked for: a rule that falls on none in ten years falls on none."""


def next_date(meeting: Meeting, today: date) -> date | None:
    """Return the first day, from `today` on, on which the meeting is held; None when its rule does not say it, or has
    ended.
    """
    parts = rule_parts(meeting.rrule)
    if not _says_its_days(parts):
        return None
    others = ";".join(f"{name}={value}" for name, value in parts.items() if name != "UNTIL")
    try:
        last = min(last_day(parts) or today + _FAR, today + _FAR)
        days = rrulestr(f"{others};UNTIL={last:%Y%m%d}", dtstart=datetime.combine(today, time()))
    except ValueError:  # such as a 13th month or the 400th Monday of one, which the form of a rule allows
        return None
    first = next(iter(days), None)
    return first.date() if first else None


def last_day(parts: Mapping[str, str]) -> date | None:
    """Return the last day on which a rule, taken apart, lets a meeting be held."""
    until = parts.get("UNTIL")
    return date(int(until[:4]), int(until[4:6]), int(until[6:8])) if until else None


def dated_meetings(organization: Organization, today: date) -> list[tuple[Meeting, date]]:
    """Return the meetings of which the next day is known, with that day; none of a body that does not run."""
    if organization.status in {"closed", "dormant"}:
        return []
    dated = ((meeting, next_date(meeting, today)) for meeting in organization.meetings)
    return [(meeting, day) for meeting, day in dated if day]


def _says_its_days(parts: Mapping[str, str]) -> bool:
    """Whether a rule alone says on which days it falls. Every other Saturday, or ten times, depends on a first day that
    no record has; so does a week, month or year that does not name its days.
    """
    if not parts or "COUNT" in parts or parts.get("INTERVAL", "1") != "1":
        return False
    in_month = "BYDAY" in parts or "BYMONTHDAY" in parts
    return {
        "DAILY": True,
        "WEEKLY": "BYDAY" in parts and "BYMONTHDAY" not in parts,
        "MONTHLY": in_month,
        "YEARLY": in_month and "BYMONTH" in parts,
    }[parts["FREQ"]]

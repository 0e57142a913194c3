"""A meeting's recurrence rule taken apart, and the days on which it says that a meeting is held."""

from collections.abc import Mapping

from sameroad.records.organization import Meeting


def rule_parts(rrule: str | None) -> Mapping[str, str]:
    """Return the parts of a checked rule (RFC 5545) by their names, such as FREQ and BYDAY; none for no rule."""
    return dict(part.split("=", 1) for part in rrule.split(";")) if rrule else {}


def weekly_days(meeting: Meeting) -> tuple[str, ...]:
    """Return the days, such as `MO`, of a meeting that is held on the same days of every week without an end; none of
    any other.
    """
    parts = rule_parts(meeting.rrule)
    every_week = parts.get("FREQ") == "WEEKLY" and parts.get("INTERVAL", "1") == "1"
    if not every_week or not parts.keys() <= {"FREQ", "INTERVAL", "BYDAY", "WKST"}:
        return ()
    return tuple(parts["BYDAY"].split(",")) if "BYDAY" in parts else ()

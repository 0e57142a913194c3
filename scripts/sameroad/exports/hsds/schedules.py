"""Meetings and opening hours as HSDS schedules."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sameroad.exports.hsds.terms import Terms, attribute
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import stable_id
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Meeting
from sameroad.records.recurrence import rule_parts

_FIELDS = {
    "FREQ": "freq",
    "INTERVAL": "interval",
    "COUNT": "count",
    "UNTIL": "until",
    "WKST": "wkst",
    "BYDAY": "byday",
    "BYMONTHDAY": "bymonthday",
}
"""The parts of a recurrence rule that HSDS has fields for, with these fields."""
_FREQUENCIES = ("WEEKLY", "MONTHLY")
"""HSDS knows no others."""


def meeting_schedule(meeting: Meeting, slug: str, place: int, terms: Terms) -> dict[str, Any]:
    """Return a meeting, the `place`th of its record. `notes` say what it is, `description` when it is; an attribute
    tells it from the opening hours that others give here.
    """
    key, words = (slug, "meeting", str(place)), terms.words
    return {
        "id": stable_id("schedule", *key),
        **recurrence_fields(meeting.rrule),
        **present(
            opens_at=_time(meeting.starts),
            closes_at=_time(meeting.ends),
            timezone=_offset(words) if meeting.starts or meeting.ends else None,
            description=words.sentence(meeting.when),
            notes=words.sentence(meeting.what),
        ),
        "attributes": [attribute(terms.of_fact("record.meetings"), "record.meetings", "schedule", *key)],
    }


def opening_schedule(hours: LocalizedText | None, slug: str, place: int, words: Wording) -> list[dict[str, Any]]:
    """Return the opening hours of the `place`th place in words, if there are any."""
    told = words.sentence(hours)
    return [{"id": stable_id("schedule", slug, "place", str(place)), "description": told}] if told else []


def recurrence_fields(rrule: str | None) -> dict[str, Any]:
    """Return the fields for a rule; none when HSDS cannot say it, because half of a rule is another rule."""
    parts = rule_parts(rrule)
    if parts.get("FREQ") not in _FREQUENCIES or not parts.keys() <= _FIELDS.keys():
        return {}
    return {_FIELDS[name]: _value(name, value) for name, value in parts.items()}


def _offset(words: Wording) -> float | None:
    """How many hours the clocks are ahead of UTC, if they are so all through the year."""
    name, year = words.directory.settings.time_zone, words.directory.today.year
    if name is None:
        return None
    offsets = {datetime(year, month, 1, tzinfo=ZoneInfo(name)).utcoffset() for month in range(1, 13)}
    offset = offsets.pop()
    return offset / timedelta(hours=1) if offset is not None and not offsets else None


def _time(written: str | None) -> str | None:
    """A time with seconds, as tables of the specification have it."""
    return f"{written}:00" if written else None


def _value(name: str, value: str) -> str | int:
    if name in {"INTERVAL", "COUNT"}:
        return int(value)
    if name == "UNTIL":  # a date in HSDS
        return f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    return value

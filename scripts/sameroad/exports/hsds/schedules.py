"""Meetings and opening hours as HSDS schedules."""

from typing import Any

from sameroad.exports.hsds.draft import Draft, Thing
from sameroad.exports.hsds.wording import present
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


def meeting_schedule(meeting: Meeting, place: int, draft: Draft, service_id: str) -> Thing:
    """Return a meeting, the `place`th of its record. `notes` say what it is, `description` when it is; an attribute
    tells it from the opening hours that others give here.
    """
    key, words, kind = ("schedule", draft.slug, "meeting", str(place)), draft.words, "record.meetings"
    schedule_id = stable_id(*key)
    fields = {
        "id": schedule_id,
        **recurrence_fields(meeting.rrule),
        **present(
            opens_at=_time(meeting.starts),
            closes_at=_time(meeting.ends),
            timezone=words.clock_offset if meeting.starts or meeting.ends else None,
            description=words.sentence(meeting.when),
            notes=words.sentence(meeting.what),
        ),
        "attributes": [draft.attribute(kind, kind, ("schedule", schedule_id), *key)],
    }
    return draft.thing("schedule", fields, service_id=service_id)


def opening_schedule(hours: LocalizedText | None, place: int, draft: Draft, location_id: str) -> list[Thing]:
    """Return the opening hours of the `place`th place in words, if there are any."""
    told = draft.words.sentence(hours)
    if not told:
        return []
    fields = {"id": stable_id("schedule", draft.slug, "place", str(place)), "description": told}
    return [draft.thing("schedule", fields, location_id=location_id)]


def recurrence_fields(rrule: str | None) -> dict[str, Any]:
    """Return the fields for a rule; none when HSDS cannot say it, because half of a rule is another rule."""
    parts = rule_parts(rrule)
    if parts.get("FREQ") not in _FREQUENCIES or not parts.keys() <= _FIELDS.keys():
        return {}
    return {_FIELDS[name]: _value(name, value) for name, value in parts.items()}


def _time(written: str | None) -> str | None:
    """A time with seconds, as tables of the specification have it."""
    return f"{written}:00" if written else None


def _value(name: str, value: str) -> str | int:
    if name in {"INTERVAL", "COUNT"}:
        return int(value)
    if name == "UNTIL":  # a date in HSDS
        return f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    return value

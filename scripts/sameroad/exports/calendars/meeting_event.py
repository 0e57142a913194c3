"""One regular meeting as an event of a calendar. What the record does not say is not filled in: an event without a time
lasts the day, one without an end has none, and the description says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.languages_together import together, without_controls
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.meeting_dates import last_day
from sameroad.records.organization import Meeting, Organization
from sameroad.records.recurrence import rule_parts

if TYPE_CHECKING:
    from icalendar import Event, vRecur


@dataclass(frozen=True)
class Occasion:
    """A meeting of a record whose next day is known; `uid` stays the same in every build."""

    record: Organization
    meeting: Meeting
    day: date
    uid: str


def meeting_event(occasion: Occasion, directory: Directory, facts: ExportFacts, zone: ZoneInfo) -> "Event":
    """Return the event, from its next day on."""
    record, meeting = occasion.record, occasion.meeting
    languages = directory.settings.language_ids
    from icalendar import Event  # noqa: PLC0415 - few records have meetings, and it takes a while to load

    event = Event()
    event.add("uid", occasion.uid)
    event.add("dtstamp", datetime.combine(directory.today, time(), UTC))
    event.add("dtstart", _at(occasion.day, meeting.starts, zone))
    if meeting.starts and meeting.ends:
        event.add("dtend", _at(occasion.day, meeting.ends, zone))
    event.add("rrule", _rule(meeting, zone))
    title = f"{together(meeting.what, languages)} – {together(record.name, languages)}"
    event.add("summary", " ".join(without_controls(title).split()))
    told = ("\n".join(_description(occasion, directory, facts, language)) for language in languages)
    event.add("description", without_controls("\n\n".join(told)))
    where = _location(record)
    if where is not None:
        event.add("location", " ".join(without_controls(together(where, languages)).split()))
    if facts.site:
        event.add("url", facts.site.pages("organization", record.slug)[languages[0]])
    if record.status == "unconfirmed":
        event.add("status", "TENTATIVE")
    return event


def _at(day: date, written: str | None, zone: ZoneInfo) -> date:
    return datetime.combine(day, time.fromisoformat(written), zone) if written else day


def _rule(meeting: Meeting, zone: ZoneInfo) -> "vRecur":
    """The rule of the record. Its last day becomes a moment in UTC where the event has a time, as RFC 5545 wants."""
    from icalendar import vRecur  # noqa: PLC0415 - as above

    rule: vRecur = vRecur.from_ical(meeting.rrule or "")
    last = last_day(rule_parts(meeting.rrule))
    if last:
        end = _at(last, meeting.starts, zone)
        rule["UNTIL"] = [end.astimezone(UTC) if isinstance(end, datetime) else end]
    return rule


def _description(occasion: Occasion, directory: Directory, facts: ExportFacts, language: str) -> Iterator[str]:
    record, meeting = occasion.record, occasion.meeting
    says = directory.texts[language].sentence
    if record.status != "active":
        yield says(f"status_text.{record.status}")
    if meeting.when:
        yield meeting.when.pick(language).text
    if not meeting.starts:
        yield says("open_data.calendar.no_start")
    elif not meeting.ends:
        yield says("open_data.calendar.no_end")
    if record.join.how:
        yield says("open_data.card.first_step").format(step=record.join.how.pick(language).text)
    yield says("open_data.calendar.holidays")
    yield says("open_data.card.made").format(name=facts.names[language], date=directory.today)
    if facts.site:
        yield facts.site.pages("organization", record.slug)[language]


def _location(record: Organization) -> LocalizedText | None:
    """The address of the one place that is for meetings; which of several it is, or whether it is an office, no record
    says.
    """
    places = [place.address for place in record.places if place.purpose == "meeting"]
    return places[0] if len(places) == 1 else None

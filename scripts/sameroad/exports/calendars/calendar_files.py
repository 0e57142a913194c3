"""The calendar files: `<slug>.ics` for each organization that has a meeting whose next day is known."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone

from sameroad.exports.calendars.meeting_event import Occasion, meeting_event
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.languages_together import together, without_controls
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.directory import Directory
from sameroad.records.meeting_dates import dated_meetings
from sameroad.records.organization import Organization

_PRODUCT = "-//Same Road//Directory//EN"
_YEARS = 10
"""How many years the description of the time zone covers, where clocks change."""


def calendar_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give the calendar of every organization that has one; none where the directory names no time zone."""
    name = directory.settings.time_zone
    if name is None:
        return
    start = date(directory.today.year, 1, 1)
    timezone = Timezone.from_tzid(name, first_date=start, last_date=start.replace(year=start.year + _YEARS))
    for record in directory.organizations.values():
        occasions = _occasions(record, directory)
        if not occasions:
            continue
        calendar = Calendar()
        calendar.add("prodid", _PRODUCT)
        calendar.add("version", "2.0")
        title = together(record.name, directory.settings.language_ids)
        calendar.add("x-wr-calname", " ".join(without_controls(title).split()))
        calendar.add_component(timezone)
        for occasion in occasions:
            calendar.add_component(meeting_event(occasion, directory, facts, ZoneInfo(name)))
        yield ExportFile(f"organizations/{record.slug}.ics", [calendar.to_ical()])


def _occasions(record: Organization, directory: Directory) -> list[Occasion]:
    """The meetings whose next day is known. They are told apart by what they are, so that one keeps its identifier when
    another goes.
    """
    dated = dict(dated_meetings(record, directory.today))
    if not dated:
        return []
    language = directory.settings.language_ids[0]
    names = counted(meeting.what.pick(language).text for meeting in record.meetings)
    return [
        Occasion(record, meeting, dated[meeting], stable_id("meeting", record.slug, name))
        for meeting, name in zip(record.meetings, names, strict=True)
        if meeting in dated
    ]

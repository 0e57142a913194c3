"""The calendar files: `<slug>.ics` for each organization that has a meeting whose next day is known."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sameroad.exports.calendars.meeting_event import Occasion, meeting_event
from sameroad.exports.export_file import FormatFiles, RecordPieces
from sameroad.exports.languages_together import together, without_controls
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.directory import Directory
from sameroad.records.meeting_dates import dated_meetings
from sameroad.records.organization import Organization

if TYPE_CHECKING:
    from icalendar import Timezone

_PRODUCT = "-//Same Road//Directory//EN"
_YEARS = 10
"""How many years the description of the time zone covers, where clocks change."""


class CalendarFiles(FormatFiles):
    """The calendar of every organization that has one; none where the directory names no time zone."""

    def of_record(self, record: Organization) -> RecordPieces:
        """Return the calendar of an organization."""
        zone = self.directory.settings.time_zone
        occasions = _occasions(record, self.directory) if zone else []
        if zone is None or not occasions:
            return RecordPieces()
        return RecordPieces({f"organizations/{record.slug}.ics": self._calendar(record, occasions, zone)})

    def _calendar(self, record: Organization, occasions: Iterable[Occasion], zone: str) -> bytes:
        from icalendar import Calendar  # noqa: PLC0415 - few records have meetings, and it takes a while to load

        calendar = Calendar()
        calendar.add("prodid", _PRODUCT)
        calendar.add("version", "2.0")
        title = together(record.name, self.directory.settings.language_ids)
        calendar.add("x-wr-calname", " ".join(without_controls(title).split()))
        calendar.add_component(_described(zone, self.directory.today.year))
        for occasion in occasions:
            calendar.add_component(meeting_event(occasion, self.directory, self.facts, ZoneInfo(zone)))
        content: bytes = calendar.to_ical()
        return content


@lru_cache(maxsize=1)
def _described(zone: str, year: int) -> "Timezone":
    start = date(year, 1, 1)
    from icalendar import Timezone  # noqa: PLC0415 - as above

    return Timezone.from_tzid(zone, first_date=start, last_date=start.replace(year=year + _YEARS))


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

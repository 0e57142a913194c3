"""Calendar files: other programs read them, the meetings are on the right days, and nothing is made up."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from tests.exports.open_data import NO_SITE, files_of
from tests.exports.thousand_hostile import thousand_hostile
from tests.factories import SETTINGS, make_record, make_whole_directory

HONG_KONG = ZoneInfo("Asia/Hong_Kong")
GATHERING = {
    "what": {"en": "Monthly gathering", "zh-Hant": "每月聚會"},
    "when": {"en": "Second Saturday", "zh-Hant": "每月第二個星期六"},
    "rrule": "FREQ=MONTHLY;BYDAY=2SA",
    "starts": "14:30",
    "ends": "16:30",
}
WALK = {"what": {"en": "Walk"}, "rrule": "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261205"}
PARTS = [b"VCALENDAR", b"VTIMEZONE", b"STANDARD", b"VEVENT"]
PROPERTIES = ("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "RRULE", "DESCRIPTION", "URL")
PLACES = [
    {"purpose": "office", "address": {"en": "2 Office Street"}},
    {"purpose": "meeting", "address": {"en": "1 Example Road", "zh-Hant": "示例路1號"}},
]


def calendars(facts=None, *, today=None, settings=SETTINGS, **changes):
    """The calendar files of one record by their paths."""
    directory = make_whole_directory(
        {"example": make_record(**changes)}, settings=settings, **({"today": today} if today else {})
    )
    return files_of("ical", directory, *([facts] if facts else []))


def events(*meetings, **others):
    content = calendars(meetings=list(meetings), **others)["organizations/example.ics"]
    return Calendar.from_ical(content).walk("VEVENT")


def days(event, count):
    """The first days on which an event falls, expanded by another reader of rules."""
    start = event.decoded("dtstart")
    zoned = start if isinstance(start, datetime) else datetime.combine(start, datetime.min.time())
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=zoned)
    return [day for day, _ in zip(rule, range(count), strict=False)]


def test_a_meeting_falls_on_the_right_days_at_the_right_time_in_hong_kong():
    [event] = events(GATHERING)
    assert [f"{day:%Y-%m-%d %H:%M %z}" for day in days(event, 4)] == [
        "2026-12-12 14:30 +0800",
        "2027-01-09 14:30 +0800",
        "2027-02-13 14:30 +0800",
        "2027-03-13 14:30 +0800",
    ]
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=2)
    assert event["dtstart"].params["TZID"] == "Asia/Hong_Kong"


def test_the_file_describes_its_time_zone_from_before_the_first_meeting():
    calendar = Calendar.from_ical(calendars(meetings=[GATHERING])["organizations/example.ics"])
    [zone] = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Hong_Kong"
    [standard] = zone.walk("STANDARD")
    assert standard["tzoffsetto"].to_ical() == "+0800"
    assert standard.decoded("dtstart") < datetime(2026, 11, 21)  # noqa: DTZ001 - local by definition


@pytest.mark.parametrize(("today", "first"), [(date(2026, 12, 12), "2026-12-12"), (date(2026, 12, 13), "2027-01-09")])
def test_the_first_day_is_the_next_one_from_the_day_of_the_build(today, first):
    [event] = events(GATHERING, today=today)
    assert str(event.decoded("dtstart").date()) == first
    assert event.decoded("dtstamp") == datetime.combine(today, datetime.min.time(), UTC)


def test_a_meeting_is_told_in_both_languages_with_the_warning_of_holidays():
    [event] = events(GATHERING, join={"how": {"en": "Just come.", "zh-Hant": "直接來吧。"}}, places=PLACES)
    assert event["summary"] == "Monthly gathering 每月聚會 – Hong Kong Example Association 香港示例會"
    assert event["description"] == (
        "Second Saturday\nFirst step: Just come.\n"
        "It may be held on another day, or not at all, around public holidays. Ask before you go.\n"
        "From Example Directory, 2026-11-21. Facts grow old, so ask before you rely on them.\n"
        "https://example.org/hk/organizations/example/\n\n"
        "每月第二個星期六\n第一步：直接來吧。\n公眾假期前後，聚會可能改期或取消，出席前請先查詢。\n"
        "來自《示例名錄》，2026-11-21。資料會過時，請先向該組織查證。\n"
        "https://example.org/hk/zh-Hant/organizations/example/"
    )
    assert event["location"] == "1 Example Road 示例路1號"
    assert event["url"] == "https://example.org/hk/organizations/example/"


def test_what_is_not_stated_is_not_made_up():
    [without_end] = events({**GATHERING, "ends": None, "when": None} | {"starts": "14:30"}, places=PLACES[:1])
    assert "dtend" not in without_end
    assert "duration" not in without_end
    assert "location" not in without_end  # an office is no meeting place
    assert "When it ends is not stated." in without_end["description"]
    [without_time] = events(WALK)
    assert without_time.decoded("dtstart") == date(2026, 11, 21)
    assert "At what time it begins is not stated." in without_time["description"]
    [one_of_two] = events(GATHERING, places=[PLACES[1], PLACES[1]])
    assert "location" not in one_of_two


def test_a_last_day_is_the_last_day():
    [walk] = events(WALK)
    assert walk["rrule"]["UNTIL"] == [date(2026, 12, 5)]
    assert [day.day for day in days(walk, 9)] == [21, 28, 5]
    [timed] = events({**WALK, "starts": "23:30"})
    assert timed["rrule"]["UNTIL"] == [datetime(2026, 12, 5, 15, 30, tzinfo=UTC)]
    assert [day.day for day in days(timed, 9)] == [21, 28, 5]


def test_a_meeting_keeps_its_identifier_when_others_come_and_go():
    [alone] = events(WALK)
    both = events(GATHERING, WALK, today=date(2026, 11, 28))
    assert both[1]["uid"] == alone["uid"]
    assert both[0]["uid"] != alone["uid"]
    twice = events(WALK, WALK)
    assert len({event["uid"] for event in twice}) == 2


def test_doubt_whether_it_runs_is_said():
    [event] = events(GATHERING, status="unconfirmed")
    assert event["status"] == "TENTATIVE"
    assert event["description"].startswith("We could not confirm that this organization is still running.")


def test_there_is_no_calendar_of_what_no_calendar_can_know():
    every_other = {**GATHERING, "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"}
    assert calendars(meetings=[every_other]) == {}
    assert calendars(meetings=[GATHERING], status="closed") == {}
    assert calendars() == {}
    nowhere = {name: value for name, value in SETTINGS.items() if name != "time_zone"}
    assert calendars(meetings=[GATHERING], settings=nowhere) == {}


def test_a_site_without_an_address_names_no_page():
    [content] = calendars(NO_SITE, meetings=[GATHERING]).values()
    assert b"URL" not in content
    assert b"https:" not in content


def test_hostile_records_stay_one_event_each():
    files = files_of("ical", thousand_hostile())
    assert len(files) == 500  # half of them run
    for content in files.values():
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
        unfolded = content.replace(b"\r\n ", b"").split(b"\r\n")
        assert [line[6:] for line in unfolded if line.startswith(b"BEGIN:")] == PARTS
        assert b"\n" not in b"".join(unfolded)
    for content in list(files.values())[::5]:
        calendar = Calendar.from_ical(content)
        assert [part.name.encode() for part in calendar.walk()] == PARTS
        [event] = calendar.walk("VEVENT")
        assert event.errors == []
        assert set(event) - {"STATUS"} == {*PROPERTIES}

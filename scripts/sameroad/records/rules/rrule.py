"""Rules for the calendar that no calendar could follow, and meetings that end before they start."""

import re
from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.nearest_term import meant, nearest_term
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Complaint, say

_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
PARTS: Mapping[str, str] = {
    "FREQ": r"YEARLY|MONTHLY|WEEKLY|DAILY",
    "INTERVAL": r"[1-9][0-9]{0,2}",
    "COUNT": r"[1-9][0-9]{0,3}",
    "UNTIL": r"[0-9]{8}(?:T[0-9]{6}Z?)?",
    "BYDAY": rf"(?:[+-]?[1-5])?{_DAY}(?:,(?:[+-]?[1-5])?{_DAY})*",
    "BYMONTHDAY": r"-?(?:[1-9]|[12][0-9]|3[01])(?:,-?(?:[1-9]|[12][0-9]|3[01]))*",
    "BYMONTH": r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*",
    "BYSETPOS": r"-?[1-9][0-9]{0,2}(?:,-?[1-9][0-9]{0,2})*",
    "WKST": _DAY,
}
"""The parts of a recurrence rule (RFC 5545, 3.3.10) that a meeting of people can need, with their values."""

_TIME = re.compile("[0-9]{2}:[0-9]{2}")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    return "meetings" not in document.value


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, meeting in document.find("meetings", EACH, of=dict):
        written = meeting.get("rrule")
        if isinstance(written, str) and (wrong := rrule_fault(written)):
            yield Finding(document.file, (*path, "rrule"), *wrong)
        starts, ends = str(meeting.get("starts")), str(meeting.get("ends"))
        # What has another form than a time is the schema's to tell.
        if _TIME.fullmatch(starts) and _TIME.fullmatch(ends) and ends <= starts:
            message = say("rrule.ends_early", ends=ends, starts=starts)
            yield Finding(document.file, (*path, "ends"), message, say("rrule.ends_early_hint"))


def rrule_fault(written: str) -> Complaint | None:
    """Return what is wrong with a recurrence rule and what to write instead, or None."""
    seen: dict[str, str] = {}
    for part in written.split(";"):
        name, _, value = part.partition("=")
        wrong = _part_fault(part, name, value, seen)
        if wrong is not None:
            return wrong
        seen[name] = value
    return _whole_fault(seen)


def _part_fault(part: str, name: str, value: str, seen: Mapping[str, str]) -> Complaint | None:
    if name not in PARTS:
        nearest = nearest_term(name, PARTS)
        return say("rrule.no_part", part=part), meant(nearest, _FORM)
    if name in seen:
        return say("rrule.twice", name=name), _KEEP_ONE
    return None if re.fullmatch(PARTS[name], value) else (say("rrule.no_value", value=value, name=name), _FORM)


def _whole_fault(parts: Mapping[str, str]) -> Complaint | None:
    if "FREQ" not in parts:
        return say("rrule.no_frequency"), _FORM
    if "COUNT" in parts and "UNTIL" in parts:
        return say("rrule.count_and_until"), _KEEP_ONE
    if parts["FREQ"] in {"WEEKLY", "DAILY"} and re.search(r"[1-5]", parts.get("BYDAY", "")):
        return say("rrule.numbered_day", days=parts["BYDAY"]), _FORM
    return None


_FORM = say("rrule.form_hint", weekly="FREQ=WEEKLY;BYDAY=WE", monthly="FREQ=MONTHLY;BYDAY=2SA")
_KEEP_ONE = say("rrule.keep_one_hint")

RULE = DocumentRule(
    id="rrule",
    level="error",
    explanation=(
        "A meeting's `rrule` is a recurrence rule of RFC 5545, of the parts that meetings need, so that calendars can "
        "follow it; a meeting ends after it starts."
    ),
    check=_check,
    passes=_passes,
    kinds=("organization",),
)

"""Rules for the calendar that no calendar could follow, and meetings that end before they start."""

import re
from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rule import DocumentRule, Finding

_DAY = r"(?:MO|TU|WE|TH|FR|SA|SU)"
_PARTS: Mapping[str, str] = {
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


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, meeting in document.find("meetings", EACH, of=dict):
        written = meeting.get("rrule")
        if isinstance(written, str) and (wrong := rrule_fault(written)):
            yield Finding(document, (*path, "rrule"), *wrong)
        starts, ends = meeting.get("starts"), meeting.get("ends")
        if isinstance(starts, str) and isinstance(ends, str) and ends <= starts:
            message = f"The meeting ends at {ends}, before it starts at {starts}."
            yield Finding(document, (*path, "ends"), message, "Compare both times with the source.")


def rrule_fault(written: str) -> tuple[str, str] | None:
    """Return what is wrong with a recurrence rule and what to write instead, or None."""
    seen: dict[str, str] = {}
    for part in written.split(";"):
        name, _, value = part.partition("=")
        wrong = _part_fault(part, name, value, seen)
        if wrong is not None:
            return wrong
        seen[name] = value
    return _whole_fault(seen)


def _part_fault(part: str, name: str, value: str, seen: Mapping[str, str]) -> tuple[str, str] | None:
    if name not in _PARTS:
        nearest = nearest_term(name, _PARTS)
        return f"“{part}” is no part of a rule for the calendar.", f"Did you mean {nearest}?" if nearest else _HINT
    if name in seen:
        return f"{name} stands twice.", "Keep one of them."
    return None if re.fullmatch(_PARTS[name], value) else (f"“{value}” is no value of {name}.", _HINT)


def _whole_fault(parts: Mapping[str, str]) -> tuple[str, str] | None:
    if "FREQ" not in parts:
        return "The rule does not say how often.", _HINT
    if "COUNT" in parts and "UNTIL" in parts:
        return "The rule has both COUNT and UNTIL.", "Keep one of them."
    if parts["FREQ"] in {"WEEKLY", "DAILY"} and re.search(r"[1-5]", parts.get("BYDAY", "")):
        return f"A day with a number (“{parts['BYDAY']}”) needs FREQ=MONTHLY or YEARLY.", _HINT
    return None


_HINT = "Write it as FREQ=WEEKLY;BYDAY=WE (every Wednesday) or FREQ=MONTHLY;BYDAY=2SA (every second Saturday)."

RULE = DocumentRule(
    id="rrule",
    level="error",
    explanation=(
        "A meeting's `rrule` is a recurrence rule of RFC 5545, of the parts that meetings need, so that calendars can "
        "follow it; a meeting ends after it starts."
    ),
    check=_check,
    kinds=("organization",),
)

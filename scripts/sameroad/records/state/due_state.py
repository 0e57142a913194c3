"""How much there is to check again, as `sameroad due` finds it."""

from collections import Counter
from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.due.due_records import due_records, reasons
from sameroad.records.due.due_week import Week
from sameroad.records.state.tally import Tally

_REASONS = ("unknown", "stale", "ageing", "fresh", "unconfirmed", "dormant")


@dataclass(frozen=True, slots=True)
class DueState:
    """How many records are to be checked in the `week` of the day and in the course of a year, and why: the age of the
    contact details, and a status that is in doubt. What notes for editors doubt is not for readers.
    """

    week: str
    this_week: int
    reasons: Tally


def due_state(directory: Directory) -> DueState:
    """Return what is due on the day of the directory."""
    week = Week.of(directory.today)
    found = due_records(directory, ())
    why = Counter(reason for due in found for reason in reasons(due))
    return DueState(
        week=str(week),
        this_week=len(due_records(directory, (), week)),
        reasons=Tally(len(found), {reason: why[reason] for reason in _REASONS}),
    )

"""How much there is to check again, as `sameroad due` finds it."""

from collections import Counter
from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.due.due_records import DOUBTFUL_STATUSES
from sameroad.records.due.due_week import Week, week_of
from sameroad.records.freshness import LEVELS
from sameroad.records.state.tally import Tally

_REASONS = (*reversed(LEVELS), *DOUBTFUL_STATUSES)


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
    asked = {slug: one for slug, one in directory.outlines.items() if not one.closed and not one.confirmed_lately}
    why = Counter(reason for one in asked.values() for reason in (one.age.level, one.status))
    return DueState(
        week=str(week),
        this_week=sum(week_of(slug) == week.number for slug in asked),
        reasons=Tally(len(asked), {reason: why[reason] for reason in _REASONS}),
    )

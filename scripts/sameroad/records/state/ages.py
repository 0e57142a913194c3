"""How old the sources and the contact details of organizations are. What has no date is counted as such."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from statistics import median_high

from sameroad.records.freshness import LEVELS
from sameroad.records.outline import Outline
from sameroad.records.state.tally import Tally

WITHIN_YEARS = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class ContactAges:
    """How many contact details are of each level of `freshness.py`, how many have a date, and the median age of these
    in days: None when none has one.
    """

    levels: Tally
    dated: int
    median_days: int | None


def count_source_ages(organizations: Collection[Outline], today: date) -> Tally:
    """Return how many have a source of the last 1, 3 and 5 years (who has one of the last year is counted three times),
    how many only older ones, and how many none with a date. A year or month counts from its first day.
    """
    day = today.toordinal()
    dated = [day - one.newest_source for one in organizations if one.newest_source is not None]
    within = {years: sum(age <= years * 365 for age in dated) for years in WITHIN_YEARS}
    counts = {f"within_{years}": count for years, count in within.items()}
    older = len(dated) - within[WITHIN_YEARS[-1]]
    undated = len(organizations) - len(dated)
    return Tally(len(organizations), {**counts, "older": older, "undated": undated})


def count_contact_ages(organizations: Collection[Outline], today: date) -> ContactAges:
    """Return how old the contact details are, as their pages say it. Of two ages in the middle the median is the higher
    one, and a year or month counts from its first day, so that nothing looks newer than it is.
    """
    levels = Counter(organization.age.level for organization in organizations)
    days = [today.toordinal() - one.contact_on for one in organizations if one.contact_on is not None]
    return ContactAges(
        levels=Tally(len(organizations), {level: levels[level] for level in LEVELS}),
        dated=len(days),
        median_days=median_high(days) if days else None,
    )

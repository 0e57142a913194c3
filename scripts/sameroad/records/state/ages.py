"""How old the sources and the contact details of organizations are. What has no date is counted as such."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from statistics import median_high

from sameroad.records.freshness import LEVELS, freshness_of
from sameroad.records.organization import Organization
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


def count_source_ages(organizations: Collection[Organization], today: date) -> Tally:
    """Return how many have a source of the last 1, 3 and 5 years (who has one of the last year is counted three times),
    how many only older ones, and how many none with a date. A year or month counts from its first day.
    """
    ages = [_age_of_newest_source(organization, today) for organization in organizations]
    dated = [age for age in ages if age is not None]
    within = {years: sum(age <= years * 365 for age in dated) for years in WITHIN_YEARS}
    counts = {f"within_{years}": count for years, count in within.items()}
    older = len(dated) - within[WITHIN_YEARS[-1]]
    return Tally(len(ages), {**counts, "older": older, "undated": len(ages) - len(dated)})


def count_contact_ages(organizations: Collection[Organization], today: date) -> ContactAges:
    """Return how old the contact details are, as their pages say it. Of two ages in the middle the median is the higher
    one, and a year or month counts from its first day, so that nothing looks newer than it is.
    """
    found = [freshness_of(organization, today) for organization in organizations]
    levels = Counter(one.level for one in found)
    days = [(today - one.on.earliest).days for one in found if one.on]
    return ContactAges(
        levels=Tally(len(found), {level: levels[level] for level in LEVELS}),
        dated=len(days),
        median_days=median_high(days) if days else None,
    )


def _age_of_newest_source(organization: Organization, today: date) -> int | None:
    dates = [source.as_of for source in organization.sources if source.as_of]
    return (today - max(dates).earliest).days if dates else None

"""How old the facts of a record are. Computed from its checks and sources, never typed, and worse as time passes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from sameroad.records.helpline import Helpline
from sameroad.records.organization import CONTACT_FIELDS, Check, Organization
from sameroad.records.partial_date import PartialDate

FRESH_DAYS = 365
STALE_DAYS = 3 * 365
CONFIRMED_LATELY = timedelta(weeks=26)
"""Nobody is asked again so soon after confirming the contact details."""
_READ_ONLY = ("public-page", "website")
"""How a check is made that asks nobody."""
Basis = Literal["confirmed", "source", "unknown"]
Level = Literal["fresh", "ageing", "stale", "unknown"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""The levels, the most trustworthy first."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """What the freshness rests on, when that was, how a check was made, and how a reader should take it."""

    basis: Basis
    level: Level
    on: PartialDate | None = None
    how: str | None = None


def freshness_of(organization: Organization, today: date) -> Freshness:
    """Return the freshness on `today`: from the newest check that confirmed the contact points (or the whole record,
    when it names no fields), else from the newest dated source of a contact point, else unknown. A year or month
    counts from its first day: a date is never softened.
    """
    confirmed = _confirmations(organization)
    if confirmed:
        newest = max(confirmed, key=lambda check: check.on)
        return Freshness("confirmed", _level(newest.on, today), newest.on, newest.how)
    dated = [s.as_of for s in organization.sources if s.as_of and _contact_points(s.supports)]
    if dated:
        return Freshness("source", _level(max(dated), today), max(dated))
    return Freshness("unknown", "unknown")


def has_confirmed(organization: Organization) -> bool:
    """Return whether anybody of the organization has ever confirmed its contact points (or the whole record): a check
    that only read a page is none.
    """
    return any(check.how not in _READ_ONLY for check in _confirmations(organization))


def was_confirmed_lately(freshness: Freshness, today: date) -> bool:
    """Return whether the contact details were confirmed so lately that nobody is asked again."""
    on = freshness.on
    return freshness.basis == "confirmed" and on is not None and today - on.earliest < CONFIRMED_LATELY


def _confirmations(organization: Organization) -> list[Check]:
    return [check for check in organization.checks if check.outcome == "confirmed" and _of_contact(check)]


def freshness_of_helpline(helpline: Helpline, today: date) -> Freshness:
    """Return the freshness on `today` by the newest dated source: a helpline has no ledger of checks."""
    dated = [source.as_of for source in helpline.sources if source.as_of]
    return Freshness("source", _level(max(dated), today), max(dated)) if dated else Freshness("unknown", "unknown")


def _of_contact(check: Check) -> bool:
    return not check.fields or _contact_points(check.fields)


def _contact_points(names: Iterable[str]) -> bool:
    return any(name in CONTACT_FIELDS for name in names)


def _level(on: PartialDate, today: date) -> Level:
    age = (today - on.earliest).days
    if age <= FRESH_DAYS:
        return "fresh"
    return "ageing" if age <= STALE_DAYS else "stale"

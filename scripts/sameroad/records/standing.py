"""How far down an organization stands among those that serve a reader equally well. The one definition of that order:
lists, sheets, frames and the search take it from here. Nobody is left out because of it.
"""

from collections.abc import Mapping
from datetime import date

from sameroad.records.freshness import LEVELS, Level, freshness_of
from sameroad.records.organization import Organization

CLOSED = "closed"
_STATUS: Mapping[str, int] = {"active": 0, "unconfirmed": 9, "dormant": 20, CLOSED: 40}
STATUSES = tuple(_STATUS)
_UNREACHABLE = 5


def setback(organization: Organization, today: date) -> int:
    """Return 0 for an organization that runs, can be reached and has fresh facts, and more the less of that is so.

    Whether it runs outweighs whether it can be reached, which outweighs how old its facts are; of two that differ only
    in the age of their facts, older facts stand lower, and those of unknown age lowest.
    """
    return setback_at(organization, freshness_of(organization, today).level)


def setback_at(organization: Organization, level: Level) -> int:
    """Return the same for an organization whose facts are known to be at this level of freshness."""
    unreachable = 0 if organization.contact.reachable else _UNREACHABLE
    return _STATUS[organization.status] + unreachable + LEVELS.index(level)


def in_lists(organization: Organization, today: date) -> tuple[int, int, str]:
    """Return the key by which lists are sorted: of equals, who serves fewer conditions serves each more closely."""
    return setback(organization, today), len(organization.conditions), organization.slug

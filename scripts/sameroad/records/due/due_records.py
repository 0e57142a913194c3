"""Which records are to be checked again in a week: the most doubtful first, then those that most people are led to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sameroad.records.collection import Collection
from sameroad.records.directory import Directory
from sameroad.records.document import EACH
from sameroad.records.due.due_week import Week, week_of
from sameroad.records.freshness import Freshness, freshness_of, was_confirmed_lately
from sameroad.records.organization import Organization

DOUBTFUL_STATUSES = ("unconfirmed", "dormant")
_AGE = {"fresh": 0, "ageing": 1, "stale": 2, "unknown": 3}
_DOUBT = re.compile(
    r"disagree|contradict|conflict|\bdiffers?\b|in doubt|unclear|\b(?:un)?confirm|\bcheck\b"
    r"|矛盾|不一|不符|有出入|存疑|待確認|待查",
    re.IGNORECASE,
)
"""How the notes for editors speak of facts that are not certain."""


@dataclass(frozen=True, slots=True)
class Due:
    """A record to be checked: how old its facts are, why one may doubt them, and how many illnesses and situations it
    answers for, with the units and groups that are part of it. `doubts` are words of `due.why`, the strongest first.
    """

    organization: Organization
    freshness: Freshness
    doubts: tuple[str, ...]
    answers_for: int

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """What lists are sorted by: a body without any way to reach it cannot be asked, so it comes last."""
        organization = self.organization
        doubt = _AGE[self.freshness.level] + len(self.doubts)
        return not organization.contact.reachable, -doubt, -self.answers_for, organization.slug


def due_records(directory: Directory, doubtful: Iterable[str], week: Week | None = None) -> list[Due]:
    """Return what is to be checked in a week, or in the course of a year, in order. `doubtful` are the slugs of which
    the notes for editors tell a doubt.

    Left out is what has closed, and what was confirmed in the last half year.
    """
    slugs = frozenset(doubtful)
    found = (
        _due(organization, directory, slugs)
        for organization in directory.organizations.values()
        if organization.status != "closed" and week in (None, _this(week, organization))
    )
    asked = (due for due in found if not was_confirmed_lately(due.freshness, directory.today))
    return sorted(asked, key=lambda due: due.order)


def doubtful_records(collection: Collection) -> list[str]:
    """Return the slugs of the records whose notes for editors tell of a doubt, or of sources that disagree."""
    return [
        slug
        for slug, document in collection.organizations.items()
        if any(_DOUBT.search(note) for _, note in document.find("editor_notes", EACH, of=str))
    ]


def _this(week: Week | None, organization: Organization) -> Week | None:
    return week and Week(week.year, week_of(organization.slug))


def _due(organization: Organization, directory: Directory, doubtful: frozenset[str]) -> Due:
    doubts = [organization.status] if organization.status in DOUBTFUL_STATUSES else []
    if organization.slug in doubtful:
        doubts.append("notes")
    freshness = freshness_of(organization, directory.today)
    return Due(organization, freshness, tuple(doubts), _answers_for(organization, directory))


def _answers_for(organization: Organization, directory: Directory) -> int:
    everyone = set(directory.settings.serves_everyone)
    if everyone.intersection(organization.conditions):
        return len(directory.conditions) + len(directory.parts_of(organization.slug))
    seen: set[str] = set()
    waiting = list(organization.conditions)
    while waiting:
        condition = waiting.pop()
        if condition not in seen:
            seen.add(condition)
            waiting += [narrower.id for narrower in directory.narrower(condition)]
    return len(seen) + len(directory.parts_of(organization.slug))


def reasons(due: Due) -> Mapping[str, str]:
    """Return why a record is in the list: words of `due.why`, each with the date that belongs to it, if any."""
    on = str(due.freshness.on or "")
    return {due.freshness.level: on, **dict.fromkeys(due.doubts, "")}

"""The outline of an organization: the little that lists, look-ups and counts of the whole directory need of each.

Ten thousand outlines are small and quickly read from a cache, so that nobody has to decode every record to count them.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from sameroad.records.freshness import Basis, Freshness, Level, freshness_of, has_confirmed, was_confirmed_lately
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization
from sameroad.records.partial_date import PartialDate
from sameroad.records.standing import CLOSED, setback_at

KNOWN = ("phone", "whatsapp", "email", "website", "any_way", "names", "summaries", "confirmed")
"""What may be known of an organization, in the order in which it is told."""


class Age(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A `Freshness` as it is kept: `on` is a date as `PartialDate` writes it."""

    basis: Basis
    level: Level
    on: str | None
    how: str | None

    @classmethod
    def of(cls, freshness: Freshness) -> "Age":
        """Return a freshness as it is kept."""
        return cls(freshness.basis, freshness.level, str(freshness.on) if freshness.on else None, freshness.how)

    def as_freshness(self) -> Freshness:
        """Return the freshness."""
        return Freshness(self.basis, self.level, PartialDate.parse(self.on) if self.on else None, self.how)


class Outline(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What an organization is as of a day. `age` is that of its contact details, and `known` are words of `KNOWN`.
    `contact_on` and `newest_source` are the days, as ordinals, from which the age of the contact details and of the
    newest source counts; None where they have none.
    """

    name: dict[str, str]
    kind: str
    status: str
    conditions: tuple[str, ...]
    districts: tuple[str, ...]
    hospitals: tuple[str, ...]
    part_of: tuple[str, ...]
    setback: int
    age: Age
    contact_on: int | None
    confirmed_lately: bool
    sources: int
    newest_source: int | None
    known: tuple[str, ...]

    @property
    def closed(self) -> bool:
        """Whether the organization has closed."""
        return self.status == CLOSED

    @property
    def order(self) -> tuple[int, int]:
        """The key by which lists are sorted, before the slug: of equals, who serves fewer conditions serves each more
        closely.
        """
        return self.setback, len(self.conditions)


def outline_of(organization: Organization, today: date, languages: Iterable[str]) -> Outline:
    """Return the outline of an organization on a day. `languages` are those of which every text is asked."""
    freshness = freshness_of(organization, today)
    dates = [source.as_of for source in organization.sources if source.as_of]
    return Outline(
        name=dict(organization.name),
        kind=organization.kind,
        status=organization.status,
        conditions=organization.conditions,
        districts=organization.districts,
        hospitals=tuple(dict.fromkeys(place.hospital for place in organization.places if place.hospital)),
        part_of=organization.part_of,
        setback=setback_at(organization, freshness.level),
        age=Age.of(freshness),
        contact_on=freshness.on.earliest.toordinal() if freshness.on else None,
        confirmed_lately=was_confirmed_lately(freshness, today),
        sources=len(organization.sources),
        newest_source=max(dates).earliest.toordinal() if dates else None,
        known=tuple(word for word, is_so in _known(organization, frozenset(languages)) if is_so),
    )


def _known(one: Organization, languages: frozenset[str]) -> Iterable[tuple[str, bool]]:
    contact = one.contact
    holds = (
        bool(contact.phones),
        bool(contact.whatsapp),
        bool(contact.emails),
        contact.website is not None,
        contact.reachable,
        _in_all(languages, one.name),
        _in_all(languages, one.summary),
        has_confirmed(one),
    )
    return zip(KNOWN, holds, strict=True)


def _in_all(languages: frozenset[str], text: LocalizedText | None) -> bool:
    return text is not None and languages <= text.keys()

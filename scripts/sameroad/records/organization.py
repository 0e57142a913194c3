"""One organization as a value. Fields have the names they have in the YAML (`data/schema/organization.schema.json`
defines them); what is computed from them lives elsewhere, such as in `freshness.py`.

`editor_notes` and the notes of checks are for maintainers and have no field here, so no page can show them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from sameroad.records.from_mapping import from_mapping
from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Fee:
    """What membership costs."""

    free: bool | None = None
    note: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """How a person becomes part of the group."""

    how: LocalizedText | None = None
    eligibility: LocalizedText | None = None
    referral: str | None = None
    fee: Fee | None = None
    first_visit: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number in international form with spaces, or a short number such as 999."""

    number: str
    label: LocalizedText | None = None
    hours: LocalizedText | None = None
    languages: tuple[str, ...] = ()
    answered_by: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Every way to reach the organization without visiting it."""

    phones: tuple[Phone, ...] = ()
    whatsapp: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    website: Website | None = None
    social: Mapping[str, str] = field(default_factory=dict)

    @property
    def reachable(self) -> bool:
        """Whether a patient can reach anyone: a fax number alone does not count."""
        return bool(self.phones or self.whatsapp or self.emails or self.website or self.social)


CONTACT_FIELDS = tuple(field.name for field in fields(Contact))
"""The names of the contact points, as a source's `supports` and a check's `fields` say them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the organization can be found."""

    purpose: str
    address: LocalizedText | None = None
    district: str | None = None
    hospital: str | None = None
    hours: LocalizedText | None = None
    access: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A regular meeting; `rrule` is RFC 5545, `starts` and `ends` are `HH:MM`."""

    what: LocalizedText
    when: LocalizedText | None = None
    rrule: str | None = None
    starts: str | None = None
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Registration:
    """How the body is registered in law."""

    type: str
    year: int | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Members:
    """How many belong to it, and when that was said."""

    count: int
    unit: str | None = None
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Funding:
    """Where money is stated to come from."""

    source: LocalizedText
    kind: str | None = None
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A page or document in which facts were read; `supports` names the fields they are."""

    title: str | None = None
    url: str | None = None
    supports: tuple[str, ...] = ()
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One entry of the verification ledger."""

    on: PartialDate
    how: str
    outcome: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """One record of `data/organizations/`, `slug` being the name of its file."""

    slug: str
    name: LocalizedText
    kind: str
    conditions: tuple[str, ...]
    sources: tuple[Source, ...]
    aliases: tuple[str, ...] = ()
    led_by: str | None = None
    status: str = "active"
    notice: LocalizedText | None = None
    summary: LocalizedText | None = None
    description: LocalizedText | None = None
    serves: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    join: Join = Join()
    contact: Contact = Contact()
    places: tuple[Place, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    part_of: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    hosted_by: LocalizedText | None = None
    founded: int | None = None
    registration: tuple[Registration, ...] = ()
    members: Members | None = None
    funding: tuple[Funding, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()

    def __hash__(self) -> int:
        return hash(self.slug)  # of all fields it would take as long as drawing what is kept by organization

    @property
    def districts(self) -> tuple[str, ...]:
        """Ids of the places it has, then of the districts or areas it says it serves, without repeats."""
        placed = [place.district for place in self.places if place.district]
        return tuple(dict.fromkeys([*placed, *self.area]))


def organization_from_mapping(slug: str, mapping: Mapping[str, Any]) -> Organization:
    """Return the Organization that a checked mapping describes; `mapping` has passed the schema."""
    return from_mapping({**mapping, "slug": slug}, Organization)

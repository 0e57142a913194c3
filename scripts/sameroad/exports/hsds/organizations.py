"""The body itself in HSDS: what it is, who runs it, its registration, its money."""

from collections.abc import Iterator
from typing import Any

from sameroad.exports.hsds.contacts import further_emails, social_pages
from sameroad.exports.hsds.terms import Terms, attribute
from sameroad.exports.hsds.wording import present
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.organization import Funding, Organization, Registration

ALIAS_SEPARATOR = "; "
"""Between the other names of a body: HSDS has one field for them."""
_WIKIDATA = "http://www.wikidata.org/entity/"


def organization_part(record: Organization, terms: Terms) -> dict[str, Any]:
    """Return the organization of a record. `description` is required and so it is empty when there is no summary."""
    words, slug, contact = terms.words, record.slug, record.contact
    wikidata = record.identifiers.get("wikidata")
    legal = dict.fromkeys(words.says(f"registration.{one.type}") for one in record.registration)
    return {
        "id": stable_id("organization", slug),
        "name": words.name(record.name),
        "description": words.sentence(record.summary) or "",
        **present(
            alternate_name=ALIAS_SEPARATOR.join(record.aliases),
            email=contact.emails[0] if contact.emails else None,
            website=contact.website.pick(words.language) if contact.website else None,
            year_incorporated=_year_incorporated(record),
            legal_status=ALIAS_SEPARATOR.join(legal),
            uri=f"{_WIKIDATA}{wikidata}" if wikidata else None,
            parent_organization_id=stable_id("organization", record.part_of[0]) if record.part_of else None,
            funding=[_funding(one, (slug, str(n)), terms) for n, one in enumerate(record.funding, 1)],
            contacts=further_emails(contact, slug),
            organization_identifiers=list(_identifiers(record, terms)),
            attributes=list(_attributes(record, terms)),
        ),
    }


def _year_incorporated(record: Organization) -> int | None:
    """The year it was formed in law, which is not the year it began, nor that in which it was found a charity."""
    years = [one.year for one in record.registration if one.year and one.type in {"society", "company", "statutory"}]
    return min(years, default=None)


def _funding(funding: Funding, key: tuple[str, str], terms: Terms) -> dict[str, Any]:
    attributes = []
    if funding.kind:
        attributes.append(attribute(terms.of_field("funding.kind", funding.kind), "funding.kind", "funding", *key))
    if funding.as_of:
        term = terms.of_fact("funding.as_of")
        attributes.append(attribute(term, "funding.as_of", "funding", *key, value=str(funding.as_of)))
    return {
        "id": stable_id("funding", *key),
        "source": terms.words.name(funding.source),
        **present(attributes=attributes),
    }


def _identifiers(record: Organization, terms: Terms) -> Iterator[dict[str, Any]]:
    """The registrations of which the number is stated."""
    for one, key in _registrations(record):
        if one.number:
            yield {
                "id": stable_id("organization_identifier", *key),
                "identifier_type": terms.words.says(f"registration.{one.type}"),
                "identifier": one.number,
                "attributes": [_registration(one, key, terms)],
            }


def _attributes(record: Organization, terms: Terms) -> Iterator[dict[str, Any]]:
    owner = ("organization", record.slug)
    yield attribute(terms.of_field("record.kind", record.kind), "record.kind", *owner)
    if record.led_by:
        yield attribute(terms.of_field("record.led_by", record.led_by), "record.led_by", *owner)
    for one, key in _registrations(record):
        if not one.number:
            yield _registration(one, key, terms)
    members = record.members
    facts = {
        "record.founded": record.founded,
        "record.hosted_by": terms.words.name(record.hosted_by),
        "members.count": members.count if members else None,
        "members.unit": members.unit if members else None,
        "members.as_of": members.as_of if members else None,
    }
    for fact, value in facts.items():
        if value is not None:
            yield attribute(terms.of_fact(fact), fact, *owner, value=str(value))
    yield from social_pages(record.contact, record.slug, terms)


def _registrations(record: Organization) -> Iterator[tuple[Registration, tuple[str, str]]]:
    keys = counted(one.type for one in record.registration)
    return ((one, (record.slug, key)) for one, key in zip(record.registration, keys, strict=True))


def _registration(one: Registration, key: tuple[str, str], terms: Terms) -> dict[str, Any]:
    """How it is registered, and in which year if that is stated."""
    term = terms.of_field("registration.type", one.type)
    return attribute(term, "registration.type", "registration", *key, value=str(one.year) if one.year else None)

"""The body itself in HSDS: what it is, who runs it, its registration, its money."""

from collections.abc import Iterator

from sameroad.exports.hsds.contacts import further_emails, social_pages
from sameroad.exports.hsds.draft import Draft, Owner, Thing
from sameroad.exports.hsds.wording import present
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.organization import Funding, Organization, Registration
from sameroad.records.safe_address import safe_address

ALIAS_SEPARATOR = "; "
"""Between the other names of a body: HSDS has one field for them."""
_WIKIDATA = "http://www.wikidata.org/entity/"


def organization_part(draft: Draft) -> Thing:
    """Return the organization of a record. `description` is required and so it is empty when there is no summary."""
    record, words, contact = draft.record, draft.words, draft.record.contact
    organization_id = stable_id("organization", record.slug)
    wikidata = record.identifiers.get("wikidata")
    legal = dict.fromkeys(words.says(f"registration.{one.type}") for one in record.registration)
    fields = {
        "id": organization_id,
        "name": words.name(record.name),
        "description": words.sentence(record.summary) or "",
        **present(
            alternate_name=ALIAS_SEPARATOR.join(record.aliases),
            email=contact.emails[0] if contact.emails else None,
            website=safe_address(contact.website.pick(words.language)) if contact.website else None,
            year_incorporated=_year_incorporated(record),
            legal_status=ALIAS_SEPARATOR.join(legal),
            uri=f"{_WIKIDATA}{wikidata}" if wikidata else None,
            parent_organization_id=stable_id("organization", record.part_of[0]) if record.part_of else None,
            funding=[_funding(one, n, draft, organization_id) for n, one in enumerate(record.funding, 1)],
            contacts=further_emails(draft, organization_id),
            organization_identifiers=list(_identifiers(draft, organization_id)),
            attributes=list(_attributes(draft, organization_id)),
        ),
    }
    return draft.thing("organization", fields)


def _year_incorporated(record: Organization) -> int | None:
    """The year it was formed in law, which is not the year it began, nor that in which it was found a charity."""
    years = [one.year for one in record.registration if one.year and one.type in {"society", "company", "statutory"}]
    return min(years, default=None)


def _funding(funding: Funding, number: int, draft: Draft, organization_id: str) -> Thing:
    key = ("funding", draft.slug, str(number))
    funding_id = stable_id(*key)
    owner = ("funding", funding_id)
    attributes = []
    if funding.kind:
        attributes.append(draft.attribute(f"funding.kind:{funding.kind}", "funding.kind", owner, *key))
    if funding.as_of:
        kind = "funding.as_of"
        attributes.append(draft.attribute(kind, kind, owner, *key, value=str(funding.as_of)))
    fields = {
        "id": funding_id,
        "source": draft.words.name(funding.source),
        **present(attributes=attributes),
    }
    return draft.thing("funding", fields, organization_id=organization_id)


def _identifiers(draft: Draft, organization_id: str) -> Iterator[Thing]:
    """The registrations of which the number is stated."""
    for one, key in _registrations(draft.record):
        if one.number:
            identifier_id = stable_id("organization_identifier", *key)
            fields = {
                "id": identifier_id,
                "identifier_type": draft.words.says(f"registration.{one.type}"),
                "identifier": one.number,
                "attributes": [_registration(one, key, draft, ("organization_identifier", identifier_id))],
            }
            yield draft.thing("organization_identifier", fields, organization_id=organization_id)


def _attributes(draft: Draft, organization_id: str) -> Iterator[Thing]:
    record, owner, key = draft.record, ("organization", organization_id), ("organization", draft.slug)
    yield draft.attribute(f"record.kind:{record.kind}", "record.kind", owner, *key)
    if record.led_by:
        yield draft.attribute(f"record.led_by:{record.led_by}", "record.led_by", owner, *key)
    for one, registration_key in _registrations(record):
        if not one.number:
            yield _registration(one, registration_key, draft, owner)
    members = record.members
    facts = {
        "record.founded": record.founded,
        "record.hosted_by": draft.words.name(record.hosted_by),
        "members.count": members.count if members else None,
        "members.unit": members.unit if members else None,
        "members.as_of": members.as_of if members else None,
    }
    for fact, value in facts.items():
        if value is not None:
            yield draft.attribute(fact, fact, owner, *key, value=str(value))
    yield from social_pages(draft, organization_id)


def _registrations(record: Organization) -> Iterator[tuple[Registration, tuple[str, str]]]:
    keys = counted(one.type for one in record.registration)
    return ((one, (record.slug, key)) for one, key in zip(record.registration, keys, strict=True))


def _registration(one: Registration, key: tuple[str, str], draft: Draft, owner: Owner) -> Thing:
    """How it is registered, and in which year if that is stated."""
    year, kind = str(one.year) if one.year else None, "registration.type"
    return draft.attribute(f"{kind}:{one.type}", kind, owner, "registration", *key, value=year)

"""The organization of an HSDS body -> what a record says of the body itself."""

from collections.abc import Iterator
from typing import Any

from sameroad.contribute.import_records.hsds_file import Body, Thing, text_of, things_of
from sameroad.contribute.import_records.hsds_terms import attributes_of, own_value
from sameroad.contribute.import_records.languages_of_texts import ID, Tongue, stated

_WIKIDATA = "wikidata.org/entity/"
_NOT_TAKEN = ("tax_status", "tax_id", "logo", "programs")


def organization_fields(body: Body, tongue: Tongue, untold: list[str]) -> dict[str, Any]:
    """Return the fields of the record that the organization tells."""
    one = body.organization
    untold += [f"organization.{name} is not taken over: {one[name]}" for name in _NOT_TAKEN if one.get(name)]
    uri = text_of(one, "uri") or ""
    if uri and _WIKIDATA not in uri:
        untold.append(f"organization.uri is not taken over: {uri}")
    funding = [each for thing in (one, *body.services) for each in things_of(thing, "funding")]
    return stated(
        name=tongue.sentence(text_of(one, "name")),
        aliases=[alias for alias in (text_of(one, "alternate_name") or "").split("; ") if alias],
        kind=own_value(one, "record.kind"),
        led_by=own_value(one, "record.led_by"),
        summary=tongue.sentence(text_of(one, "description")),
        hosted_by=tongue.sentence(own_value(one, "record.hosted_by")),
        founded=_number(own_value(one, "record.founded")),
        registration=_registration(one, untold),
        members=_members(one),
        funding=[_funding(each, number, tongue) for number, each in enumerate(funding)],
        identifiers={"wikidata": uri.rpartition("/")[2]} if _WIKIDATA in uri else {},
    )


def _registration(organization: Thing, untold: list[str]) -> list[dict[str, Any]]:
    """Registrations of a kind that we know; what else there is of the law is told."""
    found = []
    for one in things_of(organization, "organization_identifiers"):
        number = text_of(one, "identifier")
        kinds = list(_kinds(one))
        if kinds:
            found.append({**kinds[0], **stated(number=number)})
        elif number:
            untold.append(f"The number {number} ({text_of(one, 'identifier_type')}) is not taken over.")
    found += _kinds(organization)
    if not found:
        for name in ("legal_status", "year_incorporated"):
            told = text_of(organization, name)
            untold += [f"organization.{name} is not taken over: {told}"] if told else []
    return found


def _kinds(thing: Thing) -> Iterator[dict[str, Any]]:
    for one in attributes_of(thing):
        if one.field == "registration.type":
            yield {"type": one.value, **stated(year=_number(one.name))}


def _members(organization: Thing) -> dict[str, Any]:
    return stated(
        count=_number(own_value(organization, "members.count")),
        unit=own_value(organization, "members.unit"),
        as_of=own_value(organization, "members.as_of"),
    )


def _funding(one: Thing, number: int, tongue: Tongue) -> dict[str, Any]:
    return {
        ID: text_of(one, "id") or str(number),
        **stated(
            source=tongue.sentence(text_of(one, "source")),
            kind=own_value(one, "funding.kind"),
            as_of=own_value(one, "funding.as_of"),
        ),
    }


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() else None

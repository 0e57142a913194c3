"""Numbers and addresses of an HSDS body -> the ways of contact of a record."""

from collections.abc import Iterator
from typing import Any

from sameroad.contribute.import_records.hsds_file import Body, Thing, text_of, things_of
from sameroad.contribute.import_records.hsds_service import languages_of
from sameroad.contribute.import_records.hsds_terms import attributes_of, own_value
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import ID, Tongue, stated
from sameroad.contribute.import_records.written_number import written_number

_OF_BOTH = ("contacts", "phones", "schedules")
_NETWORKS = ("facebook", "instagram", "youtube", "x")


def contact_of(body: Body, known: KnownTerms, tongue: Tongue, untold: list[str]) -> dict[str, Any]:
    """Return the ways of contact; names of persons are not taken over."""
    places = [place for thing in (body.organization, *body.services) for place in locations_of(thing)]
    things = [body.organization, *body.services, *places]
    persons = [contact for thing in things for contact in things_of(thing, "contacts")]
    numbers = {(_channel(one), number): one for thing in (*things, *persons) for number, one in _numbers(thing, known)}
    phones = [_phone(number, one, known, tongue, untold) for (way, number), one in numbers.items() if way == "phones"]
    if any(text_of(one, "name") for one in persons):  # who it is must not even stand in a comment of the draft
        untold.append("It names a contact person. Names of persons are not taken over.")
    emails = [email for thing in (*things, *persons) if (email := text_of(thing, "email"))]
    website = text_of(body.organization, "website") or next(
        filter(None, (text_of(s, "url") for s in body.services)), None
    )
    networks = ((one.field.removeprefix("social."), one.value) for one in attributes_of(body.organization))
    return stated(
        phones=phones,
        whatsapp=[number for way, number in numbers if way == "whatsapp"],
        fax=[number for way, number in numbers if way == "fax"],
        emails=list(dict.fromkeys(emails)),
        website={tongue.stated: website} if website and tongue.stated else website,
        social={name: address for name, address in networks if name in _NETWORKS and address},
    )


def locations_of(thing: Thing) -> Iterator[Thing]:
    """Give the places of an organization or a service."""
    yield from things_of(thing, "locations")
    for one in things_of(thing, "service_at_locations"):
        for location in things_of(one, "location"):
            # Numbers and hours may hang on the service at this place, and on the place itself.
            yield {**location, **{name: [*things_of(location, name), *things_of(one, name)] for name in _OF_BOTH}}


def _numbers(thing: Thing, known: KnownTerms) -> Iterator[tuple[str, Thing]]:
    for one in things_of(thing, "phones"):
        number = text_of(one, "number")
        if number:
            yield written_number(number, known.collection.telephone_region), one


def _channel(one: Thing) -> str:
    """Which of our fields a number belongs to."""
    if any(attribute.field == "contact.whatsapp" for attribute in attributes_of(one)):
        return "whatsapp"
    return "fax" if text_of(one, "type") == "fax" else "phones"


def _phone(number: str, one: Thing, known: KnownTerms, tongue: Tongue, untold: list[str]) -> dict[str, Any]:
    hours = own_value(one, "phone.hours")
    label = text_of(one, "description")
    if label and hours:  # our own files repeat the hours for readers
        label = label.removesuffix(hours).strip("\n")
    if extension := text_of(one, "extension"):
        untold.append(f"The number {number} has the extension {extension}; write it into its label.")
    return {
        "number": number,
        ID: number,
        **stated(
            label=tongue.sentence(label),
            hours=tongue.sentence(hours),
            languages=languages_of(one, known, untold),
            answered_by=own_value(one, "phone.answered_by"),
        ),
    }

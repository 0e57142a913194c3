"""An organization in the words of schema.org.

Opening hours are told in the page and not here: a record has them as sentences, and schema.org has none for a place.
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.script import Node, known
from sameroad.pages.links import whatsapp
from sameroad.pages.page import PageKey
from sameroad.pages.words import Words
from sameroad.records.directory import Directory, slugs_of
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Contact, Organization, Phone, Place
from sameroad.records.safe_address import safe_address

_TYPES = {
    "self-help-group": "NGO",
    "patient-association": "NGO",
    "family-network": "NGO",
    "alliance": "NGO",
    "charity": "NGO",
    "public-body": "GovernmentOrganization",
}
"""What kinds are, where that is certain; a unit or a programme of another body may be neither."""
_WIKIDATA = "http://www.wikidata.org/entity/"


def organization_node(
    record: Organization,
    directory: Directory,
    addresses: Addresses,
    words: Words,
    condition_node: Callable[[str, Addresses], msgspec.Raw],
) -> Node:
    """Return everything that schema.org has words for. Of a body that has closed no ways to reach it are told.

    `condition_node` tells of a condition, by its id.
    """
    name, page = words.plain(record.name), addresses.here
    running = record.status != "closed"
    contact = record.contact if running else Contact()
    summary = words.plain(record.summary) if record.summary else None
    others = [other for other in dict.fromkeys((*record.name.values(), *record.aliases)) if other != name]
    return {
        "@type": _TYPES.get(record.kind, "Organization"),
        "@id": f"{page}#organization",
        **known(
            name=name,
            alternateName=others,
            description=summary if running else str(words.sentence("status_text.closed").unescape()),
            url=safe_address(contact.website.pick(words.language)) if contact.website else None,
            mainEntityOfPage=page,
            email=list(contact.emails),
            faxNumber=list(contact.fax),
            contactPoint=list(_contact_points(contact, words)),
            location=[_place(place, directory, words) for place in record.places if running and _has_address(place)],
            areaServed=[words.plain(directory.term("districts", area).name) for area in record.area],
            knowsLanguage=list(record.languages),
            knowsAbout=[condition_node(condition, addresses) for condition in record.conditions],
            sameAs=list(_same_as(record, contact)),
            foundingDate=str(record.founded) if record.founded else None,
            parentOrganization=list(_parents(record, directory, addresses, words)),
            subOrganization=[
                _named(slug, directory, addresses, words) for slug in slugs_of(directory.parts_of(record.slug))
            ],
        ),
    }


def contact_point(phone: Phone, words: Words) -> Node:
    """Return a telephone."""
    label = words.plain(phone.label) if phone.label else None
    languages = list(phone.languages)
    return {
        "@type": "ContactPoint",
        **known(telephone=phone.number, contactType=label, availableLanguage=languages),
    }


def whatsapp_point(number: str) -> Node:
    """Return a number on WhatsApp."""
    return {"@type": "ContactPoint", "contactType": "WhatsApp", "url": whatsapp(number)}


def _contact_points(contact: Contact, words: Words) -> Iterator[Node]:
    yield from (contact_point(phone, words) for phone in contact.phones)
    yield from map(whatsapp_point, contact.whatsapp)


def _has_address(place: Place) -> bool:
    return bool(place.address or place.district or place.hospital)


def _place(place: Place, directory: Directory, words: Words) -> Node:
    district = directory.term("districts", place.district) if place.district else None
    hospital = directory.term("hospitals", place.hospital) if place.hospital else None
    address: dict[str, Any] = {
        "@type": "PostalAddress",
        **known(
            streetAddress=words.plain(place.address) if place.address else None,
            addressLocality=words.plain(district.name) if district else None,
            addressCountry=directory.settings.telephone_region,
        ),
    }
    return {"@type": "Place", **known(name=words.plain(hospital.name) if hospital else None, address=address)}


def _same_as(record: Organization, contact: Contact) -> Iterator[str]:
    """Pages that are about this very body: its own, and its entry in Wikidata."""
    yield from map(safe_address, contact.social.values())
    if "wikidata" in record.identifiers:
        yield f"{_WIKIDATA}{record.identifiers['wikidata']}"


def _parents(record: Organization, directory: Directory, addresses: Addresses, words: Words) -> Iterator[Node]:
    yield from (_named(slug, directory, addresses, words) for slug in record.part_of)
    if record.hosted_by:
        yield {"@type": "Organization", "name": words.plain(record.hosted_by)}


def _named(slug: str, directory: Directory, addresses: Addresses, words: Words) -> Node:
    outline = directory.outline(slug)
    page = addresses.of(PageKey("organization", slug))
    return {
        "@type": _TYPES.get(outline.kind, "Organization"),
        "@id": f"{page}#organization",
        "name": words.plain(LocalizedText(outline.name)),
    }

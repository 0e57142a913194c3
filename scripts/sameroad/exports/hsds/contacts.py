"""Telephone, WhatsApp and fax numbers, further e-mail addresses, pages on social media, and languages, in HSDS."""

from collections.abc import Iterable, Iterator
from typing import Any

from sameroad.exports.hsds.terms import Terms, attribute
from sameroad.exports.hsds.wording import Wording, present
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.organization import Contact, Phone

WHATSAPP = "WhatsApp"


def phones(contact: Contact, slug: str, terms: Terms) -> list[dict[str, Any]]:
    """Return every number: telephones in their order, then WhatsApp, then fax."""
    keys = counted(phone.number for phone in contact.phones)
    return [
        *(_phone(phone, (slug, key), terms) for phone, key in zip(contact.phones, keys, strict=True)),
        *(_whatsapp(number, slug, terms) for number in contact.whatsapp),
        *({"id": stable_id("phone", slug, "fax", number), "number": number, "type": "fax"} for number in contact.fax),
    ]


def _phone(phone: Phone, key: tuple[str, str], terms: Terms) -> dict[str, Any]:
    """One telephone. HSDS has no field for its hours, so readers find them in the description, and programs in an
    attribute.
    """
    words = terms.words
    label, hours = words.sentence(phone.label), words.sentence(phone.hours)
    attributes = []
    if hours:
        attributes.append(attribute(terms.of_fact("phone.hours"), "phone.hours", "phone", *key, value=hours))
    if phone.answered_by:
        term = terms.of_field("phone.answered_by", phone.answered_by)
        attributes.append(attribute(term, "phone.answered_by", "phone", *key))
    return {
        "id": stable_id("phone", *key),
        "number": phone.number,
        "type": "voice",
        **present(
            description="\n".join(filter(None, (label, hours))),
            languages=list(spoken(phone.languages, ("phone", *key), words)),
            attributes=attributes,
        ),
    }


def _whatsapp(number: str, slug: str, terms: Terms) -> dict[str, Any]:
    """A WhatsApp number: no type of RFC 6350 is true of it, so it has none."""
    term = terms.of_fact("contact.whatsapp")
    return {
        "id": stable_id("phone", slug, "whatsapp", number),
        "number": number,
        "description": WHATSAPP,
        "attributes": [attribute(term, "contact.whatsapp", "phone", slug, number)],
    }


def further_emails(contact: Contact, slug: str) -> list[dict[str, Any]]:
    """Return the addresses that do not fit into the one field of the organization, each as a contact."""
    return [{"id": stable_id("contact", slug, email), "email": email} for email in contact.emails[1:]]


def social_pages(contact: Contact, slug: str, terms: Terms) -> Iterator[dict[str, Any]]:
    """Give the pages on social media as attributes."""
    for name, address in contact.social.items():
        yield attribute(terms.of_fact(f"social.{name}"), f"social.{name}", "organization", slug, value=address)


def spoken(languages: Iterable[str], owner: tuple[str, ...], words: Wording) -> Iterator[dict[str, Any]]:
    """Give languages; the ids of our vocabulary are ISO 639-1 or ISO 639-3, as HSDS wants."""
    for language in languages:
        yield {
            "id": stable_id("language", *owner, language),
            "name": words.label("languages", language),
            "code": language,
        }

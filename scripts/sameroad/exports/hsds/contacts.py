"""Telephone, WhatsApp and fax numbers, further e-mail addresses, pages on social media, and languages, in HSDS."""

from collections.abc import Iterable, Iterator

from sameroad.exports.hsds.draft import Draft, Thing
from sameroad.exports.hsds.wording import present
from sameroad.exports.stable_ids import counted, stable_id
from sameroad.records.organization import Phone
from sameroad.records.safe_address import safe_address

WHATSAPP = "WhatsApp"


def phones(draft: Draft, service_id: str) -> list[Thing]:
    """Return every number: telephones in their order, then WhatsApp, then fax."""
    contact = draft.record.contact
    keys = counted(phone.number for phone in contact.phones)
    return [
        *(_phone(phone, key, draft, service_id) for phone, key in zip(contact.phones, keys, strict=True)),
        *(_whatsapp(number, draft, service_id) for number in contact.whatsapp),
        *(_fax(number, draft, service_id) for number in contact.fax),
    ]


def _phone(phone: Phone, counted_number: str, draft: Draft, service_id: str) -> Thing:
    """One telephone. HSDS has no field for its hours, so readers find them in the description, and programs in an
    attribute.
    """
    key = ("phone", draft.slug, counted_number)
    phone_id = stable_id(*key)
    owner = ("phone", phone_id)
    label, hours = draft.words.sentence(phone.label), draft.words.sentence(phone.hours)
    attributes = []
    if hours:
        attributes.append(draft.attribute("phone.hours", "phone.hours", owner, *key, value=hours))
    if phone.answered_by:
        code = f"phone.answered_by:{phone.answered_by}"
        attributes.append(draft.attribute(code, "phone.answered_by", owner, *key))
    fields = {
        "id": phone_id,
        "number": phone.number,
        "type": "voice",
        **present(
            description="\n".join(filter(None, (label, hours))),
            languages=list(spoken(phone.languages, owner, key, draft)),
            attributes=attributes,
        ),
    }
    return draft.thing("phone", fields, service_id=service_id)


def _whatsapp(number: str, draft: Draft, service_id: str) -> Thing:
    """A WhatsApp number: no type of RFC 6350 is true of it, so it has none."""
    phone_id = stable_id("phone", draft.slug, "whatsapp", number)
    kind = "contact.whatsapp"
    fields = {
        "id": phone_id,
        "number": number,
        "description": WHATSAPP,
        "attributes": [draft.attribute(kind, kind, ("phone", phone_id), "phone", draft.slug, number)],
    }
    return draft.thing("phone", fields, service_id=service_id)


def _fax(number: str, draft: Draft, service_id: str) -> Thing:
    fields = {"id": stable_id("phone", draft.slug, "fax", number), "number": number, "type": "fax"}
    return draft.thing("phone", fields, service_id=service_id)


def further_emails(draft: Draft, organization_id: str) -> list[Thing]:
    """Return the addresses that do not fit into the one field of the organization, each as a contact."""
    contacts = ({"id": stable_id("contact", draft.slug, one), "email": one} for one in draft.record.contact.emails[1:])
    return [draft.thing("contact", one, organization_id=organization_id) for one in contacts]


def social_pages(draft: Draft, organization_id: str) -> Iterator[Thing]:
    """Give the pages on social media as attributes."""
    owner = ("organization", organization_id)
    for name, address in draft.record.contact.social.items():
        kind = f"social.{name}"
        yield draft.attribute(kind, kind, owner, "organization", draft.slug, value=safe_address(address))


def spoken(languages: Iterable[str], owner: tuple[str, str], key: tuple[str, ...], draft: Draft) -> Iterator[Thing]:
    """Give languages; the ids of our vocabulary are ISO 639-1 or ISO 639-3, as HSDS wants."""
    table, owner_id = owner
    for language in languages:
        fields = {
            "id": stable_id("language", *key, language),
            "name": draft.words.label("languages", language),
            "code": language,
        }
        yield draft.thing("language", fields, **{f"{table}_id": owner_id})

"""Every way to reach an organization as FHIR ContactPoints."""

from typing import Any

from sameroad.records.organization import Contact
from sameroad.records.safe_address import safe_address


def contact_points(contact: Contact) -> list[dict[str, Any]]:
    """Return the contact points; the telephones are ranked, the one to try first being the first.

    WhatsApp has no system of its own, so a number there is the address that opens a talk with it.

    Raises ValueError when an address is none of the web.
    """
    digits = ("".join(filter(str.isdigit, number)) for number in contact.whatsapp)
    addresses = [
        *map(safe_address, contact.website.addresses if contact.website else ()),
        *(f"https://wa.me/{number}" for number in digits),
        *map(safe_address, contact.social.values()),
    ]
    return [
        *({**_point("phone", one.number), "rank": rank} for rank, one in enumerate(contact.phones, 1)),
        *(_point("fax", number) for number in contact.fax),
        *(_point("email", email) for email in contact.emails),
        *(_point("url", address) for address in addresses),
    ]


def _point(system: str, value: str) -> dict[str, Any]:
    return {"system": system, "value": value, "use": "work"}

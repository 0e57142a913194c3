"""A contact card as vCard 3.0 (RFC 2426), the version that every phone opens.

A phone shows one name, so all names are in it. It has no field for WhatsApp: the number is a telephone that is called
so, and WhatsApp finds it there. `item1.X-ABLabel` is what Apple's address book, which others follow, reads as the label
of `item1.TEL`.
"""

from collections.abc import Iterator

from sameroad.exports.contact_cards.card_text import Card
from sameroad.exports.contact_cards.content_line import address, content_line, one_line, parts, text
from sameroad.exports.contact_cards.network_names import network_name
from sameroad.records.organization import Place

WHATSAPP = "WhatsApp"


def card_3(card: Card) -> Iterator[bytes]:
    """Give the lines of the card."""
    record, name = card.record, one_line(card.together(card.record.name))
    yield content_line("BEGIN", "VCARD")
    yield content_line("VERSION", "3.0")
    yield content_line("UID", card.uid)
    yield content_line("REV", f"{card.directory.today}T00:00:00Z")
    if card.page:
        yield content_line("SOURCE", address(card.page))
    yield content_line("N", ";;;;")  # no person's name
    yield content_line("FN", name)
    yield content_line("ORG", name)
    yield content_line("X-ABShowAs", "COMPANY")
    if record.aliases:
        yield content_line("NICKNAME", ",".join(map(one_line, record.aliases)))
    yield from _numbers(card)
    for email in record.contact.emails:
        yield content_line("EMAIL", one_line(email), "TYPE=INTERNET,WORK")
    for place in record.places:
        yield from _place(place, card)
    for one in record.contact.website.addresses if record.contact.website else ():
        yield content_line("URL", address(one), "TYPE=WORK")
    for network, page in record.contact.social.items():
        yield content_line("X-SOCIALPROFILE", address(page), f"TYPE={network_name(network)}")
    yield content_line("NOTE", text("\n\n".join(card.notes[language] for language in card.languages)))
    yield content_line("END", "VCARD")


def _numbers(card: Card) -> Iterator[bytes]:
    contact = card.record.contact
    numbers = [
        *((phone.number, "VOICE", card.label(phone)) for phone in contact.phones),
        *((number, "CELL", WHATSAPP) for number in card.whatsapp_alone()),
        *((number, "FAX", None) for number in contact.fax),
    ]
    for place, (number, kind, label) in enumerate(numbers, 1):
        first = ",PREF" if place == 1 and kind == "VOICE" else ""
        group = f"item{place}." if label else ""
        yield content_line(f"{group}TEL", one_line(number), f"TYPE=WORK,{kind}{first}")
        if label:
            yield content_line(f"{group}X-ABLabel", one_line(label))


def _place(place: Place, card: Card) -> Iterator[bytes]:
    """The address in each language it has: for a map, and for the driver of a taxi."""
    if not place.address:
        return
    for language, street in card.each(place.address):
        district = card.directory.term("districts", place.district).name if place.district else None
        locality = district.text(language) if district else ""
        yield content_line("ADR", parts(("", "", street, locality, "", "", card.country)), "TYPE=WORK")

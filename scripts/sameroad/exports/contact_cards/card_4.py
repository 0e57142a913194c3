"""A contact card as vCard 4.0 (RFC 6350), which can say a thing in several languages.

What stands several times with the same ALTID is one thing; a program shows it in the language of its reader. Pages on
social media have the property of RFC 9554.
"""

from collections.abc import Iterator

from sameroad.exports.contact_cards.card_text import Card, digits
from sameroad.exports.contact_cards.content_line import address, content_line, one_line, parts, text
from sameroad.exports.contact_cards.network_names import network_name
from sameroad.records.organization import Place

_PRODUCT = "-//Same Road//Directory//EN"


def card_4(card: Card) -> Iterator[bytes]:
    """Give the lines of the card."""
    record = card.record
    yield content_line("BEGIN", "VCARD")
    yield content_line("VERSION", "4.0")
    yield content_line("PRODID", one_line(_PRODUCT))
    yield content_line("KIND", "org")
    yield content_line("UID", card.uid)
    yield content_line("REV", f"{card.directory.today:%Y%m%d}T000000Z")
    if card.page:
        yield content_line("SOURCE", address(card.page))
    for name in ("FN", "ORG"):
        for language, said in card.each(record.name):
            yield content_line(name, one_line(said), "ALTID=1", f"LANGUAGE={language}")
    if record.aliases:
        yield content_line("NICKNAME", ",".join(map(one_line, record.aliases)))
    yield from _ways(card)
    for altid, place in enumerate(record.places, 1):
        yield from _place(place, altid, card)
    for language in card.languages:
        yield content_line("NOTE", text(card.notes[language]), "ALTID=1", f"LANGUAGE={language}")
    yield content_line("END", "VCARD")


def _ways(card: Card) -> Iterator[bytes]:
    """Every way to reach it, and in which languages."""
    record = card.record
    yield from _numbers(card)
    for email in record.contact.emails:
        yield content_line("EMAIL", one_line(email), "TYPE=work")
    for number in record.contact.whatsapp:
        yield content_line("IMPP", f"https://wa.me/{digits(number)}", "TYPE=work")
    for language in record.languages:
        yield content_line("LANG", language, "TYPE=work")
    for one in record.contact.website.addresses if record.contact.website else ():
        yield content_line("URL", address(one), "TYPE=work")
    for network, page in record.contact.social.items():
        yield content_line("SOCIALPROFILE", address(page), f"SERVICE-TYPE={network_name(network)}")


def _numbers(card: Card) -> Iterator[bytes]:
    contact = card.record.contact
    numbers = [
        *((phone.number, "voice", card.label(phone)) for phone in contact.phones),
        *((number, "fax", None) for number in contact.fax),
    ]
    for place, (number, kind, label) in enumerate(numbers, 1):
        group = f"item{place}." if label else ""
        yield content_line(f"{group}TEL", *_number(number), f'TYPE="work,{kind}"', f"PREF={min(place, 100)}")
        if label:
            yield content_line(f"{group}X-ABLabel", one_line(label))


def _number(number: str) -> tuple[str, str]:
    """The value of a number and what says its type: an address (RFC 3966), which a short number such as 999 has not."""
    if number.startswith("+"):
        return f"tel:+{digits(number)}", "VALUE=uri"
    return one_line(number), "VALUE=text"


def _place(place: Place, altid: int, card: Card) -> Iterator[bytes]:
    if not place.address:
        return
    district = card.directory.term("districts", place.district).name if place.district else None
    for language, street in card.each(place.address):
        locality = district.text(language) if district else ""
        value = parts(("", "", street, locality, "", "", card.country))
        yield content_line("ADR", value, f"ALTID={altid}", f"LANGUAGE={language}", "TYPE=work")

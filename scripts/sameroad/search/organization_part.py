"""What one organization adds to the index: what it is ranked by, what it is filtered by, and what a card shows of it.

A part is small and depends on the record and the day alone, so that it can be made wherever the record is at hand, and
kept from build to build.
"""

from typing import Any

import msgspec

from sameroad.records.directory import Directory
from sameroad.records.freshness import Freshness, freshness_of
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization
from sameroad.records.standing import setback_at
from sameroad.search.build_words import new_words
from sameroad.search.filled import filled
from sameroad.search.index_number import index_number
from sameroad.search.written import written_in


class OrganizationPart(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """JSON: `ranked` is an item of `organizations.json`, `facts` a member of `facts.json`; `cards` are members of the
    files of cards, in the order of the directory's languages, empty where a card says nothing. `named` and `told` are
    the Chinese characters in the first and in the others.
    """

    ranked: bytes
    facts: bytes
    cards: tuple[bytes, ...]
    named: str
    told: str


def organization_part(organization: Organization, directory: Directory) -> OrganizationPart:
    """Return what an organization of the directory adds to its index."""
    freshness = freshness_of(organization, directory.today)
    ranked = msgspec.json.encode(_ranked(organization, freshness))
    facts = _member(organization.slug, _facts(organization, directory, freshness))
    found = [(language, _card(organization, language)) for language in directory.settings.language_ids]
    cards = tuple(_member(organization.slug, card) if card else b"" for _, card in found)
    return OrganizationPart(ranked, facts, cards, written_in(ranked), written_in(facts, *cards))


def _member(slug: str, value: Any) -> bytes:
    return b"%b:%b" % (msgspec.json.encode(slug), msgspec.json.encode(value))


def _ranked(organization: Organization, freshness: Freshness) -> dict[str, Any]:
    """Its names, and all that the order of the answers depends on."""
    hospitals = dict.fromkeys(place.hospital for place in organization.places if place.hospital)
    return filled(
        slug=organization.slug,
        name=dict(organization.name),
        aliases=new_words(organization.aliases, organization.name.values()),
        conditions=organization.conditions,
        districts=organization.districts,
        hospitals=list(hospitals),
        support=organization.support,
        serves=organization.serves,
        languages=organization.languages,
        status=None if organization.status == "active" else organization.status,
        replaced_by=organization.replaced_by,
        freshness=freshness.level,
        setback=setback_at(organization, freshness.level),
    )


def _facts(organization: Organization, directory: Directory, freshness: Freshness) -> dict[str, Any]:
    """What results are filtered by, how it is reached, and on what the age of its facts rests."""
    contact, region = organization.contact, directory.settings.telephone_region
    return filled(
        led_by=organization.led_by,
        free=bool(organization.join.fee and organization.join.fee.free),
        phone=index_number(contact.phones[0].number, region) if contact.phones else None,
        whatsapp=index_number(contact.whatsapp[0], region) if contact.whatsapp else None,
        as_of=str(freshness.on) if freshness.on else None,
        checked=freshness.how,
    )


def _card(organization: Organization, language: str) -> dict[str, Any]:
    """Texts and addresses that results show in a language. A text that the language lacks is there in another one, with
    its language beside it.
    """
    website = organization.contact.website
    return filled(
        summary=_in(organization.summary, language),
        notice=_in(organization.notice, language),
        website=website.pick(language) if website else None,
    )


def _in(text: LocalizedText | None, language: str) -> str | dict[str, str] | None:
    if text is None:
        return None
    picked = text.pick(language)
    return picked.text if picked.language == language else {picked.language: picked.text}

"""What the search knows of organizations: what it ranks them by, what it filters them by, and what a card shows."""

from typing import Any

from sameroad.records.directory import Directory
from sameroad.records.freshness import freshness_of
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization
from sameroad.records.standing import setback
from sameroad.search.build_words import new_words
from sameroad.search.filled import filled
from sameroad.search.index_number import index_number


def build_organizations(directory: Directory) -> list[dict[str, Any]]:
    """Return the values of `organizations.json`: names, and all that the order of the answers depends on."""
    return [_ranked(organization, directory) for organization in directory.organizations.values()]


def build_facts(directory: Directory) -> dict[str, dict[str, Any]]:
    """Return the values of `facts.json`, by slug: what results are filtered by, how an organization is reached, and on
    what the age of its facts rests.
    """
    return {organization.slug: _facts(organization, directory) for organization in directory.organizations.values()}


def build_cards(directory: Directory, language: str) -> dict[str, dict[str, Any]]:
    """Return the values of one language's `cards`, by slug: texts and addresses that results show in that language.

    A text that the language lacks is there in another one, with its language beside it.
    """
    cards = {o.slug: _card(o, language) for o in directory.organizations.values()}
    return {slug: card for slug, card in cards.items() if card}


def _ranked(organization: Organization, directory: Directory) -> dict[str, Any]:
    hospitals = dict.fromkeys(place.hospital for place in organization.places if place.hospital)
    return filled(
        slug=organization.slug,
        name=dict(organization.name),
        aliases=new_words(organization.aliases, organization.name.values()),
        conditions=list(organization.conditions),
        districts=list(organization.districts),
        hospitals=list(hospitals),
        support=list(organization.support),
        serves=list(organization.serves),
        languages=list(organization.languages),
        status=None if organization.status == "active" else organization.status,
        replaced_by=list(organization.replaced_by),
        freshness=freshness_of(organization, directory.today).level,
        setback=setback(organization, directory.today),
    )


def _facts(organization: Organization, directory: Directory) -> dict[str, Any]:
    contact, region = organization.contact, directory.settings.telephone_region
    freshness = freshness_of(organization, directory.today)
    return filled(
        led_by=organization.led_by,
        free=bool(organization.join.fee and organization.join.fee.free),
        phone=index_number(contact.phones[0].number, region) if contact.phones else None,
        whatsapp=index_number(contact.whatsapp[0], region) if contact.whatsapp else None,
        as_of=str(freshness.on) if freshness.on else None,
        checked=freshness.how,
    )


def _card(organization: Organization, language: str) -> dict[str, Any]:
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

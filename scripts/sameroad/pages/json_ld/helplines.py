"""Helplines in the words of schema.org: each a service that answers by telephone."""

from collections.abc import Iterator

from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.organization import contact_point, whatsapp_point
from sameroad.pages.json_ld.script import Node, known
from sameroad.pages.words import Words
from sameroad.records.directory import Directory
from sameroad.records.helpline import Helpline
from sameroad.records.safe_address import safe_address


def helpline_nodes(directory: Directory, addresses: Addresses, words: Words) -> Iterator[Node]:
    """Give every helpline; when it answers is a sentence of the page."""
    return (_helpline_node(helpline, addresses, words) for helpline in directory.helplines)


def _helpline_node(helpline: Helpline, addresses: Addresses, words: Words) -> Node:
    name = words.plain(helpline.name)
    points = [*(contact_point(phone, words) for phone in helpline.phones), *map(whatsapp_point, helpline.whatsapp)]
    channel = known(
        servicePhone=[*points, *({"@type": "ContactPoint", "email": address} for address in helpline.emails)],
        serviceUrl=safe_address(helpline.website.pick(words.language)) if helpline.website else None,
        availableLanguage=list(helpline.languages),
    )
    return {
        "@type": "Service",
        "@id": f"{addresses.here}#{helpline.id}",
        **known(
            name=name,
            alternateName=[other for other in helpline.name.values() if other != name],
            description=words.plain(helpline.serves) if helpline.serves else None,
            availableChannel={"@type": "ServiceChannel", **channel} if channel else None,
        ),
    }

"""What the body of each page says as JSON-LD: what it is about, and the way to it.

A page of which there is one is told of as a page by the frame around it, which knows its title.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from sameroad.pages.crumbs import Crumb, crumbs_of
from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.condition import whole_condition_node
from sameroad.pages.json_ld.helplines import helpline_nodes
from sameroad.pages.json_ld.organization import organization_node
from sameroad.pages.json_ld.script import Node, json_ld_script
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.words import Words
from sameroad.records.directory import Directory

_NOT_FOR_SEARCH_ENGINES = ("embed-condition", "embed-district")


def page_data(key: PageKey, subject: Any, directory: Directory, site: SiteFacts, words: Words) -> Markup:
    """Return the block of a page, empty when there is nothing to say. `subject` is the record that the page is about,
    if there is one.
    """
    default = directory.settings.language_ids[0]
    addresses = Addresses(key, site.address, "" if words.language == default else f"{words.language}/")
    nodes = list(_nodes(key, subject, directory, addresses, words, site.names.get(words.language)))
    return json_ld_script(nodes) if nodes else Markup()


def web_page(address: str, home: str, language: str, **others: str) -> Node:
    """Return a page as a part of the site; `others`, such as its name, where they are known."""
    site = {"@type": "WebSite", "@id": f"{home}#website"}
    return {"@type": "WebPage", "@id": address, "url": address, "inLanguage": language, "isPartOf": site, **others}


def breadcrumbs(way: Iterable[tuple[str, str]]) -> Node:
    """Return the way to a page, each with its name and its address, the page itself last."""
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _nodes(
    key: PageKey, subject: Any, directory: Directory, addresses: Addresses, words: Words, site_name: str | None
) -> Iterator[Node]:
    if key.kind == "home":
        yield _web_site(addresses, words, site_name)
    if key.kind == "helplines":
        yield from helpline_nodes(directory, addresses, words)
    if subject is None or key.kind in _NOT_FOR_SEARCH_ENGINES:
        return
    yield web_page(addresses.here, addresses.home, words.language)
    if key.kind == "organization":
        yield organization_node(subject, directory, addresses, words)
    if key.kind == "condition":
        yield whole_condition_node(subject, addresses, words)
    way = crumbs_of(key.kind, subject, directory, words)
    yield breadcrumbs((crumb.plain(words), addresses.of(crumb.key)) for crumb in (*way, Crumb(key, subject.name)))


def _web_site(addresses: Addresses, words: Words, name: str | None) -> Node:
    """The site and how it is searched. What is asked for stands behind `#`, which browsers send to nobody; a program
    that fills the pattern gets an address that opens the results.
    """
    pattern = f"{addresses.of(PageKey('find'))}#q={{search_term_string}}"
    return {
        "@type": "WebSite",
        "@id": f"{addresses.home}#website",
        **({"name": name} if name else {}),
        "url": addresses.home,
        "inLanguage": words.language,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": pattern},
            "query-input": "required name=search_term_string",
        },
    }

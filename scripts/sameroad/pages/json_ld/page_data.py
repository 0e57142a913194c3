"""What the body of each page says as JSON-LD: what it is about, and the way to it.

A page of which there is one is told of as a page by the frame around it, which knows its title.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from sameroad.pages.crumbs import crumbs_of
from sameroad.pages.json_ld.addresses import Addresses
from sameroad.pages.json_ld.condition import condition_node, whole_condition_node
from sameroad.pages.json_ld.helplines import helpline_nodes
from sameroad.pages.json_ld.organization import organization_node
from sameroad.pages.json_ld.script import Node, encoded, json_ld_script
from sameroad.pages.page import EMBEDDED, PageKey, SiteFacts
from sameroad.pages.page_subject import title_of
from sameroad.pages.words import Words
from sameroad.records.directory import Directory

_Way = tuple[tuple[str, str], ...]


class PageData:
    """The blocks of all pages in one language that stand equally deep, and so name things by the same addresses."""

    def __init__(self, directory: Directory, site: SiteFacts, words: Words) -> None:
        default = directory.settings.language_ids[0]
        self._directory = directory
        self._words = words
        self._root, self._name = site.address, site.names.get(words.language)
        self._folder = "" if words.language == default else f"{words.language}/"
        self._conditions: dict[str, msgspec.Raw] = {}
        self._ways: dict[str, _Way] = {}

    def block(self, key: PageKey, subject: Any) -> bytes:
        """Return the block of a page in UTF-8, empty when there is nothing to say. `subject` is the record that the
        page is about, if there is one.
        """
        nodes = list(self._nodes(key, subject, Addresses(key, self._root, self._folder)))
        return json_ld_script(nodes) if nodes else b""

    def _nodes(self, key: PageKey, subject: Any, addresses: Addresses) -> Iterator[Node]:
        words, directory = self._words, self._directory
        if key.kind == "home":
            yield _web_site(addresses, words, self._name)
        if key.kind == "helplines":
            yield from helpline_nodes(directory, addresses, words)
        if subject is None or key.kind in EMBEDDED:
            return
        here = addresses.here
        yield web_page(here, addresses.home, words.language)
        if key.kind == "organization":
            yield organization_node(subject, directory, addresses, words, self._condition)
        if key.kind == "condition":
            yield whole_condition_node(subject, addresses, words)
        yield breadcrumbs((*self._way(key, subject, addresses), (title_of(subject, words), here)))

    def _condition(self, condition_id: str, addresses: Addresses) -> msgspec.Raw:
        found = self._conditions.get(condition_id)
        if found is None:
            node = condition_node(self._directory.conditions[condition_id], addresses, self._words)
            found = self._conditions[condition_id] = encoded(node)
        return found

    def _way(self, key: PageKey, subject: Any, addresses: Addresses) -> _Way:
        """The pages above; those above an organization are those above its first condition."""
        first = subject.conditions[0] if key.kind == "organization" else ""
        found = self._ways.get(first)
        if found is None:
            way = crumbs_of(key.kind, subject, self._directory, self._words)
            found = tuple((crumb.plain(self._words), addresses.of(crumb.key)) for crumb in way)
            if first:
                self._ways[first] = found
        return found


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

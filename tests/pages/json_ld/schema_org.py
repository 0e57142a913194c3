"""The terms of schema.org that our pages may use, as release 30.0 has them: where each belongs, and what it holds.

https://schema.org/version/30.0; a property of another name, on another type or with another value is a mistake.
"""

from typing import Any

from pyld import jsonld

VOCABULARY = "https://schema.org/"
ABOVE = {
    "NGO": ("Organization", "Thing"),
    "GovernmentOrganization": ("Organization", "Thing"),
    "Organization": ("Thing",),
    "ContactPoint": ("Thing",),
    "Place": ("Thing",),
    "PostalAddress": ("ContactPoint", "Thing"),
    "MedicalCondition": ("MedicalEntity", "Thing"),
    "MedicalEntity": ("Thing",),
    "MedicalCode": ("MedicalEntity", "Thing"),
    "BreadcrumbList": ("ItemList", "Thing"),
    "ListItem": ("Thing",),
    "WebSite": ("CreativeWork", "Thing"),
    "WebPage": ("CreativeWork", "Thing"),
    "SearchAction": ("Action", "Thing"),
    "EntryPoint": ("Thing",),
    "Service": ("Thing",),
    "ServiceChannel": ("Thing",),
    "Thing": (),
}
"""The types, each with those above it that matter here."""
PROPERTIES = {
    "name": ({"Thing"}, {"Text"}),
    "alternateName": ({"Thing"}, {"Text"}),
    "description": ({"Thing"}, {"Text"}),
    "url": ({"Thing"}, {"URL"}),
    "mainEntityOfPage": ({"Thing"}, {"URL"}),
    "sameAs": ({"Thing"}, {"URL"}),
    "potentialAction": ({"Thing"}, {"Action"}),
    "email": ({"ContactPoint", "Organization"}, {"Text"}),
    "faxNumber": ({"ContactPoint", "Organization", "Place"}, {"Text"}),
    "contactPoint": ({"Organization"}, {"ContactPoint"}),
    "location": ({"Action", "Organization"}, {"Place", "PostalAddress", "Text"}),
    "areaServed": ({"ContactPoint", "Organization", "Service"}, {"Place", "Text"}),
    "knowsLanguage": ({"Organization"}, {"Text"}),
    "knowsAbout": ({"Organization"}, {"Thing", "Text", "URL"}),
    "foundingDate": ({"Organization"}, {"Text"}),
    "parentOrganization": ({"Organization"}, {"Organization"}),
    "subOrganization": ({"Organization"}, {"Organization"}),
    "telephone": ({"ContactPoint", "Organization", "Place"}, {"Text"}),
    "contactType": ({"ContactPoint"}, {"Text"}),
    "availableLanguage": ({"ContactPoint", "ServiceChannel"}, {"Text"}),
    "address": ({"Organization", "Place"}, {"PostalAddress", "Text"}),
    "streetAddress": ({"PostalAddress"}, {"Text"}),
    "addressLocality": ({"PostalAddress"}, {"Text"}),
    "addressCountry": ({"PostalAddress"}, {"Text"}),
    "code": ({"MedicalEntity"}, {"MedicalCode"}),
    "codeValue": ({"MedicalCode"}, {"Text"}),
    "codingSystem": ({"MedicalCode"}, {"Text"}),
    "itemListElement": ({"ItemList"}, {"ListItem"}),
    "position": ({"ListItem", "CreativeWork"}, {"Integer"}),
    "item": ({"ListItem"}, {"URL"}),
    "inLanguage": ({"CreativeWork"}, {"Text"}),
    "isPartOf": ({"CreativeWork"}, {"CreativeWork"}),
    "target": ({"Action"}, {"EntryPoint"}),
    "urlTemplate": ({"EntryPoint"}, {"Text"}),
    "query-input": ({"SearchAction"}, {"Text"}),  # what a person is asked for `query`: schema.org/docs/actions.html
    "availableChannel": ({"Service"}, {"ServiceChannel"}),
    "servicePhone": ({"ServiceChannel"}, {"ContactPoint"}),
    "serviceUrl": ({"ServiceChannel"}, {"URL"}),
}
"""The properties, each with the types that have it and the types of its values."""


def expanded(document: Any) -> list[dict[str, Any]]:
    """The nodes of a document as a processor of JSON-LD reads them. Nothing is fetched."""
    return jsonld.expand(document, {"documentLoader": _context, "base": "https://example.org/page/"})


def faults(nodes: Any) -> list[str]:
    """What schema.org does not know of expanded nodes: types, properties, properties of another type, values."""
    return [fault for node in nodes for fault in _node_faults(node)]


def _context(address: str, _: Any) -> dict[str, Any]:
    assert address == "https://schema.org"
    return {
        "contextUrl": None,
        "documentUrl": address,
        "document": {"@context": {"@vocab": VOCABULARY}},
        "contentType": "application/ld+json",
    }


def _node_faults(node: Any) -> list[str]:
    types = [one.removeprefix(VOCABULARY) for one in node.get("@type", ())]
    if len(types) != 1 or types[0] not in ABOVE:
        return [f"{types} of {node}"]
    found = []
    for address, values in node.items():
        if address in {"@type", "@id"}:
            continue
        name = address.removeprefix(VOCABULARY)
        belongs, holds = PROPERTIES.get(name, (set(), set()))
        if not belongs & _kinds(types[0]):
            found.append(f"{name} of {types[0]}")
            continue
        for value in _values(values):
            if not _fits(value, holds):
                found.append(f"{name}: {value}")
            if "@type" in value and "@value" not in value:
                found += _node_faults(value)
    return found


def _values(values: Any) -> list[Any]:
    return [item for value in values for item in value.get("@list", [value])]


def _fits(value: Any, holds: set[str]) -> bool:
    if "@value" not in value:
        return bool(holds & {kind for one in value["@type"] for kind in _kinds(one.removeprefix(VOCABULARY))})
    if isinstance(value["@value"], int):
        return "Integer" in holds
    is_address = value["@value"].startswith(("https://", "http://", "./", "../"))
    return "Text" in holds or ("URL" in holds and is_address)


def _kinds(name: str) -> set[str]:
    return {name, *ABOVE.get(name, ())}

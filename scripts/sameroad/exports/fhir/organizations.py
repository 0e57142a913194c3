"""The body behind a record as a FHIR Organization."""

from collections.abc import Iterator
from typing import Any

from sameroad.exports.fhir.code_lists import CodeLists, Resource
from sameroad.exports.fhir.texts import UNKNOWN, bilingual
from sameroad.exports.stable_ids import stable_id
from sameroad.records.organization import Organization

_URIS = "urn:ietf:rfc:3986"
"""The system of identifiers that are addresses."""


def organization_resource(record: Organization, telecom: list[Resource], lists: CodeLists) -> Resource:
    """Return the Organization of a record, `telecom` being its contact points."""
    aliases = _aliases(record, lists.language)
    return {
        "resourceType": "Organization",
        "id": stable_id("organization", record.slug),
        "language": lists.language,
        "identifier": list(_identifiers(record, lists)),
        **activity(record),
        "type": [lists.concept("kinds", record.kind), *_registered_as(record, lists)],
        **bilingual("name", record.name, lists.language),
        **({"alias": aliases} if aliases else {}),
        **({"telecom": telecom} if telecom else {}),
        **_part_of(record, lists),
    }


def activity(record: Organization) -> dict[str, Any]:
    """Return whether it runs. FHIR takes a resource that does not say it for active, so doubt is said too."""
    if record.status == "unconfirmed":
        return {"_active": UNKNOWN}
    return {"active": record.status == "active"}


def _aliases(record: Organization, language: str) -> list[str]:
    """The names in the other languages, then all other names."""
    own = record.name.pick(language).text
    names = (*record.name.values(), *record.aliases)
    return list(dict.fromkeys(name for name in names if name != own and name.strip()))


def _identifiers(record: Organization, lists: CodeLists) -> Iterator[dict[str, Any]]:
    site = lists.facts.site
    own = site.pages("organization", record.slug)[lists.language] if site else None
    yield {"system": _URIS, "value": own or f"urn:uuid:{stable_id('organization', record.slug)}"}
    if "wikidata" in record.identifiers:
        yield {"system": _URIS, "value": f"http://www.wikidata.org/entity/{record.identifiers['wikidata']}"}
    for one in record.registration:
        if one.number:
            since = {"period": {"start": str(one.year)}} if one.year else {}
            yield {"type": lists.concept("registration", one.type), "value": one.number, **since}


def _registered_as(record: Organization, lists: CodeLists) -> Iterator[Any]:
    for kind in dict.fromkeys(one.type for one in record.registration):
        yield lists.concept("registration", kind)


def _part_of(record: Organization, lists: CodeLists) -> dict[str, Any]:
    """FHIR holds one body above another: the first that has a record, else the name of a host without one."""
    if record.part_of:
        return {"partOf": {"reference": f"urn:uuid:{stable_id('organization', record.part_of[0])}"}}
    return {"partOf": bilingual("display", record.hosted_by, lists.language)} if record.hosted_by else {}

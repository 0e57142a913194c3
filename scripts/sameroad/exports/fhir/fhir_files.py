"""The files of the FHIR export: the bundle of everything, and each of our lists of codes."""

from collections.abc import Iterator
from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.fhir.code_lists import CodeLists, Resource
from sameroad.exports.fhir.locations import area_location, place_locations
from sameroad.exports.fhir.organizations import organization_resource
from sameroad.exports.fhir.services import service_resource
from sameroad.exports.stable_ids import stable_id
from sameroad.records.directory import Directory

BUNDLE = "fhir/bundle.json"


def fhir_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give every file, one after another; each is made when it is read."""
    lists = CodeLists(directory, facts)
    yield ExportFile(BUNDLE, _bundle(lists))
    for resource in lists.resources():
        name = f"fhir/{resource['resourceType']}-{resource['id']}.json"
        yield ExportFile(name, [msgspec.json.format(msgspec.json.encode(resource), indent=2) + b"\n"])


def resources(lists: CodeLists) -> Iterator[Resource]:
    """Give every resource of the bundle: the areas that records name, then each record's own."""
    records = lists.directory.organizations.values()
    for area in sorted({area for record in records for area in record.area}):
        yield area_location(area, lists)
    for record in records:
        yield organization_resource(record, lists)
        yield service_resource(record, lists)
        yield from place_locations(record, lists)


def _bundle(lists: CodeLists) -> Iterator[bytes]:
    """The pieces of the bundle, a resource to a line. Its time is the day of the build, the hour being left at nought.

    A bundle has no field for a licence, but links to other pages: `license` is a relation of the IANA registry.
    """
    facts = lists.facts
    links: list[dict[str, Any]] = []
    if facts.licence:
        links.append({"relation": "license", "url": facts.licence.url})
    if facts.site:
        links.append({"relation": "self", "url": facts.file_address(BUNDLE)})
    head = {
        "resourceType": "Bundle",
        "id": stable_id("bundle"),
        "language": lists.language,
        "type": "collection",
        "timestamp": f"{lists.directory.today.isoformat()}T00:00:00Z",
        **({"link": links} if links else {}),
    }
    yield msgspec.json.encode(head)[:-1] + b',"entry":['
    separator = b"\n"
    for resource in resources(lists):
        yield separator + msgspec.json.encode({"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource})
        separator = b",\n"
    yield b"\n]}\n"

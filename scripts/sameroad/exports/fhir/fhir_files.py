"""The files of the FHIR export: the bundle of everything, and each of our lists of codes."""

from collections.abc import Iterator
from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles, RecordPieces, RecordsFile
from sameroad.exports.fhir.code_lists import CodeLists, Resource
from sameroad.exports.fhir.contact_points import contact_points
from sameroad.exports.fhir.locations import area_location, place_locations
from sameroad.exports.fhir.organizations import organization_resource
from sameroad.exports.fhir.services import service_resource
from sameroad.exports.own_json.document import readable
from sameroad.exports.stable_ids import stable_id
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization

BUNDLE = "fhir/bundle.json"
_COMMA = b","


class FhirFiles(FormatFiles):
    """The bundle, with the areas that records name and then each record's own resources; and the lists of codes. The
    notes of a record are the areas that it names.
    """

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        super().__init__(directory, facts)
        self._lists = CodeLists(directory, facts)

    def fixed(self) -> Iterator[ExportFile]:
        """Give the lists of codes."""
        for resource in self._lists.resources():
            yield ExportFile(f"fhir/{resource['resourceType']}-{resource['id']}.json", readable(resource))

    def of_record(self, record: Organization) -> RecordPieces:
        """Return its resources."""
        telecom = contact_points(record.contact)
        resources = (
            organization_resource(record, telecom, self._lists),
            service_resource(record, telecom, self._lists),
            *place_locations(record, self._lists),
        )
        return RecordPieces(shared={BUNDLE: b"".join(map(_entry, resources))}, notes=record.area)

    def of_all(self, records: AllRecords) -> Iterator[RecordsFile]:
        """Give the bundle, a resource to a line."""
        areas = sorted({area for notes in records.notes for area in notes})
        entries = b"".join(_entry(area_location(area, self._lists)) for area in areas)
        head = _bundle_head(self._lists)
        if entries:
            yield RecordsFile(BUNDLE, head + entries.removeprefix(_COMMA), b"\n]}\n")
        else:
            yield RecordsFile(BUNDLE, head, b"\n]}\n", joint=_COMMA)


def _entry(resource: Resource) -> bytes:
    return _COMMA + b"\n" + msgspec.json.encode({"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource})


def _bundle_head(lists: CodeLists) -> bytes:
    """What stands before the first resource. The time is the day of the build, the hour being left at nought.

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
    return msgspec.json.encode(head)[:-1] + b',"entry":['

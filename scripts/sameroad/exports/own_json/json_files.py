"""The files of our own JSON: each organization, all of them, conditions, vocabularies, helplines, the state of the
data, and what describes them.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles, RecordPieces, RecordsFile
from sameroad.exports.own_json.document import head, in_lines, readable
from sameroad.exports.own_json.open_api import open_api
from sameroad.exports.own_json.organization_document import FOR_EDITORS, organization_entry
from sameroad.exports.own_json.schemas import schema_files
from sameroad.exports.own_json.state_document import state_document
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization

_ALL = "organizations.json"


class JsonFiles(FormatFiles):
    """The records in a file each and in one, and what they refer to."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        super().__init__(directory, facts)
        top = {**head("organization", _own_path("any"), directory, facts), "for_editors": FOR_EDITORS}
        self._top = msgspec.json.encode(top)  # the same for every organization: their files stand in one folder

    def fixed(self) -> Iterator[ExportFile]:
        """Give the files that records refer to by id, and the schemas."""
        yield from _lists(self.directory, self.facts)
        yield from schema_files(self.directory)

    def of_record(self, record: Organization) -> RecordPieces:
        """Return its file, and its line in the file of all."""
        entry = msgspec.json.encode(organization_entry(record, self.directory, self.facts))
        own = in_lines(self._top[:-1] + b"," + entry[1:])
        return RecordPieces({_own_path(record.slug): own}, {_ALL: b",\n" + entry})

    def of_all(self, records: AllRecords) -> Iterator[ExportFile | RecordsFile]:
        """Give the file of all organizations, one to a line, and what is counted of them."""
        directory, facts = self.directory, self.facts
        top = {**head("organizations", _ALL, directory, facts), "for_editors": FOR_EDITORS}
        yield RecordsFile(_ALL, msgspec.json.encode(top)[:-1] + b',"organizations":[', b"\n]}\n", joint=b",")
        state = {**head("state", "state.json", directory, facts), **state_document(records.state())}
        yield ExportFile("state.json", readable(state))
        yield ExportFile("openapi.json", readable(open_api(directory, facts)))


def _own_path(slug: str) -> str:
    return f"organizations/{slug}.json"


def _lists(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """The files that records refer to by id."""
    files = directory.originals
    kinds = ("category", "condition")
    patterns = {kind: facts.site.pages(kind, "{id}") for kind in kinds} if facts.site else None
    bodies: dict[str, dict[str, Any]] = {
        "conditions": {
            **({"page_patterns": patterns} if patterns else {}),
            "categories": list(files.categories.values()),
        },
        "vocabularies": {
            "languages_of_texts": directory.settings.language_ids,
            "areas": files.settings.get("areas", []),
            "vocabularies": {name: file["terms"] for name, file in files.vocabularies.items()},
        },
        "helplines": {"helplines": [], "situations": [], **files.helplines},
    }
    for name, body in bodies.items():
        yield ExportFile(f"{name}.json", readable({**head(name, f"{name}.json", directory, facts), **body}))

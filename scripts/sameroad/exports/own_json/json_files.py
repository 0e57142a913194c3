"""The files of our own JSON: each organization, all of them, conditions, vocabularies, helplines, the state of the
data, and what describes them.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.own_json.document import head, readable
from sameroad.exports.own_json.open_api import open_api
from sameroad.exports.own_json.organization_document import FOR_EDITORS, organization_entry
from sameroad.exports.own_json.schemas import schema_files
from sameroad.exports.own_json.state_document import state_document
from sameroad.records.directory import Directory
from sameroad.records.state.data_state import data_state


def json_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give every file, one after another; each is made when it is read."""
    yield ExportFile("organizations.json", _all_organizations(directory, facts))
    yield from _lists(directory, facts)
    state = {**head("state", "state.json", directory, facts), **state_document(data_state(directory))}
    yield ExportFile("state.json", [readable(state)])
    yield ExportFile("openapi.json", [readable(open_api(directory, facts))])
    yield from schema_files(directory)
    for slug in directory.organizations:
        path = f"organizations/{slug}.json"
        document = {
            **head("organization", path, directory, facts),
            "for_editors": FOR_EDITORS,
            **organization_entry(slug, directory, facts),
        }
        yield ExportFile(path, [readable(document)])


def _all_organizations(directory: Directory, facts: ExportFacts) -> Iterator[bytes]:
    """The pieces of the file of all organizations, one to a line."""
    top = {**head("organizations", "organizations.json", directory, facts), "for_editors": FOR_EDITORS}
    yield msgspec.json.encode(top)[:-1] + b',"organizations":['
    separator = b"\n"
    for slug in directory.organizations:
        yield separator + msgspec.json.encode(organization_entry(slug, directory, facts))
        separator = b",\n"
    yield b"\n]}\n"


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
        yield ExportFile(f"{name}.json", [readable({**head(name, f"{name}.json", directory, facts), **body})])

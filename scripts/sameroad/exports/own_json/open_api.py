"""The description of our own JSON for programs: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0). Nothing is asked of
a server but to give a file.
"""

from typing import Any

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory

_VERSION = "1.0.0"
_DESCRIPTION = (
    "The records of the directory as JSON files, in every language at once. They are files: there are no parameters"
    " beyond the address and no limits beyond those of the host. Files of version 1 may gain fields; ignore those that"
    " you do not know. The list of all files names further formats."
)
_LISTS = {
    "/index.json": ("listFiles", "Every file of the open data, with its size and checksum", "index"),
    "/organizations.json": ("listOrganizations", "All organizations", "organizations"),
    "/conditions.json": ("listConditions", "The illnesses and situations, by category", "conditions"),
    "/vocabularies.json": ("listVocabularies", "The terms that records refer to", "vocabularies"),
    "/helplines.json": ("listHelplines", "Numbers for people who need someone now", "helplines"),
    "/state.json": ("getState", "How complete and how old the data are, in numbers", "state"),
}
"""Identifier and summary of the operation for each file, and the schema of what it gives."""


def open_api(directory: Directory, facts: ExportFacts) -> dict[str, Any]:
    """Return the description. Its addresses are relative, so it is true wherever the files stand."""
    licence = {"license": {"name": facts.licence.name, "url": facts.licence.url}} if facts.licence else {}
    contact = {"contact": {"url": facts.repository}} if facts.repository else {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": " ".join(dict.fromkeys(facts.names.values())),
            "summary": "Patient organizations as data",
            "description": _DESCRIPTION,
            "version": _VERSION,
            **licence,
            **contact,
            "x-date": directory.today.isoformat(),
        },
        "servers": [{"url": "./", "description": "The folder of this file"}],
        "paths": {
            **{path: {"get": _operation(*said)} for path, said in _LISTS.items()},
            "/organizations/{slug}.json": {"get": _one_organization(directory)},
        },
    }


def _operation(identifier: str, summary: str, schema: str) -> dict[str, Any]:
    return {
        "operationId": identifier,
        "summary": summary,
        "responses": {
            "200": {
                "description": summary,
                "content": {"application/json": {"schema": {"$ref": f"schema/{schema}.schema.json"}}},
            }
        },
    }


def _one_organization(directory: Directory) -> dict[str, Any]:
    operation = _operation("getOrganization", "One organization", "organization")
    example = next(iter(directory.organizations), None)
    parameter = {
        "name": "slug",
        "in": "path",
        "required": True,
        "description": "The identifier of the organization: `slug` in the list of all organizations.",
        "schema": {"$ref": "schema/records/localized-text.schema.json#/$defs/id"},
        **({"example": example} if example else {}),
    }
    operation["parameters"] = [parameter]
    operation["responses"]["404"] = {"description": "There is no organization of that identifier."}
    return operation

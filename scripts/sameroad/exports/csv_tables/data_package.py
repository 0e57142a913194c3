"""The description of the tables for programs: a Tabular Data Package (https://specs.frictionlessdata.io/)."""

import re
from collections.abc import Iterable
from typing import Any

from sameroad.exports.csv_tables.table import Column, ForeignKey, Table
from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory

_VERSION = "1.0.0"
"""The version of the tables, by https://semver.org; the day of the build is added to it."""


def data_package(tables: Iterable[Table], directory: Directory, facts: ExportFacts) -> dict[str, Any]:
    """Return the descriptor of the tables."""
    day = directory.today.isoformat()
    licence = facts.licence
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "patient-organizations",
        "title": " ".join(dict.fromkeys(facts.names.values())),
        "description": "Patient organizations, the conditions they are for, and where each fact was read.",
        "version": f"{_VERSION}+{day}",
        "created": f"{day}T00:00:00Z",
    }
    if licence:
        package["licenses"] = [{"name": _identifier(licence.name), "title": licence.name, "path": licence.url}]
    if facts.site:
        package["homepage"] = facts.site.root
    package["sources"] = [*_sources(directory, facts)]
    package["resources"] = [_resource(table) for table in tables]
    return package


def _identifier(name: str) -> str:
    """The name of a licence as identifiers are written: CC BY 4.0 is CC-BY-4.0."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-")


def _sources(directory: Directory, facts: ExportFacts) -> Iterable[dict[str, str]]:
    """Where the data come from: the repository, and the classifications. The table sources has those of each fact."""
    if facts.repository:
        yield {"title": next(iter(facts.names.values())), "path": facts.repository}
    for term in directory.vocabularies.get("code-sources", {}).values():
        yield {
            "title": term.name.pick(directory.settings.language_ids[0]).text,
            **({"path": term.url} if term.url else {}),
        }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key, table.name) for key in table.foreign_keys]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.path,
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "description": column.description,
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_key(key: ForeignKey, table: str) -> dict[str, Any]:
    target = "" if key.table == table else key.table  # by the specification a table calls itself by no name
    return {"fields": [key.column], "reference": {"resource": target, "fields": [key.key]}}

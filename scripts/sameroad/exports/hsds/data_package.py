"""The descriptor of the tables of one language: a Tabular Data Package (https://specs.frictionlessdata.io/)."""

from collections.abc import Iterable
from typing import Any

from sameroad.exports.hsds.tables import FOREIGN, TABLES, Table, column_type
from sameroad.exports.hsds.wording import Wording


def data_package(words: Wording, tables: Iterable[str]) -> dict[str, Any]:
    """Return the descriptor; `tables` are those that have rows."""
    facts, named = words.facts, set(tables)
    licence = facts.licence
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": f"sameroad-hsds-{words.language.lower()}",
        "title": f"{words.site_name} (HSDS 3.0, {words.language})",
        "created": f"{words.directory.today.isoformat()}T00:00:00Z",
        "languages": [words.language],
    }
    if licence:
        package["licenses"] = [{"name": licence.name, "path": licence.url}]
    if facts.site:
        package["homepage"] = facts.site.root
    package["resources"] = [_resource(name, TABLES[name], named) for name in TABLES if name in named]
    return package


def _resource(name: str, table: Table, named: set[str]) -> dict[str, Any]:
    foreign = [
        {
            "fields": column,
            "reference": {"resource": "" if FOREIGN[column] == name else FOREIGN[column], "fields": "id"},
        }
        for column in table.columns
        if FOREIGN.get(column) in named
    ]
    return {
        "name": name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column, table) for column in table.columns],
            "primaryKey": "id",
            **({"foreignKeys": foreign} if foreign else {}),
        },
    }


def _field(column: str, table: Table) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column, "type": column_type(column)}
    if column == "id":
        field |= {"format": "uuid", "constraints": {"required": True, "unique": True}}
    elif column in table.required:
        field["constraints"] = {"required": True}
    return field

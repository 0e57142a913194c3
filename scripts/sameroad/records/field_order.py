"""In which order the fields of a record stand in its file: that of the schema, at every depth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from sameroad.records.check_schema import load_schemas

_RECORD = "organization.schema.json"


@dataclass(frozen=True)
class FieldOrder:
    """The fields at one place of a record, in order, each with the fields below it; items of a list count as below."""

    fields: Mapping[str, "FieldOrder"] = field(default_factory=dict)

    def below(self, name: str) -> "FieldOrder":
        """The order below a field; where the schema says nothing, as for a text, an empty one."""
        return self.fields.get(name, FieldOrder())

    def sort(self, names: Mapping[str, Any]) -> list[str]:
        """Return the names in their order; those that the schema does not know, such as languages, last, A to Z."""
        known = {name: index for index, name in enumerate(self.fields)}
        return sorted(names, key=lambda name: (known.get(name, len(known)), name))

    def nested(self) -> dict[str, Any]:
        """The order as mappings in mappings, for the writer in the browser."""
        return {name: below.nested() for name, below in self.fields.items()}


@lru_cache(maxsize=4)
def field_order(schemas: Path) -> FieldOrder:
    """Return the order of the fields of an organization, by the schemas of a folder."""
    return field_order_of(load_schemas(schemas))


def field_order_of(schemas: Mapping[str, Any]) -> FieldOrder:
    """Return the order of the fields of an organization, by schemas that have the names of their files."""
    return _order(schemas, {"$ref": _RECORD}, _RECORD)


def _order(schemas: Mapping[str, Any], schema: Mapping[str, Any], file: str) -> FieldOrder:
    if "$ref" in schema:
        target, _, pointer = schema["$ref"].partition("#")
        file = target or file
        found = schemas[file]
        for step in pointer.split("/")[1:]:
            found = found[step]
        return _order(schemas, found, file)
    if "items" in schema:
        return _order(schemas, schema["items"], file)
    return FieldOrder({name: _order(schemas, part, file) for name, part in schema.get("properties", {}).items()})

"""What the schema says of one field of a record: its title, description and examples."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sameroad.records.check_schema import load_schemas

_RECORD = "organization.schema.json"


def find_field(schemas: Path, *names: str | int) -> Mapping[str, Any]:
    """Return the schema of the field that the names lead to; numbers of items may stand among them.

    What a field says of itself goes before what it refers to. Raises KeyError when there is no such field.
    """
    found, file = _resolved(load_schemas(schemas), {"$ref": _RECORD}, _RECORD)
    for name in names:
        if isinstance(name, int):
            part = found["items"]
        elif "patternProperties" in found:
            part = next(iter(found["patternProperties"].values()))
        else:
            part = found["properties"][name]
        found, file = _resolved(load_schemas(schemas), part, file)
    return found


def _resolved(schemas: Mapping[str, Any], part: Mapping[str, Any], file: str) -> tuple[Mapping[str, Any], str]:
    if "$ref" not in part:
        return part, file
    target, _, pointer = part["$ref"].partition("#")
    file = target or file
    found = schemas[file]
    for step in pointer.split("/")[1:]:
        found = found[step]
    found, file = _resolved(schemas, found, file)
    return {**found, **{key: value for key, value in part.items() if key != "$ref"}}, file

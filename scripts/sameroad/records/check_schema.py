"""Documents against the JSON Schemas of the data folder.

The schemas say what is wrong; `explain_schema_error.py` says it in plain words.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from sameroad.records.accept_schema import Accepts, make_acceptor
from sameroad.records.document import Document, Kind
from sameroad.records.read_collection import DataFolderError, shown_path

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError


def schema_errors(document: Document, folder: Path) -> "Iterator[ValidationError]":
    """The errors of one document against the schema of its kind in `folder`."""
    if not _acceptors(folder)[document.kind](document.value):
        yield from validators(folder)[document.kind].iter_errors(document.value)


@lru_cache(maxsize=4)
def validators(folder: Path) -> "Mapping[Kind, Draft202012Validator]":
    """One validator for each kind of file, made once and used for every document that is not accepted at once.

    Raises DataFolderError as `load_schemas` does.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 150 ms and is needed only after a mistake
    from jsonschema.exceptions import SchemaError  # noqa: PLC0415 - as above
    from referencing import Registry, Resource  # noqa: PLC0415 - as above
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - as above

    for name, schema in load_schemas(folder).items():
        try:
            Draft202012Validator.check_schema(schema)
        except SchemaError as error:
            raise _unusable(folder / name, f"At {error.json_path}: {error.message}") from None
    resources = [
        (name, Resource.from_contents(schema, default_specification=DRAFT202012))
        for name, schema in load_schemas(folder).items()
    ]
    registry: Registry[Any] = Registry().with_resources(resources)
    return {kind: Draft202012Validator({"$ref": f"{kind}.schema.json"}, registry=registry) for kind in get_args(Kind)}


@lru_cache(maxsize=4)
def load_schemas(folder: Path) -> Mapping[str, Any]:
    """Every schema of the folder by its file's name. Raises DataFolderError when one cannot be used, or is missing."""
    schemas = {path.name: _read(path) for path in sorted(folder.glob("*.schema.json"))}
    for kind in get_args(Kind):
        if f"{kind}.schema.json" not in schemas:
            raise DataFolderError(
                f"{shown_path(folder)} has no {kind}.schema.json, so those files cannot be checked. Put it back, or"
                " take that of this project."
            )
    return schemas


def forget_schemas() -> None:
    """Read the schemas anew when they are asked for: somebody may have changed them while a preview ran."""
    for made_once in (load_schemas, validators, _acceptors):
        made_once.cache_clear()


def _read(path: Path) -> Mapping[str, Any]:
    try:
        schema = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise _unusable(path, f"It is no JSON ({error.msg})", f":{error.lineno}") from None
    except UnicodeDecodeError:
        raise _unusable(path, "It is not in UTF-8") from None
    if not isinstance(schema, dict):
        raise _unusable(path, "It is no JSON Schema, which begins with {")
    return schema


def _unusable(path: Path, why: str, line: str = "") -> DataFolderError:
    return DataFolderError(
        f"{shown_path(path)}{line}: This schema cannot be used. {why}. Mend it, or put it back as it was."
    )


@lru_cache(maxsize=4)
def _acceptors(folder: Path) -> Mapping[Kind, Accepts]:
    schemas = load_schemas(folder)
    return {kind: make_acceptor(schemas, f"{kind}.schema.json") for kind in get_args(Kind)}

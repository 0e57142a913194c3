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

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError


def schema_errors(document: Document, folder: Path) -> "Iterator[ValidationError]":
    """The errors of one document against the schema of its kind in `folder`."""
    if not _acceptors(folder)[document.kind](document.value):
        yield from validators(folder)[document.kind].iter_errors(document.value)


@lru_cache(maxsize=4)
def validators(folder: Path) -> "Mapping[Kind, Draft202012Validator]":
    """One validator for each kind of file, made once and used for every document that is not accepted at once."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - costs 150 ms and is needed only after a mistake
    from referencing import Registry, Resource  # noqa: PLC0415 - as above
    from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - as above

    resources = [
        (name, Resource.from_contents(schema, default_specification=DRAFT202012))
        for name, schema in load_schemas(folder).items()
    ]
    registry: Registry[Any] = Registry().with_resources(resources)
    return {kind: Draft202012Validator({"$ref": f"{kind}.schema.json"}, registry=registry) for kind in get_args(Kind)}


@lru_cache(maxsize=4)
def load_schemas(folder: Path) -> Mapping[str, Any]:
    """Every schema of the folder by its file's name."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.schema.json"))}


@lru_cache(maxsize=4)
def _acceptors(folder: Path) -> Mapping[Kind, Accepts]:
    schemas = load_schemas(folder)
    return {kind: make_acceptor(schemas, f"{kind}.schema.json") for kind in get_args(Kind)}

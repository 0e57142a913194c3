"""The JSON Schemas of our JSON, published beside it: those of the documents, and those of the records inside them."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sameroad.exports.export_file import ExportFile
from sameroad.exports.own_json.document import readable
from sameroad.records.directory import Directory

_DOCUMENTS = Path(__file__).parent / "schemas"
_RECORDS = ("organization", "category", "vocabulary", "helplines", "localized-text")
"""The schemas of the data folder that the documents refer to, and those that these refer to."""


def schema_files(directory: Directory) -> Iterator[ExportFile]:
    """Give each schema as a file."""
    for name, schema in _document_schemas().items():
        yield ExportFile(f"schema/{name}", readable(schema))
    for name in _RECORDS:
        file = f"{name}.schema.json"
        yield ExportFile(f"schema/records/{file}", readable(directory.originals.schemas[file]))


@cache
def _document_schemas() -> Mapping[str, Any]:
    files = sorted(_DOCUMENTS.glob("*.schema.json"))
    return {file.name: json.loads(file.read_text(encoding="utf-8")) for file in files}

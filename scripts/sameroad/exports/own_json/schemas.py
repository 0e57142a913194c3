"""The JSON Schemas of our JSON, published beside it: those of the documents, and those of the records inside them."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_DOCUMENTS = Path(__file__).parent / "schemas"
_RECORDS = ("organization", "category", "vocabulary", "helplines", "localized-text")
"""The schemas of the data folder that the documents refer to, and those that these refer to."""


def published_schemas(of_records: Mapping[str, Any]) -> dict[str, Any]:
    """Return each schema by its path; `of_records` are the schemas of the data folder by their file's name."""
    records = {f"schema/records/{name}.schema.json": of_records[f"{name}.schema.json"] for name in _RECORDS}
    return {**_document_schemas(), **records}


@cache
def _document_schemas() -> Mapping[str, Any]:
    return {
        f"schema/{file.name}": json.loads(file.read_text(encoding="utf-8"))
        for file in sorted(_DOCUMENTS.glob("*.schema.json"))
    }

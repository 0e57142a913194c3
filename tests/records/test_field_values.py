"""What the values of fields stand for: nothing that the schema allows is without a word."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from sameroad.records.collection import VOCABULARIES as EVERY_VOCABULARY
from sameroad.records.field_names import field_key
from sameroad.records.field_values import VOCABULARIES, words_of_value
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.walk_interface import flat_texts

SCHEMA = json.loads((PROJECT_DATA / "schema" / "organization.schema.json").read_text("utf-8"))
SOURCE = (PROJECT_DATA / "interface" / "en.yaml").read_text("utf-8")
ENGLISH = flat_texts(yaml.load(SOURCE, Loader=yaml.CSafeLoader))


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while schema.get("$ref", "").startswith("#/$defs/"):
        schema = SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return schema


def choices(schema: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every value that the schema itself lists, with the key of its field."""
    schema = resolved(schema)
    for name, part in schema.get("properties", {}).items():
        yield from choices(part, (*path, name))
    if "items" in schema:
        yield from choices(schema["items"], path)
    if path and schema.get("type") == "boolean":
        yield from ((field_key(path), value) for value in ("true", "false"))
    for value in schema.get("enum", ()):
        yield field_key(path), value


@pytest.mark.parametrize(("field", "value"), sorted(set(choices(SCHEMA))))
def test_every_choice_of_the_schema_has_words(field: str, value: str) -> None:
    assert words_of_value(field, value) in ENGLISH


def test_a_field_with_ids_names_a_vocabulary_that_there_is() -> None:
    assert set(VOCABULARIES.values()) <= {*EVERY_VOCABULARY, "areas", "conditions", "organizations"}
    assert words_of_value("record.name", "x") is None

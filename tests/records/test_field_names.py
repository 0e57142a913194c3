"""Every field of the schema has a label and a sentence of help, under the key that its path gives."""

import json

import pytest
import yaml

from sameroad.records.field_names import field_key
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.walk_interface import flat_texts

SCHEMA = json.loads((PROJECT_DATA / "schema" / "organization.schema.json").read_text("utf-8"))


def paths(schema, path=()):
    """The path of every field below a schema, items of a list counted as its first."""
    target = schema.get("$ref", "")
    if target.startswith("#/$defs/"):
        schema = SCHEMA["$defs"][target.removeprefix("#/$defs/")]
    if "items" in schema:
        yield from paths(schema["items"], (*path, 0))
    for name, part in schema.get("properties", {}).items():
        yield (*path, name)
        yield from paths(part, (*path, name))


FIELDS = list(paths(SCHEMA))


@pytest.mark.parametrize("part", ["labels", "help"])
@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_field_is_named_and_explained_and_nothing_else(language, part):
    texts = yaml.safe_load((PROJECT_DATA / "interface" / f"{language}.yaml").read_text("utf-8"))
    assert {field_key(path) for path in FIELDS} == set(flat_texts(texts["record_fields"][part]))


@pytest.mark.parametrize(
    ("path", "key"),
    [
        (("name", "en"), "record.name"),
        (("contact", "phones", 0, "number"), "phone.number"),
        (("contact", "phones", 1, "label", "zh-Hant"), "phone.label"),
        (("join", "fee", "note", "en"), "fee.note"),
        (("languages", 2), "record.languages"),
        (("contact", "social", "x"), "social.x"),
        (("funding", 0, "source", "en"), "funding.source"),
    ],
)
def test_a_path_has_the_key_of_its_field(path, key):
    assert field_key(path) == key

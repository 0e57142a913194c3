import copy
import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sameroad.records.accept_schema import make_acceptor
from sameroad.records.check_schema import load_schemas, schema_errors, validators
from sameroad.records.document import LOCALIZED_FIELDS, WORD_FIELDS, Document, Kind
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.read_collection import PROJECT_DATA
from tests.factories import CATEGORIES, HELPLINES, SETTINGS, VOCABULARIES, make_record

FOLDER = PROJECT_DATA / "schema"
SCHEMAS = load_schemas(FOLDER)
FULL_RECORD = make_record(
    aliases=["HKEA"],
    led_by="patients",
    area=["online"],
    join={"how": {"en": "Phone."}, "fee": {"free": True, "note": {"en": "Nothing"}}},
    contact={
        "phones": [{"number": "999", "languages": ["yue"]}],
        "website": {"en": "https://example.org/"},
        "social": {"x": "https://x.com/example"},
    },
    places=[{"purpose": "office", "district": "kwun-tong"}],
    meetings=[{"what": {"en": "Walk"}, "starts": "09:30"}],
    founded=1998,
    members={"count": 5, "as_of": "2024-05"},
    checks=[{"on": "2026-01-01", "how": "phone", "outcome": "confirmed", "fields": ["phones"]}],
)
GOOD: list[tuple[Kind, dict[str, Any]]] = [
    ("organization", FULL_RECORD),
    ("category", CATEGORIES[0]),
    ("vocabulary", {"terms": VOCABULARIES["hospitals"]}),
    ("helplines", {"helplines": HELPLINES}),
    ("directory", SETTINGS),
    ("interface", {"page": {"title": "Title", "found": {"one": "1", "other": "{count}"}}}),
]


@pytest.mark.parametrize(("kind", "value"), GOOD)
def test_good_files_pass_both_ways(kind: Kind, value: dict[str, Any]) -> None:
    assert list(validators(FOLDER)[kind].iter_errors(value)) == []
    assert make_acceptor(SCHEMAS, f"{kind}.schema.json")(value)


_JUNK = st.sampled_from([None, True, 0, -1, 1.5, "", "x", "2024", [], [1], ["a", "a"], {}, {"en": 1}, {"x-": "y"}])


@given(st.sampled_from(GOOD), st.integers(0, 10**6), _JUNK, st.sampled_from(["replace", "remove", "add"]))
@settings(deadline=None)
def test_the_quick_yes_never_says_yes_where_jsonschema_says_no(
    good: tuple[Kind, dict[str, Any]], where: int, junk: object, change: str
) -> None:
    kind, value = good[0], copy.deepcopy(good[1])
    holders = list(_holders(value))
    holder = holders[where % len(holders)]
    keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    key = keys[where % len(keys)] if keys else None
    if change == "add" or key is None:
        holder.append(junk) if isinstance(holder, list) else holder.update({"surprise": junk})
    elif change == "remove":
        del holder[key]
    else:
        holder[key] = junk
    if make_acceptor(SCHEMAS, f"{kind}.schema.json")(value):
        assert list(validators(FOLDER)[kind].iter_errors(value)) == []


def _holders(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _holders(item)


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "object"}, {}, []),
        ({"type": "array"}, [], {}),
        ({"type": "string"}, "", 1),
        ({"type": "integer"}, 1, True),
        ({"type": "boolean"}, True, 1),
        ({"enum": ["a", "b"]}, "a", "c"),
        ({"type": "string", "pattern": "^a$"}, "a", "ab"),
        ({"type": "object", "required": ["a"]}, {"a": 1}, {"b": 1}),
        ({"type": "string", "minLength": 1}, "a", ""),
        ({"type": "array", "minItems": 1}, [1], []),
        ({"type": "object", "minProperties": 1}, {"a": 1}, {}),
        ({"type": "integer", "minimum": 1}, 1, 0),
        ({"type": "integer", "maximum": 1}, 1, 2),
        ({"type": "array", "uniqueItems": True}, ["a", "b"], ["a", "a"]),
        ({"type": "array", "items": {"type": "string"}}, ["a"], ["a", 1]),
        ({"type": "object", "properties": {"a": {"type": "string"}}}, {"a": "a", "b": 1}, {"a": 1}),
        ({"type": "object", "properties": {"a": {}}, "additionalProperties": False}, {"a": 1}, {"b": 1}),
        ({"type": "object", "patternProperties": {"^a": {"type": "string"}}}, {"ab": "a", "b": 1}, {"ab": 1}),
        ({"type": "object", "additionalProperties": {"type": "string"}}, {"a": "a"}, {"a": 1}),
        ({"anyOf": [{"type": "string"}, {"type": "object"}]}, {}, []),
        ({"$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}}, "a", 1),
    ],
)
def test_each_keyword_alone_is_answered_as_by_jsonschema(schema: dict[str, Any], good: object, bad: object) -> None:
    accepts = make_acceptor({"x.schema.json": schema}, "x.schema.json")
    answers = [Draft202012Validator(schema).is_valid(value) for value in (good, bad)]
    assert answers == [accepts(good), accepts(bad)] == [True, False]


def test_the_quick_yes_defers_to_jsonschema_for_keywords_it_does_not_know() -> None:
    schemas = {"x.schema.json": {"type": "string", "format": "date"}}
    assert not make_acceptor(schemas, "x.schema.json")("2024-01-01")


def test_unquoted_scalars_are_no_text() -> None:
    document = Document("organization", "x", "x.yaml", make_record(kind=Unquoted("2024-01-01", "a date")))
    assert [list(error.absolute_path) for error in schema_errors(document, FOLDER)] == [["kind"]]


def _parts(value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside a schema that stands for a field, an item or a definition."""
    if not isinstance(value, dict):
        return
    for group in ("properties", "$defs", "patternProperties"):
        for name, part in value.get(group, {}).items():
            yield f"{path}/{group}/{name}", part
            yield from _parts(part, f"{path}/{group}/{name}")
    if "items" in value:
        yield f"{path}/items", value["items"]
        yield from _parts(value["items"], f"{path}/items")


PARTS = [part for name, schema in SCHEMAS.items() for part in [(name, schema), *_parts(schema, name)]]


@pytest.mark.parametrize(("path", "part"), PARTS, ids=[path for path, _ in PARTS])
def test_every_field_explains_itself_to_an_editor(path: str, part: dict[str, Any]) -> None:
    if "$ref" in part and not path.endswith(".json"):
        return  # it says what the definition says, or more
    assert part["title"]
    assert part["description"]
    assert part["examples"]


@pytest.mark.parametrize(("path", "part"), PARTS, ids=[path for path, _ in PARTS])
def test_every_example_is_valid(path: str, part: dict[str, Any]) -> None:
    file, _, pointer = path.partition("/")
    validator = validators(FOLDER)["organization"].evolve(schema={"$ref": f"{file}#/{pointer}".rstrip("#/")})
    for example in part.get("examples", ()):
        assert [error.message for error in validator.iter_errors(example)] == [], json.dumps(example)


def test_objects_refuse_fields_they_do_not_know() -> None:
    open_objects = [
        path
        for path, part in PARTS
        if part.get("type") == "object" and part.get("additionalProperties", True) is not False
    ]
    assert open_objects == ["interface.schema.json"]


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    assert {f"{kind}.schema.json" for kind in get_args(Kind)} <= set(SCHEMAS)


def test_the_names_of_localized_fields_are_those_of_the_schemas() -> None:
    text, words = set(), set()
    for path, part in PARTS:
        name = path.split("/")[-1]
        reference = str(part.get("$ref", ""))
        if reference == "localized-text.schema.json" or reference.endswith("/website"):
            text.add(name)
        elif reference == "localized-text.schema.json#/$defs/words":
            words.add(name)
    assert (text, words) == (set(LOCALIZED_FIELDS), set(WORD_FIELDS))


def test_sources_can_support_every_field_and_nothing_else() -> None:
    schema = SCHEMAS["organization.schema.json"]
    fields = set(schema["properties"]) - {"contact", "sources", "checks", "editor_notes"}
    fields |= set(schema["$defs"]["contact"]["properties"])
    assert set(schema["$defs"]["field"]["enum"]) == fields


def test_every_data_file_tells_editors_its_schema() -> None:
    kinds = {"organizations": "organization", "conditions": "category", "vocabularies": "vocabulary"}
    kinds |= {"interface": "interface", "messages": "interface"}
    files = sorted(PROJECT_DATA.rglob("*.yaml"))
    assert len(files) > 250
    wrong = []
    for file in files:
        kind = kinds.get(file.parent.name, file.stem)
        up = "" if file.parent == PROJECT_DATA else "../"
        line = f"# yaml-language-server: $schema={up}schema/{kind}.schema.json"
        if file.read_text(encoding="utf-8").splitlines()[0] != line:
            wrong.append(file.name)
    assert wrong == []

"""Our own JSON loses nothing, obeys the schemas that are published with it, and is the same for the same records."""

import json
from urllib.parse import urljoin

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from sameroad.records.organization import organization_from_mapping
from tests.exports.any_record import any_record
from tests.exports.open_data import FACTS, NO_SITE, files_of, json_of
from tests.factories import CATEGORIES, HELPLINES, SETTINGS, SITUATIONS, VOCABULARIES, make_record, make_whole_directory

BASE = "https://example.org/hk/data/v1/"
FULL = make_record(
    editor_notes=["Two sources disagree."],
    checks=[{"on": "2026-01-02", "how": "phone", "outcome": "confirmed", "note": "A friendly volunteer."}],
)


def whole(name, directory):
    return {path: json.loads(content) for path, content in files_of(name, directory).items()}


def validator(files, schema):
    resources = [(BASE + path, Resource.from_contents(value)) for path, value in files.items() if "schema/" in path]
    return Draft202012Validator({"$ref": schema}, registry=Registry().with_resources(resources))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_record())
def test_a_record_comes_back_as_it_was_with_its_fields_in_their_order(record):
    directory = make_whole_directory({"example": record})
    alone = json_of("organizations/example.json", directory)
    among = json_of("organizations.json", directory)["organizations"][0]
    assert json.dumps(alone["record"]) == json.dumps(record)
    assert json.dumps(among["record"]) == json.dumps(record)
    assert organization_from_mapping(alone["slug"], alone["record"]) == directory.organizations["example"]
    validator(whole("json", directory), alone["$schema"]).validate(alone)


def test_the_other_files_say_all_that_theirs_of_the_data_folder_say():
    directory = make_whole_directory()
    assert json_of("conditions.json", directory)["categories"] == CATEGORIES
    vocabularies = json_of("vocabularies.json", directory)
    assert vocabularies["vocabularies"] == VOCABULARIES
    assert vocabularies["areas"] == SETTINGS["areas"]
    assert vocabularies["languages_of_texts"] == ["en", "zh-Hant"]
    helplines = json_of("helplines.json", directory)
    assert (helplines["helplines"], helplines["situations"]) == (HELPLINES, SITUATIONS)


def test_every_file_names_a_published_schema_and_obeys_it():
    files = whole("json", make_whole_directory({"full": FULL}))
    documents = {path: value for path, value in files.items() if "$schema" in value and "schema/" not in path}
    assert sorted(documents) == [
        "conditions.json",
        "helplines.json",
        "organizations.json",
        "organizations/full.json",
        "state.json",
        "vocabularies.json",
    ]
    for path, document in documents.items():
        assert document["$schema"].removeprefix(BASE) in files, path
        validator(files, document["$schema"]).validate(document)


def test_the_schemas_refuse_what_is_wrong():
    files = whole("json", make_whole_directory())
    alone = files["organizations/example.json"]
    assert not validator(files, alone["$schema"]).is_valid(
        {**alone, "freshness": {"basis": "guessed", "level": "fresh"}}
    )
    assert not validator(files, alone["$schema"]).is_valid({**alone, "record": {**alone["record"], "kind": ""}})
    among = files["organizations.json"]
    broken = {**among, "organizations": [{"slug": "example"}]}
    assert not validator(files, among["$schema"]).is_valid(broken)
    assert not validator(files, among["$schema"]).is_valid({**among, "date": None})


def test_every_schema_is_one_and_every_reference_leads_to_a_published_file():
    schemas = {path: value for path, value in whole("json", make_whole_directory()).items() if "schema/" in path}
    assert len(schemas) > 8
    for path, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        for reference in references(schema):
            assert urljoin(path, reference.partition("#")[0] or path.rpartition("/")[2]) in schemas


def references(value):
    if isinstance(value, dict):
        yield from [value["$ref"]] if "$ref" in value else []
        for item in value.values():
            yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)


def test_each_document_has_licence_date_and_source():
    alone = json_of("organizations/full.json", make_whole_directory({"full": FULL}))
    assert alone["date"] == "2026-11-21"
    assert alone["licence"] == {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    assert alone["source"] == {
        "name": {"en": "Example Directory", "zh-Hant": "示例名錄"},
        "site": "https://example.org/hk/",
        "repository": "https://git.example.org/directory",
    }
    assert alone["pages"] == {
        "en": "https://example.org/hk/organizations/full/",
        "zh-Hant": "https://example.org/hk/zh-Hant/organizations/full/",
    }
    assert alone["freshness"] == {"basis": "confirmed", "level": "fresh", "on": "2026-01-02", "how": "phone"}
    assert alone["for_editors"] == ["editor_notes", "checks.note"]


def test_without_an_address_of_the_site_nothing_is_made_up():
    directory = make_whole_directory()
    alone = json_of("organizations/example.json", directory, NO_SITE)
    assert alone["$schema"] == "../schema/organization.schema.json"
    assert json_of("organizations.json", directory, NO_SITE)["$schema"] == "schema/organizations.schema.json"
    assert alone["source"] == {"name": dict(FACTS.names)}
    assert {"pages", "licence"} & set(alone) == set()
    assert "page_patterns" not in json_of("conditions.json", directory, NO_SITE)
    assert "https://example.org/hk" not in b"".join(files_of("json", directory, NO_SITE).values()).decode()


@pytest.mark.parametrize("records", [{}, {"b": make_record(), "a": make_record()}])
def test_organizations_are_in_order_and_there_may_be_none(records):
    directory = make_whole_directory(records)
    entries = json_of("organizations.json", directory)["organizations"]
    assert [entry["slug"] for entry in entries] == sorted(records)


def test_the_same_records_give_the_same_bytes():
    first, second = (files_of("json", make_whole_directory({"full": FULL})) for _ in range(2))
    assert first == second
    assert "香港示例會" in first["organizations/full.json"].decode()


def test_the_real_records_obey_the_published_schemas(real_directory):
    files = whole("json", real_directory)
    for path in ("organizations.json", "conditions.json", "vocabularies.json", "helplines.json", "state.json"):
        validator(files, files[path]["$schema"]).validate(files[path])
    entries = files["organizations.json"]["organizations"]
    assert len(entries) > 200
    for entry in entries:
        alone = files[f"organizations/{entry['slug']}.json"]
        assert {name: alone[name] for name in entry} == entry

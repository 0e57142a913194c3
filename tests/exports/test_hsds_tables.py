"""The tables of HSDS: they are those of the specification, hold together, and say what the JSON says."""

import csv
import io
import json
import re

import pytest
from frictionless import Package
from hypothesis import given

from sameroad.exports.csv_tables.safe_cell import text_of_cell
from sameroad.exports.hsds.tables import OF_TERMS, TABLES, column_type
from sameroad.exports.write_exports import write_exports
from tests.exports.hostile_records import hostile_directory
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.standards import hsds_tables, needs_hsds
from tests.exports.test_hsds import PAIR, data_set
from tests.factories import make_record, make_whole_directory
from tests.property_settings import WITHOUT_SHRINKING

NESTED = {
    "addresses": "address",
    "attributes": "attribute",
    "contacts": "contact",
    "cost_options": "cost_option",
    "funding": "funding",
    "languages": "language",
    "location": "location",
    "organization": "organization",
    "organization_identifiers": "organization_identifier",
    "phones": "phone",
    "schedules": "schedule",
    "service_areas": "service_area",
    "service_at_locations": "service_at_location",
    "taxonomy_detail": "taxonomy",
    "taxonomy_term": "taxonomy_term",
}
"""Which table the objects below a property belong to."""
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def package(directory=None, language="en", facts=FACTS):
    """The descriptor, and the rows of every table by its name."""
    files = files_of("hsds", make_whole_directory(PAIR) if directory is None else directory, facts)
    descriptor = json.loads(files[f"hsds/{language}/datapackage.json"])
    tables = {one["name"]: read(files[f"hsds/{language}/{one['path']}"]) for one in descriptor["resources"]}
    assert {f"hsds/{language}/{one['path']}" for one in descriptor["resources"]} == {
        path for path in files if path.startswith(f"hsds/{language}/") and path.endswith(".csv")
    }
    return descriptor, tables


def read(content):
    csv.field_size_limit(10**7)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def faults(descriptor, tables):
    """What a reader of tabular data packages would find wrong."""
    for resource in descriptor["resources"]:
        found, schema = tables[resource["name"]], resource["schema"]
        for field in schema["fields"]:
            column = [row[field["name"]] for row in found]
            limits = field.get("constraints", {})
            if limits.get("required") and "" in column:
                yield f"{resource['name']}.{field['name']} is empty"
            if limits.get("unique") and len(set(column)) < len(column):
                yield f"{resource['name']}.{field['name']} is not unique"
            if field.get("format") == "uuid" and not all(map(UUID.fullmatch, column)):
                yield f"{resource['name']}.{field['name']} is no UUID"
            if field["type"] == "number" and not all(map(re.compile(r"[0-9.]*").fullmatch, column)):
                yield f"{resource['name']}.{field['name']} is no number"
            if field["type"] == "date" and not all(map(re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})?").fullmatch, column)):
                yield f"{resource['name']}.{field['name']} is no date"
        for key in schema.get("foreignKeys", []):
            target = key["reference"]["resource"] or resource["name"]
            known = {row["id"] for row in tables[target]} | {""}
            if not {row[key["fields"]] for row in found} <= known:
                yield f"{resource['name']}.{key['fields']} leads nowhere"


def test_the_tables_of_the_real_records_hold_together(real_directory):
    for language in ("en", "zh-Hant"):
        descriptor, tables = package(real_directory, language)
        assert list(faults(descriptor, tables)) == []
        assert len(tables["service"]) == len(real_directory.organizations)
        assert {"attribute", "phone", "location", "taxonomy_term", "taxonomy", "language"} <= set(tables)


def test_frictionless_finds_the_tables_as_they_are_described(tmp_path):
    write_exports(make_whole_directory(PAIR), FACTS, tmp_path, ["hsds"])
    for language in ("en", "zh-Hant"):
        report = Package(str(tmp_path / "hsds" / language / "datapackage.json")).validate()
        assert [error.message for error in [*report.errors, *(e for task in report.tasks for e in task.errors)]] == []


def test_a_package_that_does_not_hold_together_is_noticed():
    descriptor, tables = package()
    tables["service"][0]["organization_id"] = "nowhere"
    tables["phone"].append(tables["phone"][0])
    tables["attribute"][0]["link_id"] = ""
    assert list(faults(descriptor, tables)) == [
        "service.organization_id leads nowhere",
        "attribute.link_id is empty",
        "phone.id is not unique",
    ]


@WITHOUT_SHRINKING
@given(hostile_directory(6))
def test_hostile_texts_stay_in_their_cells(hostile):
    descriptor, tables = package(hostile.directory)
    assert list(faults(descriptor, tables)) == []
    names = [record.name.pick("en").text for record in hostile.directory.organizations.values()]
    assert [text_of_cell(row["name"]) for row in tables["organization"]] == names
    for found in tables.values():
        for row in found:
            assert None not in row
            texts = [cell for column, cell in row.items() if column not in {"number", "byday", "bymonthday"}]
            texts = [cell for column, cell in row.items() if column not in {"number", "byday", "bymonthday"}]
            assert not any(re.match(r"\s*[=+@＝＋－＠-]", cell) for cell in texts)


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", '+HYPERLINK("x")', "-cmd|' /C calc'!A0", "＝1"])
def test_no_cell_is_a_formula_that_can_do_something(name):
    directory = make_whole_directory({"hostile": make_record(name={"en": name})})
    assert package(directory)[1]["organization"][0]["name"] == f"'{name}"
    assert data_set("en", directory)["contents"][0]["name"] == name


def test_numbers_and_days_are_left_alone():
    meeting = {"what": {"en": "Gathering"}, "rrule": "FREQ=MONTHLY;BYDAY=-1FR"}
    directory = make_whole_directory(
        {"one": make_record(meetings=[meeting], contact={"phones": [{"number": "+852 2345 6789"}]})}
    )
    tables = package(directory)[1]
    assert tables["schedule"][0]["byday"] == "-1FR"
    assert tables["phone"][0]["number"] == "+852 2345 6789"


def rows(table, thing, owner=None):
    """The row of a thing of the JSON and those of everything inside it, each with its table."""
    row = {**thing, **(owner or {})}
    for name, value in thing.items():
        if isinstance(value, dict):
            row[f"{NESTED[name]}_id"] = value["id"]
            yield from rows(NESTED[name], value)
        elif isinstance(value, list):
            for one in value:
                named = {"link_id": thing["id"], "link_entity": table}
                yield from rows(NESTED[name], one, named if name == "attributes" else {f"{table}_id": thing["id"]})
    yield table, {column: row[column] for column in TABLES[table].columns if column in row}


def test_the_tables_say_all_that_the_json_says(real_directory):
    for directory in (make_whole_directory(PAIR), real_directory):
        for language in ("en", "zh-Hant"):
            said = {name: {} for name in TABLES}
            for service in data_set(language, directory)["contents"]:
                for name, row in rows("service", service):
                    assert name in OF_TERMS or row["id"] not in said[name]
                    said[name][row["id"]] = {column: str(value) for column, value in row.items()}
            tables = package(directory, language)[1]
            for name, found in tables.items():
                assert len(found) == len(said[name])
                for row in found:
                    exact = {"number", "byday", "bymonthday"}
                    texts = {column: cell if column in exact else text_of_cell(cell) for column, cell in row.items()}
                    assert {column: text for column, text in texts.items() if text} == {
                        column: text for column, text in said[name][row["id"]].items() if text
                    }
            assert {name for name in said if said[name]} == set(tables)


def test_rows_name_what_they_belong_to():
    tables = package()[1]
    service, location = tables["service"][0], tables["location"][0]
    assert service["organization_id"] == tables["organization"][0]["id"]
    assert {row["service_id"] for row in tables["phone"]} == {service["id"]}
    assert tables["address"][0]["location_id"] == location["id"]
    assert tables["service_at_location"][0] | {"id": ""} == {
        "id": "",
        "service_id": service["id"],
        "location_id": location["id"],
    }
    assert {row["link_entity"] for row in tables["attribute"]} == {
        *(
            "cost_option",
            "funding",
            "location",
            "organization",
            "organization_identifier",
            "phone",
            "schedule",
            "service",
        )
    }


def test_a_term_that_many_use_has_one_row():
    codes = [row["code"] for row in package()[1]["taxonomy_term"]]
    assert len(codes) == len(set(codes))
    assert "record.conditions:lupus" in codes


@needs_hsds
def test_the_tables_are_those_of_the_specification():
    official = hsds_tables()
    for name, table in TABLES.items():
        fields = {field["name"]: field for field in official[name]["schema"]["fields"]}
        assert official[name]["path"] == table.file
        assert [column for column in fields if column in table.columns] == list(table.columns), name
        assert {column: fields[column]["type"] for column in table.columns} == {
            column: column_type(column) for column in table.columns
        }
        required = {column for column, field in fields.items() if field["constraints"]["required"]}
        assert required <= set(table.columns), name
        assert set(table.required) <= required
    assert set(NESTED.values()) | {"service"} == set(TABLES)


def test_the_descriptor_names_licence_day_and_language():
    descriptor = package()[0]
    assert descriptor["created"] == "2026-11-21T00:00:00Z"
    assert descriptor["licenses"] == [{"name": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
    assert (descriptor["name"], descriptor["languages"]) == ("sameroad-hsds-en", ["en"])
    assert not {"licenses", "homepage"} & set(package(facts=NO_SITE)[0])

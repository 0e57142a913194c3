"""The data package describes the tables, and Frictionless, which others have written, finds them as described."""

import json

import pytest
from frictionless import Package
from hypothesis import HealthCheck, given, settings

from sameroad.exports.write_exports import write_exports
from tests.exports.hostile_records import hostile_record
from tests.exports.open_data import FACTS, NO_SITE, files_of
from tests.exports.test_csv_tables import RECORD
from tests.factories import make_record, make_whole_directory


def descriptor(directory, facts=FACTS):
    return json.loads(files_of("csv", directory, facts)["datapackage.json"])


def problems(folder):
    """What Frictionless finds wrong in an exported folder."""
    report = Package(str(folder / "datapackage.json")).validate()
    return [error.message for error in [*report.errors, *(error for task in report.tasks for error in task.errors)]]


@pytest.fixture
def folder(tmp_path):
    other = make_record(part_of=["example"])
    write_exports(make_whole_directory({"example": RECORD, "other": other}), FACTS, tmp_path, ["csv"])
    return tmp_path


def test_names_licence_day_version_and_sources():
    package = descriptor(make_whole_directory())
    assert package["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert package["created"] == "2026-11-21T00:00:00Z"
    assert package["version"] == "1.0.0+2026-11-21"
    assert package["homepage"] == "https://example.org/hk/"
    assert package["sources"] == [
        {"title": "Example Directory", "path": "https://git.example.org/directory"},
        {"title": "MeSH descriptors"},
    ]
    assert {"licenses", "homepage"} & set(descriptor(make_whole_directory(), NO_SITE)) == set()


def test_every_table_and_every_column_is_described():
    files = files_of("csv", make_whole_directory({"example": RECORD}))
    resources = {one["path"]: one for one in json.loads(files["datapackage.json"])["resources"]}
    assert set(resources) == {path for path in files if path.endswith(".csv")}
    for path, one in resources.items():
        header = files[path].decode("utf-8-sig").split("\r\n")[0].split(",")
        assert [field["name"] for field in one["schema"]["fields"]] == header
        assert all(field["title"] and field["description"] for field in one["schema"]["fields"])


def test_frictionless_finds_the_tables_as_they_are_described(folder):
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "wrong"),
    [
        ("organizations", "example,", "other,", "the same as in the row"),
        ("organizations", ",1998,", ",soon,", "type is"),
        ("organizations", ",fresh,", ",rotten,", "constraint"),
        ("organization_conditions", "lupus", "measles", "foreign"),
        ("organization_part_of", "example", "nobody", "foreign"),
        ("places", "kwun-tong", "atlantis", "foreign"),
        ("phones", "example,1", ",1", "constraint"),
    ],
)
def test_frictionless_sees_what_would_be_wrong(folder, table, old, new, wrong):
    file = folder / "csv" / f"{table}.csv"
    content = file.read_bytes().decode("utf-8-sig")
    assert old in content
    file.write_bytes(b"\xef\xbb\xbf" + content.replace(old, new, 1).encode())
    assert any(wrong in problem for problem in problems(folder)), problems(folder)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hostile_record())
def test_tables_of_a_hostile_record_are_as_they_are_described(tmp_path_factory, record):
    folder = tmp_path_factory.mktemp("hostile")
    directory = make_whole_directory({"example": record, "other": make_record()})
    write_exports(directory, FACTS, folder, ["csv"])
    assert problems(folder) == []


def test_tables_of_the_real_records_are_as_they_are_described(real_directory, tmp_path):
    write_exports(real_directory, FACTS, tmp_path, ["csv"])
    assert problems(tmp_path) == []

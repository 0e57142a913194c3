"""What a site is made of beside its records has another digest when any of it is another."""

from pathlib import Path

import pytest

from sameroad.records import read_collection
from sameroad.site.again.last_site import Made
from sameroad.site.again.surroundings import surroundings, surroundings_of_records
from tests.conftest import TODAY
from tests.factories import write_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_data(tmp_path / "data")


def digests(data: Path) -> tuple[bytes, bytes]:
    return surroundings(Made((), (), str(data), ())), surroundings_of_records(str(data), TODAY)


@pytest.mark.parametrize("file", ["interface/en.yaml", "schema/organization.schema.json", "messages/en.yaml"])
def test_what_the_project_lends_to_another_data_folder_counts(data, tmp_path, monkeypatch, file):
    monkeypatch.setattr(read_collection, "PROJECT_DATA", tmp_path / "project" / "data")
    lent = read_collection.PROJECT_DATA / file
    lent.parent.mkdir(parents=True)
    lent.write_text("as it was", "utf-8")
    before = digests(data)
    assert digests(data) == before
    lent.write_text("as it is now", "utf-8")
    assert all(now != then for now, then in zip(digests(data), before, strict=True))


def test_records_of_the_project_do_not_count_for_another_data_folder(data, tmp_path, monkeypatch):
    monkeypatch.setattr(read_collection, "PROJECT_DATA", tmp_path / "project" / "data")
    before = digests(data)
    write_data(read_collection.PROJECT_DATA)
    assert digests(data) == before

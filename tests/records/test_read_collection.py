"""Which kind of file belongs where, and a collection with one document less."""

from pathlib import Path

import pytest

from sameroad.records.read_collection import kind_of, read_collection
from tests.factories import TODAY, make_record, write_data


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("directory.yaml", "directory"),
        ("helplines.yaml", "helplines"),
        ("organizations/example.yaml", "organization"),
        ("conditions/skin.yaml", "category"),
        ("vocabularies/kinds.yaml", "vocabulary"),
        ("interface/en.yaml", "interface"),
        ("README.md", None),
        ("messages/en.yaml", None),
        ("schema/organization.schema.json", None),
        ("organizations/notes.txt", None),
        ("organizations/.example.yaml.swp", None),
        ("organizations/sub/example.yaml", None),
    ],
)
def test_the_place_of_a_file_says_its_kind(place: str, kind: str | None) -> None:
    assert kind_of(Path(place)) == kind


def test_every_file_that_is_read_has_the_kind_of_its_place(tmp_path: Path) -> None:
    data = write_data(tmp_path, interface={"en": {"a": {"b": "c"}}})
    for document in read_collection(data, TODAY).documents:
        assert kind_of(Path(document.file).relative_to(data)) == document.kind


def test_a_document_can_be_left_out(tmp_path: Path) -> None:
    data = write_data(tmp_path, {"one": make_record(), "two": make_record()})
    collection = read_collection(data, TODAY)
    assert list(collection.without(collection.organizations["one"]).organizations) == ["two"]

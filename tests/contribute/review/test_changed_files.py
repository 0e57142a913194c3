"""Which files a proposal adds, changes, removes and renames."""

from pathlib import Path

import pytest

from sameroad.contribute.history import open_history
from sameroad.contribute.review.changed_files import ChangedFiles, changed_files, earlier_collection
from sameroad.records.read_collection import read_collection
from tests.contribute.review.proposal import start
from tests.factories import TODAY, make_record, write_data


def named(name: str) -> dict[str, object]:
    return make_record(name={"en": name})


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return start(tmp_path, {"stays": named("Stays"), "moves": named("Moves"), "goes": named("Goes")})


def changed(data: Path) -> ChangedFiles:
    return changed_files(open_history(data, "HEAD"), read_collection(Path("data"), TODAY))


def states(data: Path) -> list[tuple[str, str]]:
    return [(file.document.file, file.status) for file in changed(data).files]


def test_nothing_changed_is_nothing(data: Path) -> None:
    assert changed(data) == ChangedFiles((), (), 0)


def test_every_file_has_its_state_and_organizations_come_first(data: Path) -> None:
    write_data(data, {"stays": named("Stays here"), "comes": named("Comes")}, interface={"en": {"a": {"b": "c"}}})
    (data / "organizations" / "goes.yaml").unlink()
    (data / "organizations" / "moves.yaml").rename(data / "organizations" / "moved.yaml")
    (data / "organizations" / "notes.txt").write_bytes(b"x")
    (data / "schema").mkdir()
    (data / "schema" / "x.schema.json").write_bytes(b"{}")
    Path("README.md").write_bytes(b"x")
    assert states(data) == [
        ("data/organizations/comes.yaml", "added"),
        ("data/organizations/goes.yaml", "removed"),
        ("data/organizations/moved.yaml", "renamed"),
        ("data/organizations/notes.txt", "added"),
        ("data/organizations/stays.yaml", "changed"),
        ("data/interface/en.yaml", "added"),
    ]
    assert changed(data).other_data == ("data/schema/x.schema.json",)
    assert changed(data).elsewhere == 1


def test_a_record_that_keeps_a_name_is_renamed_even_if_all_else_changed(data: Path) -> None:
    (data / "organizations" / "goes.yaml").unlink()
    other = make_record(name={"en": "GOES", "zh-Hant": "去"}, kind="charity", conditions=["rheumatic-disease"])
    write_data(data, {"other": other})
    assert states(data) == [("data/organizations/other.yaml", "renamed")]


def test_records_that_only_look_alike_are_not_taken_for_one(data: Path) -> None:
    (data / "organizations" / "goes.yaml").unlink()
    write_data(data, {"other": named("Goes on")})
    assert [state for _, state in states(data)] == ["removed", "added"]


def test_the_lines_that_are_new_are_known(data: Path) -> None:
    path = data / "organizations" / "stays.yaml"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], b"# new\n", *lines[1:3], b"# other\n", *lines[4:]]))
    (file,) = changed(data).files
    assert file.lines == {2, 5}


def test_every_line_of_a_new_file_is_new_and_none_of_a_removed_one(data: Path) -> None:
    (data / "organizations" / "goes.yaml").unlink()
    write_data(data, {"comes": named("Comes")})
    added, removed = changed(data).files
    assert added.lines == set(range(1, len(added.document.source.splitlines()) + 1))
    assert removed.lines == frozenset()


def test_the_collection_of_before_is_that_of_the_commit(data: Path) -> None:
    before = read_collection(Path("data"), TODAY)
    write_data(data, {"stays": named("Stays here"), "comes": named("Comes")})
    (data / "organizations" / "goes.yaml").unlink()
    after = read_collection(Path("data"), TODAY)
    found = earlier_collection(after, changed(data))
    assert sorted(found.documents, key=lambda one: one.file) == sorted(before.documents, key=lambda one: one.file)

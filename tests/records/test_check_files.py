"""Files checked by themselves: in any number of processes, and without those that an earlier run knows."""

import pickle
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sameroad.records import check_files
from sameroad.records.check_files import context_digest
from sameroad.records.load import check_collection, load
from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.factories import TODAY, make_record, write_data, write_yaml

PHONE = {"phones": [{"number": "+852 2345 6789"}]}
RECORDS = {
    "one": make_record(name={"en": "Alpha"}, contact=PHONE),
    "two": make_record(name={"en": "Beta"}, contact=PHONE, part_of=["nobody"]),
    "three": make_record(kind="club", founded=2099),
    "four": make_record(name={"en": "Gamma"}, replaced_by=["four"]),
    **{f"more-{number}": make_record(name={"en": f"Club {number * number}"}) for number in range(20)},
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = write_data(tmp_path / "data", RECORDS)
    (folder / "organizations" / "broken.yaml").write_text("name: [", "utf-8")
    (folder / "organizations" / "Other.txt").write_text("x", "utf-8")
    return folder


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read as YAML from now on."""
    names: list[str] = []
    original = check_files.read_file

    def watched(file: Any) -> Any:
        names.append(file.name)
        return original(file)

    monkeypatch.setattr(check_files, "read_file", watched)
    return names


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_finds_the_same(data: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = load(data, TODAY)
    monkeypatch.setattr(check_files, "_WORTH_PROCESSES", 2)
    monkeypatch.setattr(check_files, "_CHUNK", 3)
    shared = load(data, TODAY, jobs=jobs)
    assert len(alone.problems) > 5
    assert shared == alone


def test_few_files_are_read_by_this_process_alone(data: Path, read: list[str]) -> None:
    load(data, TODAY, jobs=2)
    assert "one" in read


def test_loading_finds_what_checking_the_documents_finds(data: Path) -> None:
    collection = read_collection(data, TODAY)
    assert load(data, TODAY).problems == check_collection(collection).problems
    assert load(data, TODAY).checked == check_collection(collection).checked


def test_what_is_known_is_not_read_again_and_gives_the_same(data: Path, read: list[str]) -> None:
    first = load(data, TODAY)
    read.clear()
    again = load(data, TODAY, known=first.known)
    assert again == first
    assert read == ["Other"]  # which is no file of ours, so that it has no digest


def test_a_changed_file_alone_is_read_again(data: Path, read: list[str]) -> None:
    first = load(data, TODAY)
    write_yaml(data / "organizations" / "three.yaml", make_record(name={"en": "Delta"}, part_of=["one"]))
    read.clear()
    again = load(data, TODAY, known=first.known)
    assert sorted(read) == ["Other", "three"]
    assert again == load(data, TODAY)
    assert again.problems != first.problems


def test_a_file_of_another_name_is_another_file(data: Path, read: list[str]) -> None:
    first = load(data, TODAY)
    (data / "organizations" / "one.yaml").rename(data / "organizations" / "ten.yaml")
    read.clear()
    again = load(data, TODAY, known=first.known)
    assert "ten" in read
    assert again == load(data, TODAY)


def test_problems_call_a_known_file_as_it_is_called_now(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load(data, TODAY)
    monkeypatch.chdir(data)
    again = load(Path(), TODAY, known=first.known)
    assert again.problems == load(Path(), TODAY).problems
    assert {problem.file for problem in again.problems} >= {"organizations/three.yaml"}


def test_a_checked_file_is_small_and_can_be_sent_and_kept(data: Path) -> None:
    checked = load(data, TODAY).checked
    assert pickle.loads(pickle.dumps(checked)) == checked  # noqa: S301 - our own bytes
    one = next(file for file in checked if file.name == "one")
    broken = next(file for file in checked if file.name == "broken")
    assert one.value == RECORDS["one"]
    assert (broken.readable, broken.packed, broken.value) == (False, b"", {})
    assert [rule for rule, _ in broken.findings] == ["yaml-syntax"]
    assert len(pickle.dumps(one)) < 2000


def test_directories_of_known_files_are_those_of_new_ones(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data", {"a": make_record(), "b": make_record(name={"en": "Beta"}, part_of=["a"])})
    first = load(data, TODAY)
    again = load(data, TODAY, known=first.known)
    assert first.directory is not None
    assert again.directory is not None
    assert dict(again.directory.organizations) == dict(first.directory.organizations)
    assert again.directory.conditions == first.directory.conditions


def add_line(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\n")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a condition": lambda data: write_yaml(data / "conditions" / "skin.yaml", {"id": "skin"}),
    "the settings": lambda data: add_line(data / "directory.yaml"),
    "a schema": lambda data: add_line(data / "schema" / "organization.schema.json"),
    "a text": lambda data: add_line(data / "interface" / "en.yaml"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_digest_of_what_records_share_changes_with_it(tmp_path: Path, change: str) -> None:
    data = write_data(tmp_path / "data", RECORDS, interface={"en": {"a": "b"}})
    (data / "schema").mkdir()
    for schema in (PROJECT_DATA / "schema").iterdir():
        (data / "schema" / schema.name).write_bytes(schema.read_bytes())
    before = context_digest(data, TODAY)
    assert context_digest(data, TODAY) == before
    write_yaml(data / "organizations" / "one.yaml", make_record())
    assert context_digest(data, TODAY) == before
    CHANGES[change](data)
    assert context_digest(data, TODAY) != before


def test_the_digest_changes_with_the_day(data: Path) -> None:
    assert context_digest(data, TODAY) != context_digest(data, TODAY + timedelta(days=1))

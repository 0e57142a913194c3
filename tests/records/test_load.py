from datetime import date
from hashlib import blake2b
from pathlib import Path

import pytest

from sameroad.records.load import Loaded, check_collection, load
from sameroad.records.read_collection import DataFolderError, read_collection, read_document
from tests.factories import CATEGORIES, TODAY, make_record, write_data


def test_a_clean_folder_becomes_a_directory(tmp_path: Path) -> None:
    records = {"beta": make_record(name={"en": "Beta"}), "alpha": make_record(name={"en": "Alpha"})}
    loaded = load(write_data(tmp_path / "data", records, categories=reversed(CATEGORIES)), TODAY)
    directory = loaded.directory
    assert loaded.problems == ()
    assert directory is not None
    assert list(directory.organizations) == ["alpha", "beta"]
    assert list(directory.categories) == ["rheumatology", "situations"]
    assert list(directory.conditions) == ["rheumatic-disease", "lupus", "general-patient-support"]
    assert directory.term("districts", "online").name["en"] == "Online"
    assert directory.helplines[0].serves is not None
    assert directory.helplines[0].serves["en"] == "Anyone in danger."
    assert directory.today == TODAY
    assert "home.tagline" in directory.texts["en"]


def test_errors_leave_no_directory_and_warnings_do(tmp_path: Path) -> None:
    warned = load(write_data(tmp_path / "warned", {"example": make_record(founded=1998)}), TODAY)
    failed = load(write_data(tmp_path / "failed", {"example": make_record(kind="club")}), TODAY)
    assert [problem.level for problem in warned.problems] == ["warning"]
    assert warned.directory is not None
    assert [problem.level for problem in failed.problems] == ["error"]
    assert failed.directory is None


def test_all_problems_of_all_files_come_sorted_in_one_run(tmp_path: Path) -> None:
    records = {slug: make_record(kind="club", founded=2030) for slug in ("b", "a")}
    problems = load(write_data(tmp_path / "data", records), TODAY).problems
    places = [(Path(problem.file).name, problem.line, problem.rule) for problem in problems]
    errors = [place for place in places if place[2] in {"unknown-id", "date"}]
    assert places == sorted(places, key=lambda place: place[:2])
    assert [(file, rule) for file, _, rule in errors] == [
        ("a.yaml", "unknown-id"),
        ("a.yaml", "date"),
        ("b.yaml", "unknown-id"),
        ("b.yaml", "date"),
    ]


def test_a_document_can_be_exchanged_and_the_whole_checked_without_writing_a_file(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data", {slug: make_record() for slug in ("a", "b")})
    collection = read_collection(data, TODAY)
    old = collection.organizations["b"]
    new = read_document(old.kind, old.name, old.file, old.source.replace(b"self-help-group", b"club"))
    exchanged = collection.exchange(new)
    assert [document.file for document in exchanged.documents] == [document.file for document in collection.documents]
    assert exchanged.organizations["b"].value["kind"] == "club"
    assert exchanged.conditions.keys() == collection.conditions.keys()
    assert [(Path(p.file).name, p.rule) for p in check_collection(exchanged).problems if p.level == "error"] == [
        ("b.yaml", "unknown-id")
    ]
    assert collection.organizations["b"].value["kind"] == "self-help-group"


def test_a_document_of_a_new_file_is_added(tmp_path: Path) -> None:
    collection = read_collection(write_data(tmp_path / "data"), TODAY)
    old = collection.organizations["example"]
    new = read_document("organization", "other", old.file.replace("example", "other"), old.source)
    assert list(collection.exchange(new).organizations) == ["example", "other"]


def test_today_decides_what_lies_in_the_future(tmp_path: Path) -> None:
    record = make_record(checks=[{"on": "2026-11-21", "how": "phone", "outcome": "confirmed"}])
    data = write_data(tmp_path / "data", {"example": record})
    assert load(data, date(2026, 11, 21)).problems == ()
    assert [problem.rule for problem in load(data, date(2026, 11, 20)).problems] == ["date"]


def test_paths_choose_whose_problems_are_told_while_all_is_read(tmp_path: Path) -> None:
    records = {"a": make_record(kind="club"), "b": make_record(part_of=["c"])}
    data = write_data(tmp_path / "data", records)
    only_b = load(data, TODAY, [data / "organizations" / "b.yaml"])
    assert {Path(problem.file).name for problem in only_b.problems} == {"b.yaml"}
    assert only_b.directory is None
    assert only_b.files == 1
    assert load(data, TODAY, [data / "conditions"]).problems == ()


def test_a_path_outside_the_data_is_refused(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    with pytest.raises(DataFolderError, match="no file that"):
        load(data, TODAY, [tmp_path / "other.yaml"])


def test_a_folder_that_is_no_data_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match="There is no folder"):
        load(tmp_path / "nothing", TODAY)
    with pytest.raises(DataFolderError, match=r"no directory\.yaml"):
        load(tmp_path, TODAY)


def test_files_are_named_from_the_current_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_data(tmp_path / "data", {"a": make_record(kind="club")})
    assert load(data, TODAY).problems[0].file == (data / "organizations" / "a.yaml").as_posix()
    monkeypatch.chdir(tmp_path)
    assert load(data, TODAY).problems[0].file == "data/organizations/a.yaml"


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    (data / "organizations" / ".DS_Store").write_bytes(b"\0")
    assert load(data, TODAY).problems == ()


def test_the_real_data_is_clean(real_data: Loaded) -> None:
    assert [str(problem) for problem in real_data.problems] == []
    assert real_data.directory is not None
    assert len(real_data.directory.organizations) > 200


def test_of_ten_thousand_files_just_the_bad_one_is_named(tmp_path: Path) -> None:
    data = write_data(tmp_path / "data")
    for number in range(10_000):
        name = blake2b(b"%d" % number, digest_size=9).hexdigest()  # no name is nearly like another
        text = f"name: {{en: a{name}}}\nkind: charity\nconditions: [lupus]\nsources: [{{title: x, supports: [name]}}]\n"
        (data / "organizations" / f"group-{number}.yaml").write_text(text, "utf-8")
    bad = data / "organizations" / "group-4321.yaml"
    bad.write_text("name: {en: A\n", "utf-8")
    loaded = load(data, TODAY, jobs=2)
    assert loaded.files > 10_000
    assert [(Path(problem.file).name, problem.line) for problem in loaded.problems] == [(bad.name, 1)]
    assert loaded.directory is None

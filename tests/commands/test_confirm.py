"""`sameroad confirm` on small data: what is written, what is said, and with which exit code."""

from pathlib import Path

import pytest

from sameroad.commands.main import main
from sameroad.records.load import load
from tests.factories import TODAY, make_record, write_data

Said = pytest.CaptureFixture[str]
FILE = Path("data/organizations/example.yaml")
ADDED = 'checks:\n  - on: "2026-11-21"\n    how: phone\n    outcome: confirmed\n'


@pytest.fixture(autouse=True)
def _in_a_folder_with_data_on_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(tmp_path)
    write_data(Path("data"), {"example": make_record(), "other": make_record(name={"en": "Other"})})


def test_the_check_is_written_and_the_rest_stays(capsys: Said) -> None:
    FILE.write_text("# Hello\n" + FILE.read_text("utf-8"), "utf-8")
    before, other = FILE.read_bytes(), Path("data/organizations/other.yaml").read_bytes()
    assert main(["confirm", "example", "--how", "phone"]) == 0
    # The list of sources of this file is not indented, so the new one is not either.
    assert FILE.read_bytes() == before + ADDED.replace("\n  ", "\n").encode()
    assert Path("data/organizations/other.yaml").read_bytes() == other
    said = "data/organizations/example.yaml: confirmed by phone on 2026-11-21 (the whole record)\n"
    assert capsys.readouterr().out == said
    directory = load(Path("data"), TODAY).directory
    assert directory is not None
    assert str(directory.organizations["example"].checks[0].on) == "2026-11-21"


def test_a_change_asks_for_the_new_fact(capsys: Said) -> None:
    arguments = ["--outcome", "changed", "--fields", "name", "kind", "--note", "New: X", "--on", "2026-11-20"]
    assert main(["confirm", "example", "--how", "email", *arguments]) == 0
    assert capsys.readouterr().out == (
        "data/organizations/example.yaml: changed by email on 2026-11-20 (name, kind)\n"
        "Now write what changed into the record, with its source.\n"
    )
    assert FILE.read_text("utf-8").endswith("fields:\n  - name\n  - kind\n  note: 'New: X'\n")


def test_a_dry_run_shows_the_lines_and_writes_none(capsys: Said) -> None:
    before = FILE.read_bytes()
    assert main(["confirm", "example", "--how", "phone", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("--- a/data/organizations/example.yaml\n+++ b/data/organizations/example.yaml\n@@ ")
    assert [line for line in shown.splitlines()[3:] if line[:1] not in (" ", "")] == [
        "+checks:",
        '+- on: "2026-11-21"',
        "+  how: phone",
        "+  outcome: confirmed",
    ]
    assert FILE.read_bytes() == before


def test_the_same_check_is_not_written_twice(capsys: Said) -> None:
    assert main(["confirm", "example", "--how", "phone"]) == 0
    before = FILE.read_bytes()
    assert main(["confirm", "example", "--how", "phone"]) == 0
    assert "has this check already; nothing was written" in capsys.readouterr().out
    assert FILE.read_bytes() == before


def test_errors_that_were_there_already_do_not_matter(capsys: Said) -> None:
    write_data(Path("data"), {"example": make_record(kind="club")})
    assert main(["confirm", "example", "--how", "phone"]) == 0
    assert capsys.readouterr().err == ""


def test_a_record_that_would_have_a_new_error_is_not_written(capsys: Said) -> None:
    before = FILE.read_bytes()
    assert main(["confirm", "example", "--how", "phone", "--note", "Ask <b>Ann</b>."]) == 1
    said = capsys.readouterr().err
    assert said.startswith("data/organizations/example.yaml:")
    assert " error [markup]\n" in said
    assert said.endswith("sameroad confirm: nothing was written: the record would have these errors.\n")
    assert FILE.read_bytes() == before


def test_the_new_error_is_told_in_chinese_when_asked(capsys: Said) -> None:
    assert main(["confirm", "example", "--how", "phone", "--note", "Ask <b>Ann</b>.", "--language", "zh-Hant"]) == 1
    said = capsys.readouterr().err
    assert " 錯誤 [markup]\n    「<b>」是HTML語法，這裏只可以寫純文字。\n" in said
    assert "\n已檢查1個檔案，發現1個錯誤。\n" in said


def test_a_file_that_cannot_be_read_is_left_alone(capsys: Said) -> None:
    FILE.write_text("name: [", "utf-8")
    assert main(["confirm", "example", "--how", "phone", "--fields", "name"]) == 1
    assert capsys.readouterr().err == (
        "sameroad confirm: example: The file cannot be read as it is. `sameroad validate` says what to mend first.\n"
    )
    assert FILE.read_text("utf-8") == "name: ["


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["exampel", "--how", "phone"], "there is no record “exampel” in data/organizations/. Did you mean example?"),
        (["../directory", "--how", "phone"], "there is no record “../directory” in data/organizations/."),
        (["example", "--how", "phnoe"], "“phnoe” is no way to check. Did you mean “phone”?"),
        (["example", "--how", "phone", "--on", "2026-11-22"], "2026-11-22 lies in the future"),
        (["example", "--how", "phone", "--data", "nowhere"], "There is no folder nowhere."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(arguments: list[str], said: str, capsys: Said) -> None:
    assert main(["confirm", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"sameroad confirm: {said}")


@pytest.mark.parametrize("arguments", [["example"], ["--how", "phone"], ["example", "--how", "phone", "--on", "today"]])
def test_wrong_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["confirm", *arguments])
    assert ended.value.code == 2

import json
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.factories import make_record, write_data

DAY = ["--today", "2026-11-21"]


@pytest.fixture(autouse=True)
def _not_in_github_actions(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(tmp_path)


def test_clean_data_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"))
    assert main(["validate", *DAY]) == 0
    assert capsys.readouterr().out == "14 files checked: no problems.\n"


def test_the_day_can_come_from_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    write_data(
        Path("data"), {"example": make_record(checks=[{"on": "2026-11-20", "how": "phone", "outcome": "confirmed"}])}
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")  # 2026-11-20
    assert main(["validate"]) == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763596800")  # 2025-11-20: the check lies in the future
    assert main(["validate"]) == 1


def test_a_source_date_epoch_that_is_no_number_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_data(Path("data"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert main(["validate"]) == 2
    assert "must be a whole number of seconds" in capsys.readouterr().err


def test_warnings_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(founded=1998)})
    assert main(["validate", *DAY]) == 0
    assert capsys.readouterr().out.endswith("14 files checked: 1 warning.\n")


def test_errors_exit_1_and_show_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["validate", *DAY]) == 1
    assert capsys.readouterr().out == (
        "data/organizations/example.yaml:4:7: error [unknown-id]\n"
        "    “charty” is not in data/vocabularies/kinds.yaml.\n"
        "    Did you mean “charity”?\n"
        "     4 | kind: charty\n"
        "       |       ^\n"
        "\n"
        "14 files checked: 1 error.\n"
    )


def test_github_gets_annotations_by_itself(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["validate", *DAY]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "::error file=data/organizations/example.yaml,line=4,col=7,title=unknown-id::"
        "“charty” is not in data/vocabularies/kinds.yaml. Did you mean “charity”?"
    )


def test_json_has_every_part_of_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["validate", *DAY, "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "files": 14,
        "problems": [
            {
                "file": "data/organizations/example.yaml",
                "line": 4,
                "column": 7,
                "level": "error",
                "rule": "unknown-id",
                "message": "“charty” is not in data/vocabularies/kinds.yaml.",
                "hint": "Did you mean “charity”?",
                "excerpt": "kind: charty",
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "sameroad validate: There is no folder nowhere. Name the"),
        (["README.md"], "sameroad validate: README.md is no file that data reads."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_data(Path("data"))
    assert main(["validate", *arguments]) == 2
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize(
    "arguments", [["--today", "2026-02-30"], ["--today", "20261121"], ["--format", "xml"], ["--no"]]
)
def test_unknown_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["validate", *arguments])
    assert ended.value.code == 2


def test_no_command_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2

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


def test_everything_is_told_in_chinese_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty", founded=1998)})
    assert main(["validate", *DAY, "--language", "zh-Hant"]) == 1
    assert capsys.readouterr().out == (
        "data/organizations/example.yaml:4:7: 錯誤 [unknown-id]\n"
        "    在data/vocabularies/kinds.yaml找不到「charty」。\n"
        "    你是想寫「charity」嗎？\n"
        "     4 | kind: charty\n"
        "       |       ^\n"
        "\n"
        "data/organizations/example.yaml:15:1: 警告 [unsupported-fact]\n"
        "    沒有出處說明「founded」是在哪裏讀到的。\n"
        "    你在哪個出處讀到它，就在該出處的「supports」加上「founded」；沒有出處就刪去這一項。\n"
        "    15 | founded: 1998\n"
        "       | ^\n"
        "\n"
        "已檢查14個檔案，發現1個錯誤和1個警告。\n"
    )


def test_annotations_in_chinese_keep_what_github_reads(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["validate", *DAY, "--language", "zh-Hant", "--format", "github"]) == 1
    assert capsys.readouterr().out == (
        "::error file=data/organizations/example.yaml,line=4,col=7,title=unknown-id::"
        "在data/vocabularies/kinds.yaml找不到「charty」。你是想寫「charity」嗎？\n"
        "已檢查14個檔案，發現1個錯誤。\n"
    )


def test_json_in_chinese_keeps_levels_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["validate", *DAY, "--language", "zh-Hant", "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["level"], problem["rule"]) == ("error", "unknown-id")
    assert problem["hint"] == "你是想寫「charity」嗎？"


def test_an_unknown_language_is_answered_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["validate", *DAY, "--language", "zh"])
    assert ended.value.code == 2
    assert "“zh” is no language in which problems are told; write en or zh-Hant" in capsys.readouterr().err


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

"""`sameroad search` on small data, in a real engine: what is printed, where, and with which exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sameroad.commands.main import main
from sameroad.search import engine
from tests.factories import make_record, write_data

DAY = ["--today", "2026-11-21"]
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder_with_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, javascript: engine.RunJavaScript) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.setattr(engine, "find_engine", lambda: javascript)
    monkeypatch.chdir(tmp_path)
    write_data(Path("data"))


def test_people_get_lines(capsys: Said) -> None:
    assert main(["search", "SLE", *DAY]) == 0
    assert capsys.readouterr().out == (
        "Understood\n"
        "  Lupus (condition)\n"
        "\n"
        "Conditions\n"
        "  SLE → Lupus [lupus], by a word for it\n"
        "\n"
        "Organizations (1)\n"
        "  Hong Kong Example Association [example], for Lupus\n"
    )


def test_several_words_need_no_quotes_and_names_are_in_the_language_asked(capsys: Said) -> None:
    assert main(["search", "Butterfly", "rash", "--language", "zh-Hant", *DAY]) == 0
    assert "紅斑狼瘡 [lupus]" in capsys.readouterr().out


def test_a_cry_for_help_brings_helplines_first(capsys: Said) -> None:
    assert main(["search", "I want to die", *DAY]) == 0
    assert capsys.readouterr().out.startswith("If you think of ending your life\n  Emergency services: 999\n")


def test_a_query_that_begins_with_a_dash_goes_after_two(capsys: Said) -> None:
    assert main(["search", *DAY, "--", "-lupus"]) == 0
    assert "Lupus [lupus]" in capsys.readouterr().out


def test_nothing_found_is_an_answer(capsys: Said) -> None:
    assert main(["search", "laptop repair", *DAY]) == 0
    assert capsys.readouterr().out == "Nothing found for “laptop repair”.\n"


def test_people_get_ten_organizations_or_as_many_as_they_say(capsys: Said) -> None:
    write_data(Path("data"), {f"club-{number}": make_record(name={"en": f"Club {number}"}) for number in range(12)})
    for arguments, count in (([], 10), (["--most", "3"], 3)):
        assert main(["search", "lupus", *arguments, *DAY]) == 0
        assert f"Organizations ({count} of 13)" in capsys.readouterr().out


def test_json_is_one_object_with_every_organization(capsys: Said) -> None:
    write_data(Path("data"), {f"club-{number}": make_record(name={"en": f"Club {number}"}) for number in range(12)})
    assert main(["search", "M32", "--json", *DAY]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["query", "situations", "concepts", "conditions", "organizations"]
    assert answer["query"] == "M32"
    assert answer["concepts"] == [{"kind": "code", "text": "M32", "conditions": [{"id": "lupus", "name": "Lupus"}]}]
    assert [(hit["id"], hit["by"]) for hit in answer["conditions"]] == [("lupus", "code")]
    assert len(answer["organizations"]) == 13
    assert answer["organizations"][0]["why"] == {"kind": "condition", "condition": "lupus"}


def test_json_keeps_characters_as_they_are(capsys: Said) -> None:
    assert main(["search", "紅斑狼瘡", "--json", "--language", "zh-Hant", *DAY]) == 0
    assert '"name": "紅斑狼瘡"' in capsys.readouterr().out


def test_warnings_are_not_told(capsys: Said) -> None:
    write_data(Path("data"), {"example": make_record(founded=1998)})
    assert main(["search", "lupus", "--json", *DAY]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert json.loads(said.out)


def test_errors_in_the_records_are_reported_and_exit_1(capsys: Said) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["search", "lupus", "--json", *DAY]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("data/organizations/example.yaml:4:7: error [unknown-id]\n")
    assert said.err.endswith("14 files checked: 1 error.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "nowhere"], "There is no folder nowhere. Name the folder of the records with --data."),
        (["--language", "fr"], "“fr” is no language of this directory; write --language en or zh-Hant."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(arguments: list[str], said: str, capsys: Said) -> None:
    assert main(["search", "lupus", *arguments, *DAY]) == 2
    assert capsys.readouterr().err == f"sameroad search: {said}\n"


@pytest.mark.parametrize("arguments", [[], ["lupus", "--most", "0"], ["lupus", "--most", "few"], ["lupus", "--no"]])
def test_wrong_options_exit_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", *arguments])
    assert ended.value.code == 2


def raising(error: Exception) -> Callable[[], engine.RunJavaScript]:
    def find() -> engine.RunJavaScript:
        raise error

    return find


def test_without_an_engine_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(engine, "find_engine", raising(engine.NoEngineError("Install one.")))
    assert main(["search", "lupus", *DAY]) == 2
    assert capsys.readouterr().err == "sameroad search: Install one.\n"


def test_an_engine_that_fails_exits_1(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(engine, "find_engine", raising(engine.EngineError("TypeError: x")))
    assert main(["search", "lupus", *DAY]) == 1
    assert capsys.readouterr().err == (
        "sameroad search: The search modules failed in the JavaScript engine, which says:\nTypeError: x\n"
    )

"""`sameroad stats` on small data: what is told, in which language, and with which exit code."""

import json
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.conftest import TODAY
from tests.factories import make_record, write_data

Said = pytest.CaptureFixture[str]
DAY = ["--today", TODAY]


@pytest.fixture(autouse=True)
def _in_a_folder_with_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.chdir(tmp_path)
    phone = {"phones": [{"number": "+852 2345 6789"}]}
    source = {"url": "https://example.org/", "title": "Contact", "supports": ["name", "phones"], "as_of": "2025-12"}
    other = make_record(name={"en": "Other"}, contact=phone, sources=[source])
    write_data(Path("data"), {"example": make_record(), "other": other})


def test_it_tells_what_is_bad_and_then_the_numbers(capsys: Said) -> None:
    assert main(["stats", *DAY]) == 0
    said = capsys.readouterr().out
    lines = said.splitlines()
    assert lines[0] == "The state of the data"
    assert lines.index("What is not good") < lines.index("  No organization has confirmed its facts yet.")
    assert "    1   50%  A telephone number" in lines
    assert "    1   50%  No date, or no contact details" in lines
    assert "  The 2 organizations that have not closed. 21 November 2026" in lines
    assert "    2  100%  Joints and bones" in lines
    assert not any(line != line.rstrip() or "&" in line or "<" in line for line in lines)


def test_it_speaks_the_language_that_is_asked_for(capsys: Said) -> None:
    assert main(["stats", "--language", "zh-Hant", *DAY]) == 0
    said = capsys.readouterr().out
    assert said.startswith("資料現況\n")
    assert "  至今未有任何組織確認過資料。\n" in said
    assert "    1   50%  電話號碼\n" in said


def test_what_is_below_one_percent_is_said_in_plain_text(capsys: Said) -> None:
    clubs = {f"club-{number}": make_record(name={"en": f"Club {number}"}) for number in range(200)}
    write_data(Path("data"), {**clubs, "only": make_record(name={"en": "Only"}, kind="charity")})
    assert main(["stats", *DAY]) == 0
    assert "     1   <1%  Charity\n" in capsys.readouterr().out


def test_json_is_for_programs(capsys: Said) -> None:
    assert main(["stats", "--json", *DAY]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["date"] == TODAY
    assert found["facts"]["counts"]["phone"] == 1
    assert found["organizations"] == {"listed": 2, "not_closed": 2, "sources": 2}
    assert found["conditions"]["without_group"] == 2


def test_errors_in_the_records_are_reported_and_exit_1(capsys: Said) -> None:
    write_data(Path("data"), {"example": make_record(kind="charty")})
    assert main(["stats", *DAY]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "error [unknown-id]" in said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--language", "fr"], "“fr” is no language of this directory; write --language en or zh-Hant."),
        (["--data", "nowhere"], "There is no folder nowhere."),
    ],
)
def test_wrong_usage_exits_2_with_a_sentence(arguments: list[str], said: str, capsys: Said) -> None:
    assert main(["stats", *arguments, *DAY]) == 2
    assert capsys.readouterr().err.startswith(f"sameroad stats: {said}")

"""`sameroad import` on small data: what is written where, what is said, and that nothing is ever overwritten."""

import json
from pathlib import Path

import pytest
import yaml

from sameroad.commands.main import main
from sameroad.records.load import load
from tests.exports.open_data import files_of
from tests.exports.test_hsds import PAIR
from tests.factories import TODAY, make_record, make_whole_directory, write_data

RECORDS = Path("data/organizations")
GOOD = "name_en,name_zh-Hant,kind,conditions,phones\nLupus Circle,紅斑狼瘡會,charity,lupus,2345 6700\n"
SOURCE = ["--source-title", "Example list", "--source-url", "https://example.org/list"]


@pytest.fixture(autouse=True)
def _in_a_folder_with_data_on_a_day(monkeypatch, tmp_path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 2026-11-21
    monkeypatch.chdir(tmp_path)
    write_data(Path("data"), {"other": make_record(name={"en": "Other Association"})})


def run_csv(text, *arguments):
    Path("table.csv").write_text(text, "utf-8")
    return main(["import", "csv", "table.csv", *SOURCE, *arguments])


def test_a_finished_record_goes_among_the_records_with_its_source(capsys):
    assert run_csv(GOOD) == 0
    assert capsys.readouterr().out == (
        "line 2: written to data/organizations/lupus-circle.yaml\n"
        "1 found: 1 written, 0 written to be finished, 0 not written.\n"
    )
    written = yaml.safe_load((RECORDS / "lupus-circle.yaml").read_text("utf-8"))
    assert written["sources"] == [
        {
            "url": "https://example.org/list",
            "title": "Example list",
            "supports": ["name", "kind", "conditions", "phones"],
        }
    ]
    directory = load(Path("data"), TODAY).directory
    assert directory is not None
    assert directory.organizations["lupus-circle"].contact.phones[0].number == "+852 2345 6700"


def test_nothing_is_overwritten(capsys):
    assert run_csv(GOOD) == 0
    before = (RECORDS / "lupus-circle.yaml").read_bytes()
    assert run_csv(GOOD.replace("2345 6700", "2345 6701")) == 1
    assert (RECORDS / "lupus-circle.yaml").read_bytes() == before
    assert "not written, because lupus-circle.yaml is there already" in capsys.readouterr().out


def test_a_body_with_another_file_name_is_recognized_by_its_name():
    (RECORDS / "other.yaml").rename(RECORDS / "another.yaml")
    assert run_csv("name,kind,conditions\nOTHER association,charity,lupus\n") == 1
    assert [path.name for path in RECORDS.iterdir()] == ["another.yaml"]


def test_a_name_that_comes_twice_is_written_once(capsys):
    assert run_csv(GOOD + "Lupus Circle,,charity,lupus,\n") == 1
    assert "line 3: not written" in capsys.readouterr().out


def test_what_is_unfinished_goes_only_into_another_folder(capsys):
    table = "name,conditions,e-mail\nLupus Circle,lupus,nobody\n"
    assert run_csv(table) == 1
    assert not (RECORDS / "lupus-circle.yaml").exists()
    said = capsys.readouterr().out
    assert "error: column e-mail: “nobody” is no e-mail address" in said
    assert "The field “kind” is missing" in said
    assert run_csv(table, "--output", "drafts") == 1
    text = Path("drafts/lupus-circle.yaml").read_text("utf-8")
    assert "# To finish: The field “kind” is missing" in text
    assert yaml.safe_load(text)["name"] == {"en": "Lupus Circle"}
    assert "0 written, 1 written to be finished" in capsys.readouterr().out


def test_the_folder_of_the_records_is_the_same_by_any_name():
    assert run_csv("name,conditions\nLupus Circle,lupus\n", "--output", "data/../data/organizations") == 1
    assert not (RECORDS / "lupus-circle.yaml").exists()


def test_problems_are_told_in_the_language_that_is_asked_for(capsys):
    run_csv("name,conditions\nLupus Circle,lupus\n", "--language", "zh-Hant")
    assert "欠缺「kind」" in capsys.readouterr().out


def test_hsds_in_both_languages_becomes_records_with_both(capsys):
    files = files_of("hsds", make_whole_directory({"full": PAIR["full"]}))
    for language in ("en", "zh-Hant"):
        Path(f"{language}.json").write_bytes(files[f"hsds/{language}/services.json"])
    assert main(["import", "hsds", "en.json", "zh-Hant.json", *SOURCE, "--output", "drafts"]) == 0
    written = yaml.safe_load(Path("drafts/hong-kong-example-association.yaml").read_text("utf-8"))
    assert written["name"] == {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"}
    assert "note: It is part of an organization that is not in the files." in capsys.readouterr().out


def test_hostile_text_does_not_break_out_of_file_or_terminal(capsys):
    service = {"name": "A\u202e\x1b[31m: {x}\n- #", "status": "active", "alert": "]]>\n---\n<script>"}
    Path("hsds.json").write_text(json.dumps([{**service, "interpretation_services": "\x1b[2J\nline"}]), "utf-8")
    assert main(["import", "hsds", "hsds.json", *SOURCE, "--output", "drafts"]) == 1
    said = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(said)
    [file] = Path("drafts").iterdir()
    assert yaml.safe_load(file.read_text("utf-8"))["notice"]["en"] == "]]>\n---\n<script>"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["csv", "nothing.csv", *SOURCE], "nothing.csv cannot be read"),
        (["hsds", "table.csv", *SOURCE], "table.csv: It is no JSON"),
        (["csv", "table.csv", *SOURCE, "--texts", "fr"], "“fr” is no language of this directory"),
        (["csv", "table.csv", *SOURCE, "--output", "table.csv"], "table.csv is no folder"),
        (["csv", "table.csv", *SOURCE, "--data", "nowhere"], "There is no folder nowhere"),
    ],
)
def test_wrong_usage_is_told(arguments, said, capsys):
    Path("table.csv").write_text(GOOD, "utf-8")
    assert main(["import", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_the_title_of_the_source_is_needed(capsys):
    with pytest.raises(SystemExit):
        main(["import", "csv", "table.csv"])
    assert "--source-title" in capsys.readouterr().err


def test_columns_that_no_field_is_for_are_named(capsys):
    run_csv(GOOD.replace("phones", "shoe size"))
    assert capsys.readouterr().out.startswith("Columns that no field is for: shoe size.\n")
    run_csv(GOOD.replace("phones", "\x1b[31m"))
    assert "\x1b" not in capsys.readouterr().out

"""Whole conversations with `sameroad new`, as a person has them: answers on standard input, one on each line."""

from pathlib import Path

import pytest

from sameroad.commands.new import terminal_language
from sameroad.contribute.conversation import ask_record
from tests.commands.new.conversation import FILE, WRITTEN, answers, files, record


def test_a_whole_conversation_in_english_makes_a_record_without_a_problem(converse):
    code, said, complained = converse(answers())
    assert (code, complained) == (0, "")
    assert FILE.read_text("utf-8") == WRITTEN
    assert files() == ["example.yaml", FILE.name]
    assert f"The record is in {FILE}.\n1 file checked: no problems.\n" in said
    assert f"     git add {FILE}\n" in said
    assert "246 more characters would fit.\n" in said
    assert "> Hong Kong Zebra Association\n" in said


def test_a_whole_conversation_in_chinese_for_a_body_with_a_chinese_name_only(converse, monkeypatch):
    monkeypatch.setenv("LANG", "zh_HK.UTF-8")
    given = ["再生會", "", "", "", "自助", "１", "家屬", "紅斑", "1", ""]
    given += ["紅斑狼瘡患者互相支持。", "People with lupus help one another.", "病人、照顧者", "", "广东话", "全港"]
    given += ["致電查詢。", "Phone to ask.", "+852 2345 6789", "熱線電話", "Hotline", "", "", "", "", "", ""]
    given += ["https://zoisang.example.org/", "關於我們", "", ""]
    code, said, complained = converse(given)
    assert complained == ""
    assert "組織的正式名稱是甚麼？（英文）\n" in said
    assert "檔名可以是「zoi-sang-wui」" in said
    assert "未能接受：在data/vocabularies/kinds.yaml找不到「自助」。" in said
    assert "還可以多寫119個字元。" in said
    assert "紀錄已寫入data/organizations/zoi-sang-wui.yaml。" in said
    assert "\n已檢查1個檔案，沒有發現問題。\n" in said
    assert "接着可以這樣做：" in said
    assert code == 0
    written = record(Path("data/organizations/zoi-sang-wui.yaml"))
    assert written["name"] == {"zh-Hant": "再生會"}
    assert written["led_by"] == "families"
    assert written["serves"] == ["patients", "carers"]
    assert written["languages"] == ["yue"]
    assert written["area"] == ["hong-kong"]
    assert written["contact"]["phones"][0]["label"] == {"en": "Hotline", "zh-Hant": "熱線電話"}
    assert written["sources"][0]["title"] == "關於我們"


@pytest.mark.parametrize("kept", [0, 1, 5, 16, len(answers()) - 1])
def test_answers_that_end_too_early_are_wrong_usage_and_nothing_is_written(kept, converse):
    code, _, complained = converse(answers()[:kept])
    assert code == 2
    assert complained == "sameroad new: The answers ended before the last question. Nothing was written.\n"
    assert files() == ["example.yaml"]


@pytest.mark.parametrize("kept", [0, 9, len(answers()) - 1])
def test_ctrl_c_leaves_nothing_behind_and_says_so(kept, converse):
    code, said, complained = converse([*answers()[:kept], "^C"])
    assert (code, complained) == (130, "")
    assert said.endswith("\nStopped. Nothing was written.\n")
    assert files() == ["example.yaml"]


def test_a_name_of_a_file_that_is_taken_is_not_proposed(converse):
    given = answers(name_en="Example", name_zh="示例所")
    code, said, _ = converse(given)
    assert "The file could be called “example-2”." in said
    assert code == 0
    assert files() == ["example-2.yaml", "example.yaml"]


def test_a_file_that_has_come_meanwhile_stays_as_it_is(converse, monkeypatch):
    asked = ask_record.ask_sources

    def ask_and_come(talk, draft):
        FILE.write_text("someone else's", "utf-8")
        return asked(talk, draft)

    monkeypatch.setattr(ask_record, "ask_sources", ask_and_come)
    code, _, complained = converse(answers())
    assert code == 1
    assert complained == f"sameroad new: {FILE} is there already, and it stays as it is. Nothing was written.\n"
    assert FILE.read_text("utf-8") == "someone else's"
    assert files() == ["example.yaml", FILE.name]


def test_the_file_can_be_named_and_lie_elsewhere(converse):
    code, said, _ = converse(answers(slug=None), "--output", "zebra.yaml")
    assert code == 0
    assert "What shall its file be called?" not in said
    assert Path("zebra.yaml").read_text("utf-8") == WRITTEN
    assert files() == ["example.yaml"]


def test_a_file_elsewhere_that_is_there_stays_as_it_is(converse):
    Path("zebra.yaml").write_text("someone else's", "utf-8")
    code, said, complained = converse([], "--output", "zebra.yaml")
    assert (code, said) == (2, "")
    assert complained == "sameroad new: there is a record zebra already; it stays as it is.\n"
    assert Path("zebra.yaml").read_text("utf-8") == "someone else's"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--output", "data/organizations/example.yaml"], "there is a record example already; it stays as it is."),
        (["--output", "zebra.yml"], "zebra.yml is no name for a record."),
        (["--output", "The Zebra.yaml"], "Name it the-zebra.yaml"),
        (["--output", "nowhere/zebra.yaml"], "there is no folder nowhere."),
        (["--data", "nowhere"], "There is no folder nowhere."),
        (["--language", "fr"], "“fr” is no language of this directory; write --language en or zh-Hant."),
    ],
)
def test_wrong_usage_is_a_sentence_before_the_first_question(arguments, complaint, converse):
    code, said, complained = converse([], *arguments)
    assert (code, said) == (2, "")
    assert complaint in complained


def test_the_language_can_be_named(converse, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_HK.UTF-8")
    assert converse([], "--language", "en")[1].startswith("You are going to describe one organization")
    assert converse([])[1].startswith("現在逐題填寫一個組織的資料。")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh-TW"}, "zh-Hant"),
        ({"LC_ALL": "en_HK.UTF-8", "LANG": "zh_HK"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh", "LANG": "en_GB"}, "zh-Hant"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_terminal(environment, language):
    assert terminal_language(("en", "zh-Hant"), environment) == language

"""Whole conversations with `sameroad new`, as a person has them: answers on standard input, one on each line."""

import io
from pathlib import Path

import pytest

from sameroad.commands.main import main
from sameroad.commands.new import terminal_language
from sameroad.contribute.conversation import ask_record
from sameroad.records.read_yaml import read_yaml
from tests.factories import make_record, write_data

ENGLISH = {
    "name en": "Hong Kong Zebra Association",
    "name zh": "香港斑馬會",
    "aliases": "HKZA, 斑馬",
    "slug": "",
    "kind": "1",
    "led by": "1",
    "conditions": "butterfly rash",
    "no more conditions": "",
    "summary en": "People with lupus meet and visit patients in hospital.",
    "summary zh": "紅斑狼瘡患者聚會，並到醫院探訪病友。",
    "serves": "1, carers",
    "support": "hotline",
    "languages": "1 2",
    "area": "Ngau Tau Kok",
    "how en": "Phone the office.",
    "how zh": "致電辦事處。",
    "phone": "+852 2345 6789",
    "label": "1",
    "no next phone": "",
    "whatsapp": "",
    "emails": "info@example.org",
    "website": "https://zebra.example.org/",
    "address en": "1 Example Road",
    "address zh": "",
    "purpose": "1",
    "district": "觀塘",
    "source url": "https://zebra.example.org/about",
    "source title": "About us: our story",
    "source date": "2025-05",
    "supports": "",
}
WRITTEN = """\
# yaml-language-server: $schema=../schema/organization.schema.json
# Lines and ends of lines that begin with this sign are for you. All fields are in docs/developers/fields.md.
name:
  en: Hong Kong Zebra Association
  zh-Hant: 香港斑馬會
aliases:
  - HKZA
  - 斑馬
kind: self-help-group  # data/vocabularies/kinds.yaml
led_by: patients
summary:
  en: People with lupus meet and visit patients in hospital.
  zh-Hant: 紅斑狼瘡患者聚會，並到醫院探訪病友。
conditions:  # data/conditions/
  - lupus
serves:  # data/vocabularies/audiences.yaml
  - patients
  - carers
support:  # data/vocabularies/support.yaml
  - hotline
languages:  # data/vocabularies/languages.yaml
  - yue
  - en
area:  # data/vocabularies/districts.yaml
  - kwun-tong
join:
  how:
    en: Phone the office.
    zh-Hant: 致電辦事處。
contact:
  phones:
    - number: "+852 2345 6789"
      label:
        en: Office
        zh-Hant: 辦事處
  emails:
    - info@example.org
  website: https://zebra.example.org/
places:
  - purpose: office
    address:
      en: 1 Example Road
    district: kwun-tong
sources:  # where each fact was read
  - url: https://zebra.example.org/about
    title: 'About us: our story'
    supports:
      - name
      - aliases
      - kind
      - led_by
      - summary
      - conditions
      - serves
      - support
      - languages
      - area
      - join
      - phones
      - emails
      - website
      - places
    as_of: "2025-05"
"""
FILE = Path("data/organizations/hong-kong-zebra-association.yaml")


class Answers(io.StringIO):
    """Lines of answers; at `stop` the person presses Ctrl-C."""

    def readline(self, *_):
        line = super().readline()
        if line.strip() == "^C":
            raise KeyboardInterrupt
        return line


@pytest.fixture
def converse(tmp_path, monkeypatch, capsys):
    """A function that answers the questions and gives the exit code, what was said, and what was complained."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    write_data(Path("data"), {"example": make_record(contact={"phones": [{"number": "+852 2345 0000"}]})})

    def run(answers, *arguments):
        monkeypatch.setattr("sys.stdin", Answers("".join(f"{line}\n" for line in answers)))
        code = main(["new", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def answers(**changes):
    """The answers of the English conversation; a change may be several lines, and None takes an answer away."""
    lines = []
    for answer in {**ENGLISH, **{key.replace("_", " "): value for key, value in changes.items()}}.values():
        lines += [answer] if isinstance(answer, str) else list(answer or ())
    return lines


def record(file=FILE):
    return read_yaml(file.read_bytes()).value


def files():
    return sorted(path.name for path in Path("data/organizations").iterdir())


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


@pytest.mark.parametrize(
    ("field", "tried", "message"),
    [
        ("name en", ["Zebra <b>House</b>", "Zebra House"], "HTML"),
        (
            "name zh",
            ["香港斑马会", "香港斑馬會"],
            "“马” is a Simplified character, and zh-Hant is written in Traditional ones.",
        ),
        ("kind", ["self-help-grop", "1"], "Did you mean “self-help-group”?"),
        ("kind", ["99", "1"], "“99” is not in data/vocabularies/kinds.yaml."),
        ("kind", ["", "1"], "This cannot be left out."),
        ("led by", ["9", "1"], "“9” cannot be “led_by”."),
        ("conditions", ["zzzzqqq", "lupus"], "“zzzzqqq” is not in data/conditions/."),
        ("conditions", ["", "lupus"], "This cannot be left out."),
        ("summary en", ["x" * 301, "x"], "Shorten it by 1: move the details to the description."),
        (
            "summary zh",
            [
                "紅斑狼瘡  患者",
                "",
            ],
            "Please look again: Two spaces stand one after the other.",
        ),
        ("serves", ["1 7", "1"], "“7” is not in data/vocabularies/audiences.yaml."),
        ("area", ["Kwun Tongg", "1"], "Did you mean “kwun-tong”?"),
        ("phone", ["2345 6789", "+852 2345 6789"], 'Write "+852 2345 6789".'),
        ("emails", ["info at example.org", "info@example.org"], "is no e-mail address: "),
        ("website", ["example.org", "https://example.org/"], "The address does not begin with https:// or http://."),
        ("district", ["Mong Kok West", "1"], "is not in data/vocabularies/districts.yaml."),
        ("source url", ["https://e.org/?utm_source=x", "https://e.org/"], "which is there to follow the reader"),
        ("source date", ["May 2025", "2025-05"], "does not have the form of “sources.as_of”"),
        ("source date", ["2030", "2025"], "“2030” lies in the future (today is"),
        ("supports", ["99", "1"], "“99” cannot be an item of “supports”."),
        ("slug", ["Zebra House", "zebra"], "Name it zebra-house.yaml"),
        ("slug", ["example", "zebra"], "A record with this name is there already."),
    ],
)
def test_a_wrong_answer_is_told_at_once_and_can_be_given_again(field, tried, message, converse):
    given = answers(**{field.replace(" ", "_"): tried})
    if field == "supports":  # nothing but the name has a source: three Enters end the search for more
        given += ["", "", ""]
    code, said, _ = converse(given)
    assert message in said
    assert said.index(tried[0][:20]) < said.index(message)
    assert code == 0
    assert len(files()) == 2


def test_of_a_wrong_answer_only_its_own_problems_are_told(converse):
    _, said, _ = converse([*answers()[:4], "nothing"])
    assert said.count("Not right yet: ") == 1
    assert "missing" not in said


def test_an_empty_answer_leaves_the_field_out_also_after_a_mistake(converse):
    code, _, _ = converse(answers(aliases="", led_by="", website=["example", ""], serves="", area="", emails=""))
    assert code == 0
    assert {"aliases", "led_by", "serves", "area"} & set(record()) == set()
    assert set(record()["contact"]) == {"phones"}


def test_a_warning_can_be_kept_with_enter_or_answered_again(converse):
    code, said, _ = converse(answers(how_en=["Phone  the office.", ""], how_zh=["致電  辦事處。", "致電辦事處。"]))
    assert code == 0
    assert record()["join"]["how"] == {"en": "Phone  the office.", "zh-Hant": "致電辦事處。"}
    assert said.count("Press Enter to keep it, or write it again.") == 2


def test_a_summary_in_one_language_is_asked_for_in_the_other_once_more_and_then_left_to_others(converse):
    code, said, _ = converse(answers(summary_zh=["", ""]))
    assert "“summary” is missing in zh-Hant." in said
    assert "someone else will add it" in said
    assert code == 1
    assert "error [missing-language]" in said
    assert record()["summary"] == {"en": ENGLISH["summary en"]}


def test_a_body_without_any_name_is_asked_for_one(converse):
    code, said, _ = converse(["", "", *answers()])
    assert code == 0
    assert "The organization needs a name in at least one language." in said


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("name en", "In the file this is called name.\nFor example: Hong Kong Example Association\n"),
        ("name zh", "For example: 香港示例會\n"),
        ("summary zh", "In the file this is called summary.\nFor example: 紅斑狼瘡患者及家屬聚會"),
        ("aliases", "For example: HKEA, 示例會\n"),
        ("phone", "In the file this is called contact.phones.number.\nFor example: +852 2345 6789\n"),
        ("source date", "In the file this is called sources.as_of.\nFor example: 2023\n"),
        ("slug", "It has small letters from a to z, digits and hyphens.\n> "),
        ("supports", "Each fact needs a source that others can check."),
    ],
)
def test_a_question_mark_explains_the_field_with_its_example(field, expected, converse):
    code, said, _ = converse(answers(**{field.replace(" ", "_"): ["？", ENGLISH[field]]}))
    assert code == 0
    assert expected in said
    assert FILE.read_text("utf-8") == WRITTEN


def test_a_number_chooses_from_what_was_found_for_a_word(converse):
    code, said, _ = converse(answers(conditions=["rheumatic", "1", "anything", "general-patient-support"]))
    assert code == 0
    assert "   1  Rheumatic diseases\n" in said
    assert record()["conditions"] == ["rheumatic-disease", "general-patient-support"]


def test_a_likely_duplicate_is_told_before_going_on_and_ends_it_if_it_is_the_same(converse):
    code, said, complained = converse(["Example Association of Hong Kong", "", "1"])
    assert (code, complained) == (0, "")
    assert "“Example Association of Hong Kong” is nearly the same name as that of “example”" in said
    assert "  data/organizations/example.yaml: For people with lupus.\n" in said
    assert said.endswith(
        "It has a record already: data/organizations/example.yaml. Please correct that one; CONTRIBUTING.md says how. "
        "Nothing was written.\n"
    )
    assert files() == ["example.yaml"]


def test_two_bodies_with_one_name_can_be_told_apart_in_a_note_and_the_warning_is_gone(converse):
    given = answers(name_en=["Example Association of Hong Kong"], name_zh=["", "both", "2", "Another town."])
    code, said, _ = converse(given)
    assert code == 0
    assert "Please type 1 or 2." in said
    assert record(Path("data/organizations/example-association-of-hong-kong.yaml"))["editor_notes"] == [
        "Another town. (example)"
    ]
    assert said.count("nearly the same name") == 1
    assert "1 file checked: no problems." in said


def test_a_shared_telephone_is_told_as_a_likely_duplicate(converse):
    code, said, _ = converse(answers(phone="+852 2345 0000", website=[ENGLISH["website"], "1"]))
    assert code == 0
    assert "“+852 2345 0000” is also in the record “example”" in said
    assert files() == ["example.yaml"]


def test_facts_may_come_from_several_sources(converse):
    given = [*answers(supports="1 2 3 4 5 6 8,9、10 11 15"), "", "Leaflet", "", ""]
    code, said, _ = converse(given)
    assert code == 0
    assert "Where did you read these facts? whom it serves, telephone, e-mail, website\n" in said
    first, leaflet = record()["sources"]
    assert first["supports"][-2:] == ["join", "places"]
    assert leaflet == {"title": "Leaflet", "supports": ["serves", "phones", "emails", "website"]}


def test_ways_of_contact_without_a_source_are_left_out_when_there_is_none(converse):
    code, said, _ = converse([*answers(supports="1 3"), "", "", ""])
    assert "No source says where “phones” was read." in said
    assert "contact" not in record()
    assert record()["led_by"] == "patients"
    assert "warning [unsupported-fact]" in said
    assert code == 0


def test_a_record_needs_a_source(converse):
    code, said, _ = converse([*answers()[:-4], "", "", *answers()[-4:]])
    assert code == 0
    assert "A record needs at least one source" in said
    assert FILE.read_text("utf-8") == WRITTEN


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


def test_signs_that_hide_are_shown_by_their_code(converse):
    _, said, _ = converse(answers(phone=["+852 23\u202e45", ""], label=None, no_next_phone=None))
    assert "> +852 23<U+202E>45\n" in said
    assert "“+852 23<U+202E>45” is no telephone number" in said
    assert "\u202e" not in said

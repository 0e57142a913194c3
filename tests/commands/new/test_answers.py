"""Single answers in a conversation with `sameroad new`: wrong ones, doubtful ones, and those that ask back."""

from pathlib import Path

import pytest

from tests.commands.new.conversation import ENGLISH, FILE, WRITTEN, answers, files, record


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


def test_signs_that_hide_are_shown_by_their_code(converse):
    _, said, _ = converse(answers(phone=["+852 23\u202e45", ""], label=None, no_next_phone=None))
    assert "> +852 23<U+202E>45\n" in said
    assert "“+852 23<U+202E>45” is no telephone number" in said
    assert "\u202e" not in said

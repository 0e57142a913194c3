"""The body of an issue is read as GitHub writes it, and as people change it."""

from sameroad.contribute.issue_form.clean_text import clean_text, says_as_above, says_nothing
from sameroad.contribute.issue_form.read_body import read_body
from sameroad.contribute.issue_form.read_forms import read_forms
from sameroad.contribute.issue_form.split_languages import split_languages
from tests.contribute.issue_form.fill_form import fill_form, form_of

FORMS = read_forms()


def test_every_form_is_known_by_its_headings_in_its_language():
    for form in FORMS:
        filled = read_body(fill_form(form.action, form.language, {}), FORMS)
        assert filled is not None
        assert filled.form is form
        assert set(filled.answers) == {"privacy"}
        assert filled.ticked("privacy")


def test_a_box_that_is_not_ticked_or_another_one_does_not_count():
    for tick, more in ((" ", ""), (" ", "\n- [X] Something else")):
        filled = read_body(fill_form("add", "en", {}, tick) + more, FORMS)
        assert filled is not None
        assert not filled.ticked("privacy")


def test_a_heading_that_is_none_of_ours_stays_in_the_answer_and_one_that_comes_twice_adds_to_it():
    body = fill_form("add", "en", {"phones": "2345 6789", "notes": "### Not ours\n\n### Telephone\n\n2345 6780"})
    filled = read_body(body, FORMS)
    assert filled is not None
    assert filled.answer("notes") == "### Not ours"
    assert filled.answer("phones").split() == ["2345", "6789", "2345", "6780"]


def test_people_may_change_case_width_and_spaces_of_a_heading_and_delete_some():
    body = (
        fill_form("add", "zh-Hant", {"phones": "2345 6789"})
        .replace("### 電話", "###  電 話：")
        .replace("### 電郵\n", "")
    )
    filled = read_body(body.replace("\n", "\r\n"), FORMS)
    assert filled is not None
    assert filled.form is form_of("add", "zh-Hant")
    assert filled.answer("phones") == "2345 6789"


def test_what_has_too_few_of_the_headings_is_no_form():
    assert read_body("", FORMS) is None
    assert read_body("### Privacy\n\n### Do you belong to this organization?", FORMS) is None
    both = "### Privacy\n\n### Do you belong to this organization?\n\n### Which organization?"
    assert read_body(both, FORMS) is None  # two forms begin so


def test_choices_are_options_of_the_form_and_what_is_none_is_handed_back():
    filled = read_body(fill_form("add", "en", {"languages": "Cantonese, klingon, ENGLISH"}), FORMS)
    assert filled is not None
    assert filled.chosen("languages") == (["Cantonese", "English"], "klingon")


def test_text_loses_what_nobody_sees_and_nothing_else():
    assert clean_text(" a\u00a0\u3000b\u200b\u202ec\r\nd\te \n\n\n\nf\x00") == "a bc\nd e\n\nf"
    assert clean_text("क\u200dष") == "क\u200dष"


def test_an_answer_may_say_that_there_is_none_or_point_to_the_one_above():
    assert [text for text in ("", "-", "N/A", "None.", "沒有", "不知道", "no", "?") if not says_nothing(text)] == []
    assert [text for text in ("none of these", "0", "無名會") if says_nothing(text)] == []
    assert says_as_above("Same as above.")
    assert says_as_above("（同上）")
    assert not says_as_above("same number")


def test_a_text_in_two_languages_is_two_texts():
    languages = ("en", "zh-Hant")
    assert split_languages("Room 1\n3 Example Road\n觀塘示例道3號\n1室", languages) == {
        "en": "Room 1 3 Example Road",
        "zh-Hant": "觀塘示例道3號1室",
    }
    assert split_languages("甲\nTel 1\n乙", languages) == {"zh-Hant": "甲Tel 1乙"}
    assert split_languages("甲", ("en",)) == {}
    assert split_languages("", languages) == {}

"""Words: sentences with blanks and plurals, texts that say when they fell back, dates as precise as they are known."""

import pytest

from sameroad.pages.words import Words
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.localized_text import LocalizedText
from sameroad.records.partial_date import PartialDate

TEXTS = {
    "dates.day": "d MMMM y",
    "dates.month": "MMMM y",
    "dates.year": "y",
    "lists.separator": ", ",
    "greeting": "Tom & {name}",
    "groups": {"one": "{count} group", "other": "{count} groups"},
}
ENGLISH = Words(InterfaceTexts("en", TEXTS))
CHINESE = Words(InterfaceTexts("zh-Hant", {**TEXTS, "dates.day": "y年M月d日", "groups": {"other": "{count}個組織"}}))


def test_blanks_are_escaped():
    assert ENGLISH.sentence("greeting", name="<b>") == "Tom &amp; &lt;b&gt;"


def test_the_plural_form_follows_the_language():
    assert ENGLISH.sentence("groups", 1) == "1 group"
    assert ENGLISH.sentence("groups", 0) == "0 groups"
    assert CHINESE.sentence("groups", 1) == "1個組織"


def test_a_count_is_written_with_its_digits_grouped():
    assert ENGLISH.sentence("groups", 1234) == "1,234 groups"
    assert CHINESE.sentence("groups", 1234567) == "1,234,567個組織"
    assert Words(InterfaceTexts("hi", TEXTS)).sentence("groups", 1234567) == "12,34,567 groups"


def test_a_count_that_a_script_will_fill_in_stays():
    assert Words(InterfaceTexts("en", {"more": "{count} more"})).sentence("more", count="{count}") == "{count} more"


def test_a_sentence_with_plurals_needs_its_count():
    with pytest.raises(KeyError, match="plural"):
        ENGLISH.sentence("groups")


def test_a_missing_sentence_is_an_error_and_not_an_empty_word():
    with pytest.raises(KeyError):
        ENGLISH.sentence("misspelt")


def test_a_text_in_the_readers_language_is_not_marked():
    assert ENGLISH.show(LocalizedText({"en": "A < B", "zh-Hant": "甲"})) == "A &lt; B"


def test_a_text_that_fell_back_carries_its_language():
    assert ENGLISH.show(LocalizedText({"zh-Hant": "甲"})) == '<span lang="zh-Hant">甲</span>'


def test_the_other_names_leave_out_the_one_shown():
    both = LocalizedText({"en": "A", "zh-Hant": "甲"})
    assert [name.text for name in ENGLISH.others(both)] == ["甲"]
    assert ENGLISH.others(LocalizedText({"zh-Hant": "甲"})) == []


@pytest.mark.parametrize(("stated", "shown"), [("2023", "2023"), ("2023-05", "May 2023"), ("2023-05-04", "4 May 2023")])
def test_dates_are_as_precise_as_they_are_known(stated, shown):
    assert ENGLISH.date(PartialDate.parse(stated)) == shown


def test_dates_are_written_as_the_language_writes_them():
    assert CHINESE.date(PartialDate.parse("2023-05-04")) == "2023年5月4日"


def test_numbers_for_other_blanks_are_grouped_too():
    assert ENGLISH.number(12345) == "12,345"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (1, "1\u00a0kB"),
        (641_400, "641\u00a0kB"),
        (999_999, "1,000\u00a0kB"),
        (1_000_000, "1\u00a0MB"),
        (2_949_000, "2.9\u00a0MB"),
    ],
)
def test_sizes_of_files_are_rounded_to_what_a_reader_needs(size, shown):
    assert ENGLISH.size(size) == shown


@pytest.mark.parametrize(
    ("language", "region", "shown"),
    [
        ("en", "HK", "2:30\u202fpm"),
        ("zh-Hant", "HK", "下午2:30"),
        ("en", "GB", "14:30"),
        ("pt", "PT", "14:30"),
        ("hi", "HK", "2:30 pm"),  # CLDR does not know Hindi in Hong Kong
    ],
)
def test_times_are_written_as_the_language_writes_them_in_the_region(language, region, shown):
    assert Words(InterfaceTexts(language, TEXTS), region=region).time("14:30") == shown


def test_listed_items_are_escaped_unless_they_are_markup():
    assert ENGLISH.listed(["<i>", ENGLISH.show(LocalizedText({"en": "x"}))]) == "&lt;i&gt;, x"


def test_chinese_that_says_no_language_is_marked_on_other_pages_only():
    english, chinese = Words(InterfaceTexts("en", TEXTS), "zh-Hant"), Words(InterfaceTexts("zh-Hant", TEXTS), "zh-Hant")
    assert english.marked("示例 & co") == '<span lang="zh-Hant">示例 &amp; co</span>'
    assert english.marked("HKEA") == "HKEA"
    assert chinese.marked("示例") == "示例"
    assert english.listed(["HKEA", "示例會"]) == 'HKEA, <span lang="zh-Hant">示例會</span>'

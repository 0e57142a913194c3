"""What the scripts of the frames are told: the folders of languages, and titles in each language."""

from sameroad.pages.embed_words import language_roots, maker_languages
from sameroad.pages.words import words_of
from tests.factories import make_directory


def test_the_first_language_has_no_folder():
    assert language_roots(make_directory()) == {"en": "", "zh-Hant": "zh-Hant/"}


def test_each_language_names_a_frame_in_its_own_words():
    directory = make_directory()
    found = maker_languages(directory, words_of(directory), {"en": "Same & Road", "zh-Hant": "同路"})
    assert found["en"] == {
        "root": "",
        "condition": "Groups for: {name} – Same & Road",
        "district": "Groups in {name} – Same & Road",
        "districts": {"kwun-tong": "Kwun Tong", "southern": "Southern"},
    }
    assert found["zh-Hant"]["condition"] == "病人組織：{name}｜同路"
    assert found["zh-Hant"]["districts"]["southern"] == "南區"


def test_a_site_without_a_name_needs_none():
    directory = make_directory()
    assert maker_languages(directory, words_of(directory), {})["en"]["condition"] == "Groups for: {name}"

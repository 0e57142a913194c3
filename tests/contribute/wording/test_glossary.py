"""Words to avoid are found in texts as people write them; the real glossary does not contradict itself."""

import re

import pytest

from sameroad.contribute.wording.glossary import AvoidedWord, find_words, read_glossary
from sameroad.records.read_collection import PROJECT_DATA, read_collection
from tests.factories import TODAY, write_data

REAL = read_collection(PROJECT_DATA, TODAY)


def word(written, *unless):
    return AvoidedWord(written, ("better",), unless, office=False)


def found(text, *words):
    return [one.written for one in find_words(text, words)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Victims, and a VICTIM’s friend", ["Victims", "VICTIM"]),
        ("victimhood and re-victim", []),
        ("The victim\n  of", ["victim"]),
    ],
)
def test_an_english_word_is_found_whole_with_or_without_s(text, written):
    assert found(text, word("victim")) == written


def test_a_phrase_is_found_over_a_line_break_and_with_either_apostrophe():
    assert found("prior\n  to", word("prior to")) == ["prior\n  to"]
    assert found("a sufferers’ group", word("sufferers' group")) == ["sufferers’ group"]


def test_chinese_needs_no_spaces():
    assert found("各位病患請注意", word("病患")) == ["病患"]


def test_a_phrase_that_holds_the_word_may_be_written_but_excuses_no_other_place():
    assert found("長期病患和病患", word("病患", "長期病患")) == ["病患"]
    assert found("Alcoholics Anonymous", word("alcoholic", "Alcoholics Anonymous")) == []


def test_of_words_that_overlap_the_longest_is_told():
    assert found("愛滋感染者倘若", word("倘"), word("倘若"), word("愛滋感染者")) == ["愛滋感染者", "倘若"]


def test_a_glossary_is_read_by_language(tmp_path):
    data = write_data(tmp_path / "data")
    (data / "glossary.yaml").write_text(
        "terms:\n"
        "  - {id: carer, name: {en: carer}, also: {en: [caregiver]},\n"
        "     avoid: {en: [caretaker]}, unless: {en: [caretaker x]}}\n"
        "office_words: {en: [{heavy: [utilize, employ], plain: use, except: [employ you]}]}\n"
        "allowed: [{file: docs/en/a.md, text: a caretaker, reason: A name.}]\n",
        "utf-8",
    )
    glossary = read_glossary(read_collection(data, TODAY))
    assert glossary.avoided["en"] == (
        AvoidedWord("caretaker", ("carer", "caregiver"), ("caretaker x",), office=False),
        AvoidedWord("utilize", ("use",), ("employ you",), office=True),
        AvoidedWord("employ", ("use",), ("employ you",), office=True),
    )
    assert glossary.avoided["zh-Hant"] == ()
    (allowed,) = glossary.allowed
    assert (allowed.file, allowed.text, allowed.place.line) == ("docs/en/a.md", "a caretaker", 5)


def test_a_folder_without_a_glossary_avoids_nothing(tmp_path):
    glossary = read_glossary(read_collection(write_data(tmp_path / "data"), TODAY))
    assert set(glossary.avoided.values()) == {()}


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_glossary_recommends_no_word_that_it_avoids(language):
    words = read_glossary(REAL).avoided[language]
    assert len(words) > 50
    instead = {better for one in words for better in one.instead if not one.office}
    wrong = {better: [one.word.word for one in find_words(better, words)] for better in instead}
    assert {better: avoided for better, avoided in wrong.items() if avoided} == {}


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_no_word_is_avoided_twice(language):
    words = [one.word.casefold() for one in read_glossary(REAL).avoided[language]]
    assert sorted(one for one in set(words) if words.count(one) > 1) == []


def test_names_mean_one_thing():
    (document,) = REAL.of_kind("glossary")
    for language in ("en", "zh-Hant"):
        names = [name[language] for _, name in document.find("terms", "*", "name", of=dict)]
        assert len(names) > 80
        assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_english_entries_have_english_words_and_chinese_ones_chinese():
    avoided = read_glossary(REAL).avoided
    assert [one.word for one in avoided["en"] if re.search("[\u3400-\u9fff]", one.word)] == []
    assert [one.word for one in avoided["zh-Hant"] if not re.search("[\u3400-\u9fff]", one.word)] == []

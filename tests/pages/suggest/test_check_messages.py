"""The form gets the sentences that its checks say, in its own words where the file is meant, and no others."""

import re

import pytest

from sameroad.pages.suggest.check_messages import IN_A_FORM, SAID, check_messages
from sameroad.records.messages import messages
from sameroad.search.engine import SCRIPTS
from tests.factories import make_directory

KEYS = {f"{section}.{name}" for section, names in SAID.items() for name in names}
KEY = re.compile(r'"((?:[a-z0-9-]+\.)+[a-z0-9_]+)"')
BLANK = re.compile(r"{([a-z_]+)}")
RULES = sorted((SCRIPTS / "suggest" / "rules").glob("*.js"))


def said_in_the_browser():
    known = set(messages("en").own.texts)
    files = [*RULES, SCRIPTS / "suggest" / "tell.js"]
    return {key for file in files for key in KEY.findall(file.read_text("utf-8")) if key in known}


def blanks(text):
    return set(BLANK.findall(str(text)))


def test_the_form_gets_every_sentence_that_its_rules_say_and_no_other():
    assert len(RULES) > 12
    assert said_in_the_browser() == KEYS


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_sentences_are_in_the_language_of_the_page(language):
    sent = check_messages(make_directory(), language)
    assert sent["language"] == language
    assert set(sent["texts"]) == KEYS
    own = messages(language).own.texts
    assert {key for key in KEYS if sent["texts"][key] != own[key]} == set(IN_A_FORM)


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_what_the_form_says_instead_has_no_blank_that_is_not_filled_and_no_word_of_files(language):
    own = messages(language).own.texts
    assert [key for key, instead in IN_A_FORM.items() if not blanks(own[instead]) <= blanks(own[key])] == []
    spoken = " ".join(str(text) for text in check_messages(make_directory(), language)["texts"].values())
    assert not re.search(r"`label`|“- ”|indent|quotes\.", spoken)


def test_fields_and_languages_have_names_that_people_know():
    names = check_messages(make_directory(), "zh-Hant")["names"]
    assert names["phones"] == "電話"
    assert (names["number"], names["phones.number"], names["registration.number"]) == ("號碼", "號碼", "登記編號")
    assert names["languages"] == "語言"
    assert names["en"] == "英文"


def test_a_language_without_sentences_gets_those_of_english():
    texts = {"fr": make_directory().texts["en"], "en": make_directory().texts["en"]}
    assert (
        check_messages(make_directory(texts=texts), "fr")["texts"]["phone.form"]
        == messages("en").own.texts["phone.form"]
    )

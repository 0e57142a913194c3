"""What the browser is sent to check with: all that the rules ask for, nothing for people, and not much of it."""

import gzip
import json

from sameroad.pages.suggest.check_facts import check_facts
from sameroad.pages.suggest.check_messages import check_messages
from sameroad.records.rules.also_traditional import SIMPLIFIED_WORDS
from tests.factories import SETTINGS, make_directory

FACTS = check_facts(make_directory())
MOST = 40_000
"""Bytes on the line, of the 60 kB that the page for suggestions may take for its checks."""


def settings_with(**french):
    return {**SETTINGS, "languages": [*SETTINGS["languages"], {**SETTINGS["languages"][0], "id": "fr", **french}]}


def test_facts_are_those_of_the_directory():
    assert FACTS["today"] == "2026-11-21"
    assert FACTS["limits"]["zh-Hant"] == {"summary": 130, "description": 1500}
    assert FACTS["simplified"]["languages"] == ["zh-Hant"]
    assert FACTS["phone"]["code"] == "852"
    assert FACTS["localized"]["required"] == ["summary"]
    assert "name" not in FACTS["localized"]["translated"]


def test_no_text_is_asked_for_in_a_language_that_grows():
    texts = {language: make_directory().texts["en"] for language in ("en", "zh-Hant", "fr")}
    grown, growing = (
        check_facts(make_directory(settings=settings_with(**more), texts=texts)) for more in ({}, {"growing": True})
    )
    assert grown["asked"] == ["en", "zh-Hant", "fr"]
    assert growing["asked"] == ["en", "zh-Hant"]
    assert set(growing["limits"]) == {"en", "zh-Hant", "fr"}


def test_schemas_are_sent_without_their_words_and_with_one_example():
    schema = FACTS["schemas"]["organization.schema.json"]
    assert schema["properties"]["founded"] == {"type": "integer", "minimum": 1800, "maximum": 2200, "example": "1998"}
    assert schema["$defs"]["field"]["enum"][0] == "name"
    assert list(schema["properties"])[:2] == ["name", "aliases"]


def test_the_title_of_a_source_is_a_field_and_no_word_for_people():
    source = FACTS["schemas"]["organization.schema.json"]["$defs"]["source"]
    limits = {"minLength": 1, "maxLength": 300}
    assert source["properties"]["title"] == {"type": "string", **limits, "example": '"About us"'}


def test_patterns_of_words_look_behind_nothing():
    words = FACTS["simplified"]["words"]
    assert len(words) == len(SIMPLIFIED_WORDS)
    assert [pattern for pattern, _ in words if "(?<" in pattern] == []
    assert ["(?:^|[^鄰公英海千里])(里面)", "裏面"] in words


def test_what_is_sent_can_be_fetched_on_a_telephone():
    sent = [FACTS, check_messages(make_directory(), "zh-Hant")]
    assert sum(len(gzip.compress(json.dumps(one, ensure_ascii=False).encode())) for one in sent) < MOST

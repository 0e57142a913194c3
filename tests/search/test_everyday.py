"""Everyday words that mean the same become one character, in the index and in a query alike."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.search.everyday import Everyday, shortest

GROUPS = [
    ["pee", "屙尿", "pass water", "小便"],
    ["pain", "ache", "痛"],
    ["tingling", "pins and needles", "痹"],
    ["pass", "小"],
]
PLAIN = """async (load, { groups, texts }) => {
  const { makeEveryday } = await load("everyday.js");
  const { split } = await load("split.js");
  const plain = makeEveryday(groups.map((words) => words.map(split)));
  const texts_of = (tokens) => tokens.map(({ text }) => text);
  return texts.map((text) => [texts_of(plain(split(text))), texts_of(plain(plain(split(text))))]);
}"""
SPLIT = """async (load, texts) => {
  const { split } = await load("split.js");
  return texts.map((text) => split(text).map(({ text }) => text));
}"""
PEE, PAIN, TINGLING, PASS = (chr(0xE000 + at) for at in range(len(GROUPS)))
words = st.sampled_from([*(word for group in GROUPS for word in group), "knee", "water", "膝", "便", "and"])
descriptions = st.lists(words, max_size=8).map(" ".join)


@pytest.fixture
def plain(javascript):
    """A function that gives the tokens of a folded text with one character for each everyday word."""
    return lambda text: javascript(PLAIN, {"groups": GROUPS, "texts": [text]})[0][0]


def test_words_of_one_group_are_the_same_in_every_language(plain):
    assert plain("pee") == plain("屙尿") == plain("pass water") == [PEE]
    assert plain("ache") == plain("痛") == [PAIN]


def test_other_words_stay_and_so_does_the_order(plain):
    assert plain("my knee pain") == ["my", "knee", PAIN]
    assert plain("膝头痛") == ["膝", "头", PAIN]


def test_the_longest_word_is_meant(plain):
    assert plain("pins and needles") == [TINGLING]
    assert plain("pins and pain") == ["pins", "and", PAIN]
    assert plain("pass water pass pain 小便小") == [PEE, PASS, PAIN, PEE, PASS]


def test_endings_of_english_words_do_not_disturb(plain):
    assert plain("aches and pains") == [PAIN, "and", PAIN]


def test_nothing_known_changes_nothing(javascript):
    given = {"groups": [], "texts": ["pee 痛"]}
    assert javascript(PLAIN, given)[0][0] == ["pee", "痛"]


@settings(max_examples=5, deadline=None)
@given(st.lists(descriptions, min_size=50, max_size=200))
def test_what_is_plain_stays(javascript, texts):
    assert all(once == twice for once, twice in javascript(PLAIN, {"groups": GROUPS, "texts": texts}))


@settings(max_examples=5, deadline=None)
@given(st.lists(descriptions, min_size=50, max_size=200))
def test_the_index_stores_what_a_query_becomes(javascript, texts):
    stored = [Everyday(GROUPS, []).plain(text) for text in texts]
    asked = javascript(PLAIN, {"groups": GROUPS, "texts": texts})
    assert javascript(SPLIT, stored) == [once for once, _ in asked]


def test_english_words_without_meaning_are_not_stored_and_chinese_ones_are():
    everyday = Everyday(GROUPS, ["in", "my", "有"])
    assert everyday.plain("pain in my knee") == f"{PAIN}knee"
    assert everyday.plain("膝有痛") == f"膝有{PAIN}"


def test_a_word_that_means_something_is_stored_even_where_it_is_ignored():
    assert Everyday(GROUPS, ["pee"]).plain("pee") == PEE


def test_a_phrase_whose_words_are_all_in_another_one_is_not_stored():
    assert shortest(["knee", "swollen knee", "red cheeks"]) == ["swollen knee", "red cheeks"]
    assert shortest(["膝肿", "膝头肿"]) == ["膝头肿"]
    assert shortest(["", "knee"]) == ["knee"]


def test_phrases_with_the_same_words_are_stored_once():
    assert len(shortest(["knee swollen", "swollen knee"])) == 1


def test_the_characters_are_for_private_use():
    assert re.fullmatch("[\ue000-\uf8ff]", Everyday(GROUPS, []).plain("pee"))

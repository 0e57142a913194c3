"""The words that are written in names: which of them, and which pairs of characters, a mistyped one may stand for."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

NEAR_PAIRS = """async (load, { pairs, alike, typed }) => {
  const { makeVocabulary } = await load("vocabulary.js");
  const vocabulary = makeVocabulary((one, other) => alike.includes(one + other) || alike.includes(other + one));
  for (const pair of pairs) vocabulary.addPair(pair);
  return vocabulary.nearPairs(typed);
}"""
NEAR_WORDS = """async (load, { words, queries }) => {
  const { makeVocabulary } = await load("vocabulary.js");
  const { nearness } = await load("nearness.js");
  const vocabulary = makeVocabulary(() => false);
  for (const word of words) vocabulary.addWord(word, word);
  const every = (typed, open) => words.filter((word) => nearness(typed, word, open) > 0);
  return queries.map(([typed, open]) => [vocabulary.nearWords(typed, open).map(({ key }) => key), every(typed, open)]);
}"""
STEMS = """async (load, words) => {
  const { makeVocabulary } = await load("vocabulary.js");
  const vocabulary = makeVocabulary(() => false);
  for (const [key, text] of words) vocabulary.addWord(key, text);
  return vocabulary.nearWords("allergy", false);
}"""
typed_words = st.text(string.ascii_lowercase[:8] + "é1", min_size=1, max_size=10)


@pytest.fixture
def near_pairs(javascript):
    """A function that gives the known pairs that a typed one may stand for."""

    def near(typed, *pairs, alike=("疯风", "司师", "病平")):
        return javascript(NEAR_PAIRS, {"pairs": pairs, "alike": alike, "typed": typed})

    return near


def keys(found):
    return [hit["key"] for hit in found]


def test_a_pair_with_one_character_that_sounds_alike_is_near(near_pairs):
    assert keys(near_pairs("痛疯", "痛风", "头痛", "中风")) == ["痛风"]
    assert keys(near_pairs("司傅", "师傅", "师父")) == ["师傅"]


def test_it_is_less_sure_than_the_pair_itself(near_pairs):
    assert [0 < hit["closest"] < 1 for hit in near_pairs("痛疯", "痛风")] == [True]


def test_two_wrong_characters_are_too_many(near_pairs):
    assert near_pairs("平疯", "病风") == []


def test_characters_in_another_place_are_not_near(near_pairs):
    assert near_pairs("疯痛", "痛风") == []


def test_a_pair_that_is_added_twice_is_found_once(near_pairs):
    assert keys(near_pairs("痛疯", "痛风", "痛风")) == ["痛风"]


def test_nothing_sounds_alike_without_sounds(near_pairs):
    assert near_pairs("痛疯", "痛风", alike=()) == []


@settings(max_examples=5, deadline=None)
@given(
    st.lists(typed_words, min_size=20, max_size=60, unique=True),
    st.lists(st.tuples(typed_words, st.booleans()), min_size=20, max_size=60),
)
def test_no_near_word_is_missed_by_the_look_at_its_letters(javascript, words, queries):
    for found, every in javascript(NEAR_WORDS, {"words": words, "queries": queries}):
        assert sorted(found) == sorted(every)


def test_a_word_is_found_by_its_key_once(javascript):
    assert [hit["key"] for hit in javascript(STEMS, [["allergi", "allergies"], ["allergi", "allergis"]])] == ["allergi"]

"""Typing errors: the distance is the one of RapidFuzz, and errors are forgiven by length."""

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

words = st.text("abcdé", min_size=1, max_size=9)
DISTANCES = """async (load, pairs) => {
  const { distances } = await load("nearness.js");
  return pairs.map(([typed, word]) => distances(typed, word, 20));
}"""
NEARNESS = """async (load, rows) => {
  const { nearness } = await load("nearness.js");
  return rows.map(([typed, word, open]) => nearness(typed, word, open));
}"""


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(words, words), min_size=50, max_size=300))
def test_distances_are_those_of_rapidfuzz(javascript, pairs):
    expected = [
        [OSA.distance(typed, word), min(OSA.distance(typed, word[:end]) for end in range(len(word) + 1))]
        for typed, word in pairs
    ]
    assert javascript(DISTANCES, pairs) == expected


def test_forgives_more_in_longer_words_and_nothing_in_short_ones(javascript):
    near = [("strok", "stroke"), ("alzhimer", "alzheimer"), ("lukaemia", "leukaemia"), ("parkisnon", "parkinson")]
    far = [("als", "ald"), ("train", "brain"), ("glass", "flask"), ("tickets", "rickets")]
    rated = javascript(NEARNESS, [[typed, word, False] for typed, word in near + far])
    assert [value > 0 for value in rated] == [True] * len(near) + [False] * len(far)


def test_an_unfinished_word_is_near_what_it_begins(javascript):
    rows = [("alzh", True), ("alzh", False), ("a", True), ("alzeh", True)]
    rated = javascript(NEARNESS, [[typed, "alzheimer", open_end] for typed, open_end in rows])
    begun, finished, one_letter, slipped = rated
    assert begun > slipped > 0
    assert finished == one_letter == 0

"""Splitting and stemming: Python and JavaScript cut every text into the same parts and bring words to the same form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.search.fold import fold
from sameroad.search.split import is_chinese, split
from sameroad.search.stem import stem

SPLIT = """async (load, texts) => {
  const { split } = await load("split.js");
  return texts.map((text) => split(text).map(({ text, stem, chinese }) => [text, stem, chinese]));
}"""
TEXTS = [
    "",
    "kidney failure",
    "ms病友会 kwun tong",
    "洗肾 观塘",
    "haemodialysis haemodialyses tumour tumor organisation organised stopped running series asthma ms",
    "123 n18 9",
]


def parts_of(text):
    return [[part, part if is_chinese(part) else stem(part), is_chinese(part)] for part in split(text)]


def test_parts_and_stems_are_the_same_in_both_languages(javascript):
    assert javascript(SPLIT, TEXTS) == [parts_of(text) for text in TEXTS]


def test_the_words_of_the_real_conditions_are_too(javascript, real_directory):
    words = [fold(w) for c in real_directory.conditions.values() for ws in c.synonyms.values() for w in ws]
    assert len(words) > 1000
    assert javascript(SPLIT, words) == [parts_of(word) for word in words]


@pytest.mark.parametrize(
    ("word", "form"),
    [("babies", "baby"), ("tumours", "tumor"), ("anaemia", "anemia"), ("swollen", "swollen"), ("asthma", "asthma")],
)
def test_a_word_loses_its_ending(word, form):
    assert stem(word) == form


@settings(max_examples=50)
@given(st.text())
def test_nothing_is_lost_but_spaces(text):
    assert "".join(split(text)) == "".join(text.split())

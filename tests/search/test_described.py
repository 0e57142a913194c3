"""Words with which people describe several conditions: found as a search in all descriptions would find them."""

from hypothesis import given
from hypothesis import strategies as st

from sameroad.records.chinese import HAN
from sameroad.search.described import Described

words = st.text("ab手震 \U00020000", min_size=1, max_size=4).map(lambda text: " ".join(text.split())).filter(bool)
phrases = st.dictionaries(st.sampled_from("cdefghij"), st.lists(words, max_size=4), max_size=8)


@given(words, st.sampled_from("cdefghij"), phrases)
def test_it_finds_what_a_search_in_every_description_finds(word, own, descriptions):
    needle = word if HAN.match(word) else f" {word} "
    texts = [f" {' | '.join(found)} " for condition, found in descriptions.items() if condition != own]
    assert Described(descriptions).by_others(word, own) == (sum(needle in text for text in texts) >= 4)


def test_a_long_word_is_a_name():
    described = Described({condition: ["the same many words again"] for condition in "abcdef"})
    assert described.by_others("the same many words", "a")
    assert not described.by_others("the same many words again", "a")

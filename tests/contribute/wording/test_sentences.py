"""Where sentences end, and how long they are."""

import pytest

from sameroad.contribute.wording.sentences import length_of, sentences_of, words_of


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ("One.", "Two!", "Three?", "Four")),
        ("He said “go.” She went.", ("He said “go.”", "She went.")),
        ("Dr. Chan met J. Wong, e.g. On Monday.", ("Dr. Chan met J. Wong, e.g. On Monday.",)),
        ("It costs 3.5 dollars. 24 hours.", ("It costs 3.5 dollars.", "24 hours.")),
        ("See example.org. it is there", ("See example.org. it is there",)),
        ("One\nline. Two.", ("One line.", "Two.")),
        (" … ", ()),
        ("", ()),
    ],
)
def test_english_sentences(text, sentences):
    assert sentences_of(text, spaced=True) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("第一句。第二句！第三句", ("第一句。", "第二句！", "第三句")),
        ("他說：「好。」然後走。", ("他說：「好。」", "然後走。")),
        ("問了「好嗎？」，就走。", ("問了「好嗎？」，就走。",)),
        ("真的？！是。", ("真的？！", "是。")),
        ("先看；再問。", ("先看；再問。",)),
    ],
)
def test_chinese_sentences(text, sentences):
    assert sentences_of(text, spaced=False) == sentences


def test_what_a_hyphen_joins_is_one_word_and_punctuation_is_none():
    assert words_of("A self-help group’s 1,200 members – all of them!") == (
        *("A", "self-help", "group’s", "1,200", "members", "all", "of", "them"),
    )


@pytest.mark.parametrize(
    ("sentence", "length"),
    [("病人組織。", 4), ("致電 2345 6789，問HIV。", 6), ("2026年11月", 4), ("「……」", 0)],
)
def test_chinese_is_counted_in_characters_and_one_for_each_other_word(sentence, length):
    assert length_of(sentence, spaced=False) == length

"""The Flesch-Kincaid grade, computed by hand for small texts, and told apart for easy and hard ones."""

import pytest

from sameroad.contribute.wording.reading_grade import reading_grade, syllables_of


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        *[("you", 1), ("Patient", 2), ("carers", 2), ("organization", 5), ("mother’s", 2), ("self-help", 2)],
        *[("1997", 1), ("24-hour", 3), ("helplines", 2), ("counselling", 3), ("x", 1)],
    ],
)
def test_syllables(word, syllables):
    assert syllables_of(word) == syllables


def test_the_grade_is_that_of_the_formula():
    """Five words of six syllables in one sentence, and three of three in another."""
    found = reading_grade(["You may sit and listen.", "Go home now."])
    assert found == pytest.approx(0.39 * 8 / 2 + 11.8 * 9 / 8 - 15.59)


def test_long_words_and_long_sentences_are_harder():
    easy = reading_grade(["You may come and sit.", "No one asks you to talk."])
    long = reading_grade(["You may come and sit no one asks you to talk."])
    hard = reading_grade(["Participation necessitates registration.", "Confidentiality obligations apply."])
    assert easy < long < hard
    assert easy < 3
    assert hard > 12


def test_a_text_without_words_has_no_grade():
    with pytest.raises(ValueError, match="without words"):
        reading_grade(["…"])

"""Words that the search finds without them: which are left out, and which would lead astray if they were."""

from sameroad.search.needed_words import needed_words


def needed(**words):
    return {condition: set(found) for condition, found in needed_words(words).items()}


def test_a_word_that_holds_another_one_of_its_condition_is_not_needed():
    assert needed(kidney=["肾衰竭", "末期肾衰竭"]) == {"kidney": {"肾衰竭"}}
    assert needed(kidney=["kidney failure", "end stage kidney failure"]) == {"kidney": {"kidney failure"}}


def test_a_part_of_a_word_is_no_word():
    assert needed(ear=["ear", "earwax"]) == {"ear": {"ear", "earwax"}}


def test_a_word_that_holds_one_of_another_condition_too_is_needed():
    assert needed(a=["癌", "肺癌"], b=["肺癌转移", "骨癌"]) == {"a": {"癌", "肺癌"}, "b": {"肺癌转移", "骨癌"}}
    assert needed(stroke=["stroke"], heat=["heat stroke", "bad heat stroke"]) == {
        "stroke": {"stroke"},
        "heat": {"heat stroke"},
    }


def test_a_word_beside_a_longer_one_of_another_condition_is_needed():
    found = needed(own=["eye", "dry eye syndrome"], other=["dry eye"])
    assert found["own"] == {"eye", "dry eye syndrome"}


def test_a_single_character_finds_nothing_inside_a_word():
    assert needed(blind=["盲", "色盲"]) == {"blind": {"盲", "色盲"}}


def test_plurals_are_the_same_word():
    assert needed(allergy=["allergens", "many allergen types"]) == {"allergy": {"allergens"}}


def test_nothing_stays_nothing():
    assert needed() == {}
    assert needed(a=[]) == {"a": set()}

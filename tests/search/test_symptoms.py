"""Conditions found by how people describe them: which description finds which, and what finds nothing."""

import pytest

DESCRIBE = """async (load, { phrases, groups, ignored, queries }) => {
  const { makeDescriber } = await load("symptoms.js");
  const { makeEveryday } = await load("everyday.js");
  const { split } = await load("split.js");
  const plain = makeEveryday(groups.map((words) => words.map(split)));
  const conditions = Object.entries(phrases).map(([id, of]) => ({ id, phrases: of.map(split) }));
  const describe = makeDescriber(conditions, plain, new Set(ignored), {});
  return queries.map((query) => [...describe(split(query))].sort((a, b) => b[1] - a[1]));
}"""
PHRASES = {
    "gout": ["big toe hurts at night", "脚趾公痛到醒"],
    "dementia": ["keeps forgetting the way home", "asks the same question again and again", "成日唔记得嘢"],
    "parkinson": ["hand shakes when resting", "steps get smaller", "行路碎步"],
    "dystonia": ["neck turns to one side"],
    "unsaid": [],
}
GROUPS = [["hurts", "sore", "痛"], ["shakes", "trembles", "震"]]


@pytest.fixture
def describe(javascript):
    """A function that gives the conditions that a description suggests with their scores, the best first."""

    def describe_one(query, *ignored):
        given = {"phrases": PHRASES, "groups": GROUPS, "ignored": ignored, "queries": [query]}
        return javascript(DESCRIBE, given)[0]

    return describe_one


def ids(found):
    return [condition for condition, _ in found]


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ("big toe hurts at night", "gout"),
        ("keeps forgetting the way home", "dementia"),
        ("forgetting the way home", "dementia"),
        ("阿爸成日唔记得嘢", "dementia"),
        ("行路碎步", "parkinson"),
    ],
)
def test_a_description_finds_its_condition(describe, query, condition):
    assert ids(describe(query))[0] == condition


@pytest.mark.parametrize(("query", "condition"), [("sore big toe at night", "gout"), ("hand trembles", "parkinson")])
def test_everyday_words_that_mean_the_same_find_it_too(describe, query, condition):
    assert ids(describe(query))[0] == condition


def test_more_of_a_description_is_a_better_answer(describe):
    whole, part = dict(describe("keeps forgetting the way home")), dict(describe("forgetting the way"))
    assert whole["dementia"] > part.get("dementia", 0)


def test_what_several_phrases_say_together_is_heard(describe):
    alone = dict(describe("steps get smaller"))["parkinson"]
    both = dict(describe("hand shakes when resting and steps get smaller"))["parkinson"]
    assert both > 0.7 * alone


@pytest.mark.parametrize(
    "query", ["", "laptop repair", "电影时间表", "toe", "home", "side dish recipe", "neck tie shop"]
)
def test_other_words_and_single_ones_find_nothing(describe, query):
    assert describe(query) == []


def test_words_without_meaning_count_less(describe):
    query = "please somebody big toe hurts at night"
    assert dict(describe(query, "please", "somebody"))["gout"] > dict(describe(query))["gout"]


def test_a_score_is_never_more_than_one(describe):
    for phrase in [phrase for phrases in PHRASES.values() for phrase in phrases]:
        assert all(0 < score <= 1 + 1e-9 for _, score in describe(phrase))


def test_without_descriptions_nothing_is_found(javascript):
    given = {"phrases": {"unsaid": []}, "groups": [], "ignored": [], "queries": ["big toe hurts"]}
    assert javascript(DESCRIBE, given) == [[]]

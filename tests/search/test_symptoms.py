"""Conditions found by how people describe them: which description finds which, and what finds nothing."""

import pytest

DESCRIBE = """async (load, { phrases, groups, ignored, queries }) => {
  const { makeDescriber } = await load("symptoms.js");
  const { makeEveryday } = await load("everyday.js");
  const { split } = await load("split.js");
  const plain = makeEveryday(groups.map((words) => words.map(split)));
  const conditions = Object.entries(phrases).map(([id, of]) => ({ id, phrases: of.map(split) }));
  const describe = makeDescriber(conditions, plain, new Set(ignored), {});
  const rated = (query) => [...describe(split(query))].map(([id, { score, sure }]) => ({ id, score, sure }));
  return queries.map((query) => rated(query).sort((a, b) => b.score - a.score));
}"""
PHRASES = {
    "gout": ["big toe hurts at night", "脚趾公痛到醒"],
    "dementia": ["keeps forgetting the way home", "asks the same question again and again", "成日唔记得嘢"],
    "parkinson": ["hand shakes when resting", "steps get smaller", "行路碎步"],
    "dystonia": ["neck turns to one side"],
    "clumsy": ["laces"],
    "unsaid": [],
}
GROUPS = [["hurts", "sore", "痛"], ["shakes", "trembles", "震"]]


@pytest.fixture
def describe(javascript):
    """A function that gives the scores of the conditions that a description surely suggests, the best first."""

    def describe_one(query, *ignored):
        given = {"phrases": PHRASES, "groups": GROUPS, "ignored": ignored, "queries": [query]}
        return {hit["id"]: hit["score"] for hit in javascript(DESCRIBE, given)[0] if hit["sure"]}

    return describe_one


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
    assert next(iter(describe(query))) == condition


@pytest.mark.parametrize(("query", "condition"), [("sore big toe at night", "gout"), ("hand trembles", "parkinson")])
def test_everyday_words_that_mean_the_same_find_it_too(describe, query, condition):
    assert next(iter(describe(query))) == condition


def test_more_of_a_description_is_a_better_answer(describe):
    whole, part = describe("keeps forgetting the way home"), describe("forgetting the way")
    assert whole["dementia"] > part.get("dementia", 0)


def test_what_several_phrases_say_together_is_heard(describe):
    alone = describe("steps get smaller")["parkinson"]
    both = describe("hand shakes when resting and steps get smaller")["parkinson"]
    assert both > 0.7 * alone


@pytest.mark.parametrize(
    "query", ["", "laptop repair", "电影时间表", "toe", "home", "side dish recipe", "laces", "buy laces"]
)
def test_other_words_and_single_ones_find_nothing(describe, query):
    assert describe(query) == {}


def test_words_without_meaning_count_less(describe):
    query = "please somebody big toe hurts at night"
    assert describe(query, "please", "somebody")["gout"] > describe(query)["gout"]


def test_a_score_is_never_more_than_one(describe):
    for phrase in [phrase for phrases in PHRASES.values() for phrase in phrases]:
        assert all(0 < score <= 1 + 1e-9 for score in describe(phrase).values())


def test_without_descriptions_nothing_is_found(javascript):
    given = {"phrases": {"unsaid": []}, "groups": [], "ignored": [], "queries": ["big toe hurts"]}
    assert javascript(DESCRIBE, given) == [[]]

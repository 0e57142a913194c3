"""Cries for help: which are heard, in other words and with errors, and which words are none."""

import pytest

HEAR = """async (load, { situations, groups, query, found }) => {
  const { makeAlarm } = await load("alarm.js");
  const { makeEveryday } = await load("everyday.js");
  const { split } = await load("split.js");
  const plain = makeEveryday(groups.map((words) => words.map(split)));
  const relatives = new Set(plain(split("son daughter")).map(({ text }) => text));
  const prepared = situations.map(({ words, ...of }) => ({ ...of, phrases: words.map(split) }));
  return makeAlarm(prepared, plain, relatives)(split(query), found);
}"""
SITUATIONS = [
    {
        "id": "dying",
        "conditions": ["suicidal-crisis"],
        "words": ["want to die", "suicide", "kill myself", "自杀", "唔想做人", "想死"],
    },
    {"id": "violence", "words": ["husband hits me", "打我", "son threatens me"]},
]
GROUPS = [["want", "wanna", "wish"], ["hits", "beats"]]


@pytest.fixture
def hear(javascript):
    """A function that gives the situations that a folded query speaks of."""

    def hear_one(query, *found):
        given = {"situations": SITUATIONS, "groups": GROUPS, "query": query, "found": found}
        return javascript(HEAR, given)

    return hear_one


@pytest.mark.parametrize(
    "query",
    [
        "i want to die",
        "suicide",
        "sometimes i really want so much to die",
        "to die is what i want",
        "i wanna to die",
        "thoughts of suicide",
        "i will kill mysefl",
        "i wil kill mysel",
        "i will kill myself",
        "自杀",
        "我想自杀点算",
        "唔想再做人",
    ],
)
def test_a_cry_for_help_is_heard_in_many_forms(hear, query):
    assert hear(query) == ["dying"]


def test_several_situations_come_in_their_own_order(hear):
    assert hear("my husband beats me and i want to die") == ["dying", "violence"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "want",
        "how to die a shirt",
        "stroke",
        "kill ants",
        "my husband has diabetes",
        "成个人好自然",
        "打电话畀我",
        "人想做唔",
        "decide",
        "想知死因",
    ],
)
def test_other_words_are_no_cry_for_help(hear, query):
    assert hear(query) == []


def test_a_phrase_about_one_relative_is_heard_of_another(hear):
    assert hear("my daughter threatens me") == ["violence"]
    assert hear("my dentist threatens me") == []


def test_a_condition_that_is_surely_meant_is_heard_too(hear):
    assert hear("crisis", {"id": "suicidal-crisis", "score": 1}) == ["dying"]
    assert hear("crisis", {"id": "suicidal-crisis", "score": 0.4}) == []
    others = [{"id": "stroke", "score": 1}, {"id": "dementia", "score": 1}]
    assert hear("crisis", others[0], {"id": "suicidal-crisis", "score": 1}) == ["dying"]
    assert hear("crisis", *others, {"id": "suicidal-crisis", "score": 1}) == []


def test_words_that_stand_far_apart_are_no_phrase(hear):
    assert hear("my husband is at home and the door hits the wall when the wind blows at me") == []


def test_chinese_words_keep_their_order(hear):
    assert hear("死想") == []


def test_without_situations_nothing_is_heard(javascript):
    assert javascript(HEAR, {"situations": [], "groups": [], "query": "i want to die", "found": []}) == []

"""Cries for help: which are heard, in other words and with errors, and which words are none."""

import pytest

HEAR = """async (load, { situations, groups, query }) => {
  const { makeAlarm } = await load("alarm.js");
  const { makeEveryday } = await load("everyday.js");
  const { split } = await load("split.js");
  const plain = makeEveryday(groups.map((words) => words.map(split)));
  const alarm = makeAlarm(situations.map(({ id, words }) => ({ id, phrases: words.map(split) })), plain);
  return alarm(split(query));
}"""
SITUATIONS = [
    {"id": "dying", "words": ["want to die", "suicide", "kill myself", "自杀", "唔想做人", "想死"]},
    {"id": "violence", "words": ["husband hits me", "打我"]},
]
GROUPS = [["want", "wanna", "wish"], ["hits", "beats"]]


@pytest.fixture
def hear(javascript):
    """A function that gives the situations that a folded query speaks of."""
    return lambda query: javascript(HEAR, {"situations": SITUATIONS, "groups": GROUPS, "query": query})


@pytest.mark.parametrize(
    "query",
    [
        "i want to die",
        "suicide",
        "sometimes i really want so much to die",
        "to die is what i want",
        "i wanna to die",
        "suicde",
        "thoughts of suicid",
        "i will kill myself",
        "自杀",
        "我想自杀点算",
        "唔想再做人",
        "我想去死",
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
    ],
)
def test_other_words_are_no_cry_for_help(hear, query):
    assert hear(query) == []


def test_words_that_stand_far_apart_are_no_phrase(hear):
    assert hear("my husband is at home and the door hits the wall when the wind blows at me") == []


def test_chinese_words_keep_their_order(hear):
    assert hear("死想") == []


def test_without_situations_nothing_is_heard(javascript):
    assert javascript(HEAR, {"situations": [], "groups": [], "query": "i want to die"}) == []

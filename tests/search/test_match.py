"""Matching left-over words against names: by what of the query and what of the name is found."""

import pytest

MATCH = """async (load, { names, query, open }) => {
  const { makeMatcher } = await load("match.js");
  const { split } = await load("split.js");
  const match = makeMatcher(names.map((name) => ({ owner: name, tokens: split(name), strength: 1 })));
  const tokens = split(query);
  const found = [...match(tokens, tokens.map(() => 1), open)].sort((a, b) => b[1].score - a[1].score);
  return found.map(([name, { score, query, name: part }]) => [name, score, query, part]);
}"""
NAMES = [
    "kidney fund",
    "kidney",
    "kidney fund for the children of sha tin",
    "liver fund",
    "肾病基金",
    "肾友会",
    "血友病",
]


@pytest.fixture
def match(javascript):
    return lambda query, *, open_end=False: javascript(MATCH, {"names": NAMES, "query": query, "open": open_end})


def test_the_name_that_is_the_query_comes_first_then_the_shorter_name(match):
    assert [name for name, *_ in match("kidney")] == NAMES[1::-1] + NAMES[2:3]


def test_the_name_with_more_of_the_query_comes_first(match):
    assert match("kidney fund")[0][0] == "kidney fund"


def test_a_rare_word_says_more_than_a_common_one(match):
    rated = {name: query for name, _, query, _ in match("liver kidney")}
    assert rated["liver fund"] > rated["kidney fund"]


def test_chinese_is_matched_by_pairs_of_characters(match):
    assert [name for name, *_ in match("肾病")] == ["肾病基金"]
    assert [name for name, *_ in match("友病")] == ["血友病"]


def test_one_chinese_character_finds_every_name_with_it(match):
    assert {name for name, *_ in match("肾", open_end=True)} == {"肾病基金", "肾友会"}


def test_an_unfinished_word_is_completed_only_at_the_end(match):
    assert "liver fund" in [name for name, *_ in match("liv", open_end=True)]
    assert match("liv", open_end=False) == []
    assert [name for name, *_ in match("liv children", open_end=True)] == [NAMES[2]]


def test_all_of_both_is_one_and_nothing_in_common_is_nothing(match):
    assert match("liver fund")[0] == ["liver fund", 1, 1, 1]
    assert match("xylophone") == []

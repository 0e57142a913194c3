"""Matching left-over words against names: by what of the query and what of the name is found."""

import pytest

MATCH = """async (load, { names, query, open, alike, ends, options }) => {
  const { makeMatcher } = await load("match.js");
  const { split } = await load("split.js");
  const soundsAlike = (one, other) => alike.includes(one + other) || alike.includes(other + one);
  const owned = names.map((name) => (typeof name === "string" ? [name, name] : name));
  const entries = owned.map(([owner, name]) => ({ owner, tokens: split(name), strength: 1 }));
  const match = makeMatcher(entries, { soundsAlike, ...options });
  const tokens = split(query);
  const found = [...match(tokens, tokens.map(() => 1), open, new Set(ends))].sort((a, b) => b[1].score - a[1].score);
  return found.map(([name, { score, query, name: part }]) => [name, score, query, part]);
}"""
NAMES = [
    "kidney fund",
    "kidney",
    "kidney fund for the children of sha tin",
    "liver fund",
    "cansurvive",
    "肾病基金",
    "肾友会",
    "血友病",
    "地中海贫血",
    "痛风",
]


@pytest.fixture
def match(javascript):
    """A function that gives `[name, score, how much of the query, how much of the name]`, the best first."""

    def match_names(query, *, names=NAMES, open_end=False, alike=(), ends=(), **options):
        given = {"names": names, "query": query, "open": open_end, "alike": list(alike), "options": options}
        given["ends"] = list(ends)
        return javascript(MATCH, given)

    return match_names


def names_of(found):
    return [name for name, *_ in found]


def test_the_name_that_is_the_query_comes_first_then_the_shorter_name(match):
    assert names_of(match("kidney")) == NAMES[1::-1] + NAMES[2:3]


def test_the_name_with_more_of_the_query_comes_first(match):
    assert match("kidney fund")[0][0] == "kidney fund"


def test_a_rare_word_says_more_than_a_common_one(match):
    rated = {name: query for name, _, query, _ in match("liver kidney")}
    assert rated["liver fund"] > rated["kidney fund"]


def test_chinese_is_matched_by_pairs_of_characters(match):
    assert names_of(match("肾病")) == ["肾病基金"]
    assert names_of(match("友病")) == ["血友病"]


def test_one_chinese_character_finds_every_name_with_it(match):
    assert set(names_of(match("肾", open_end=True))) == {"肾病基金", "肾友会"}


def test_a_space_parts_chinese_words(match):
    assert names_of(match("友病")) == ["血友病"]
    assert {"肾友会", "肾病基金"} < set(names_of(match("友 病")))
    assert match("基金", names=["基 金"]) == []


def test_a_character_that_sounds_alike_is_forgiven(match):
    assert names_of(match("痛疯", alike=["疯风"])) == ["痛风"]
    assert match("痛疯") == []


def test_what_sounds_alike_is_less_sure_than_what_is_written(match):
    names = ["痛风", "痛疯"]
    assert names_of(match("痛疯", names=names, alike=["疯风"]))[0] == "痛疯"


def test_a_wrong_character_in_the_middle_is_forgiven(match):
    right, wrong = match("地中海贫血"), match("地中海频血")
    assert names_of(right) == names_of(wrong) == ["地中海贫血"]
    assert wrong[0][1] < right[0][1]
    assert names_of(match("类峰湿", names=["类风湿", "类固醇", "潮湿"])) == ["类风湿"]


def test_two_words_that_are_one_in_a_name_are_joined(match):
    assert match("can survive") == match("cansurvive")
    assert names_of(match("can survive"))[0] == "cansurvive"


def test_words_that_are_one_in_no_name_stay_apart(match):
    assert names_of(match("liver fund"))[0] == "liver fund"


def test_an_unfinished_word_is_completed_only_at_the_end(match):
    assert "liver fund" in names_of(match("liv", open_end=True))
    assert match("liv", open_end=False) == []
    assert names_of(match("liv children", open_end=True)) == [NAMES[2]]


def test_a_typing_error_is_forgiven_and_the_right_word_comes_first(match):
    assert names_of(match("kidny", open_end=True))[0] == "kidney"
    assert names_of(match("lever fund", names=["lever fund", "liver fund"]))[0] == "lever fund"


def test_the_names_of_one_owner_answer_for_one_another_only_where_that_is_wanted(match):
    names = [["thyroid", "thyroid cancer"], ["thyroid", "甲状腺癌"], ["liver", "肝癌"]]
    alone = {owner: score for owner, score, *_ in match("thyroid 癌", names=names)}
    together = {owner: score for owner, score, *_ in match("thyroid 癌", names=names, across=True)}
    assert together["thyroid"] > alone["thyroid"]
    assert together["liver"] == alone["liver"]


def test_all_of_both_is_one_and_nothing_in_common_is_nothing(match):
    assert match("liver fund")[0] == ["liver fund", 1, 1, 1]
    assert match("xylophone") == []


@pytest.mark.parametrize("query", ["", "肾" * 300, "a" * 300, "__proto__", "肾 肾 肾"])
def test_no_query_breaks_it_or_counts_more_than_everything(match, query):
    for _, score, heard, part in match(query, open_end=True):
        assert 0 <= score <= 1 + 1e-9
        assert 0 <= heard <= 1 + 1e-9
        assert 0 <= part <= 1 + 1e-9


def test_two_characters_are_no_word_when_a_term_ends_between_them(match):
    """痛风 is known to be a term; 风血 is no word that nobody knows."""
    heard = {ends: {name: query for name, _, query, _ in match("痛风血友", ends=ends)} for ends in ((), (0, 2))}
    assert heard[()]["血友病"] < heard[(0, 2)]["血友病"]
    assert sum(heard[(0, 2)].values()) == pytest.approx(1)
    assert match("血友病", ends=(1,)) == match("血友病")

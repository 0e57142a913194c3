"""Chinese short names: the characters that people pick from a long name."""

import pytest

SHORTEN = """async (load, { names, beginnings, query }) => {
  const { makeShortener } = await load("shorten.js");
  const { split } = await load("split.js");
  const entries = names.map((name) => ({ owner: name, tokens: split(name), strength: 1 }));
  const found = [...makeShortener(entries, beginnings.map(split))(split(query))];
  return found.sort((a, b) => b[1].score - a[1].score).map(([name, { score }]) => [name, score]);
}"""
NAMES = ["香港聋人协进会", "香港聋人福利促进会", "癌症协会", "Rainbow 会", "新健社"]


@pytest.fixture
def shorten(javascript):
    """A function that gives the names that a short name may stand for, the surest first."""

    def shorten_one(query):
        return [
            name for name, _ in javascript(SHORTEN, {"names": NAMES, "beginnings": ["香港", "the"], "query": query})
        ]

    return shorten_one


@pytest.mark.parametrize(
    ("query", "name"), [("聋协", "香港聋人协进会"), ("聋福", "香港聋人福利促进会"), ("癌协", "癌症协会")]
)
def test_characters_in_the_order_of_the_name_find_it(shorten, query, name):
    assert shorten(query) == [name]


def test_the_shorter_name_is_the_surer_one(shorten):
    assert shorten("聋会") == ["香港聋人协进会", "香港聋人福利促进会"]


def test_a_short_name_begins_as_the_name_does_after_the_place(shorten):
    assert shorten("人协") == []
    assert shorten("港协") == []


@pytest.mark.parametrize("query", ["", "聋", "协聋", "聋聋", "deaf", "deaf 聋协", "香港聋人协进会"])
def test_no_other_words_are_short_names(shorten, query):
    assert shorten(query) == []


def test_a_name_with_letters_has_no_such_short_name(shorten):
    assert shorten("会会") == []


def test_a_short_name_is_less_sure_than_a_name(javascript):
    found = javascript(SHORTEN, {"names": NAMES, "beginnings": ["香港"], "query": "新健社"})
    assert [(name, 0 < score < 0.9) for name, score in found] == [("新健社", True)]

"""Words that stand in names: with any ending, Chinese characters with a neighbour of theirs, or alone."""

import pytest

NAMING = """async (load, { names, query }) => {
  const { makeNaming } = await load("naming.js");
  const { split } = await load("split.js");
  return makeNaming(names.map(split))(split(query));
}"""
NAMES = ["kidney disease", "慢性肾脏病", "眼疾"]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("kidney", [True]),
        ("kidneys diet", [True, False]),
        ("肾脏饮食", [True, True, False, False]),
        ("肾 饮食", [True, False, False]),
        ("眼影", [False, False]),
        ("肾眼", [False, False]),
        ("", []),
    ],
)
def test_a_word_stands_in_a_name_or_does_not(javascript, query, named):
    assert javascript(NAMING, {"names": NAMES, "query": query}) == named

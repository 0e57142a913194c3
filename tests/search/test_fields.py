"""The word with which a category's name begins leads to the broadest condition in it."""

import pytest

from tests.search.small_index import make_index

ASK = """async (load, { index, query, without }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(index.words, index.organizations), query, { without: new Set(without) });
}"""
CATEGORIES = [
    {"id": "eye", "name": {"en": "Eyes and sight", "zh-Hant": "眼睛及视力"}},
    {"id": "digestion", "name": {"en": "Liver and digestive system", "zh-Hant": "肝脏及消化系统"}},
]
CONDITIONS = [
    {"id": "squint", "category": "eye", "name": {"en": "Eye turns", "zh-Hant": "眼睛斜视"}},
    {"id": "blindness", "category": "eye", "name": {"en": "Blindness", "zh-Hant": "失明"}},
    {
        "id": "cataract",
        "category": "eye",
        "parent": "blindness",
        "name": {"en": "Clouded eye", "zh-Hant": "眼病白内障"},
    },
    {"id": "digestion", "category": "digestion", "name": {"en": "Digestive disease"}},
    {"id": "gut", "category": "digestion", "parent": "digestion", "name": {"en": "Gut"}},
    {"id": "liver", "category": "digestion", "name": {"en": "Liver disease", "zh-Hant": "肝病"}},
    {
        "id": "hepatitis",
        "category": "digestion",
        "parent": "liver",
        "name": {"en": "Liver infection", "zh-Hant": "肝炎"},
    },
    {"id": "sight", "category": "digestion", "name": {"en": "Sight problems"}},
]


@pytest.fixture
def found(javascript):
    """A function that gives the conditions found for a query, and the organizations."""
    index = make_index({"guides": {"conditions": ["blindness"]}})
    changed = {"categories": CATEGORIES, "conditions": CONDITIONS, "care": ["clinic", "病"], "ignored": []}
    index["words"] = {**index["words"], **changed}

    def ask(query, *without):
        answer = javascript(ASK, {"index": index, "query": query, "without": without})
        return [hit["id"] for hit in answer["conditions"]], [hit["slug"] for hit in answer["organizations"]]

    return ask


@pytest.mark.parametrize("query", ["eye", "Eyes", "眼", "眼睛", "眼病", "eye clinic"])
def test_the_first_word_of_a_category_leads_to_its_broadest_condition_and_its_groups(found, query):
    conditions, organizations = found(query)
    assert conditions[0] == "blindness"
    assert len(conditions) > 1
    assert organizations == ["guides"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("liver", "liver"),  # another broad condition of the category has the word
        ("肝", "liver"),
        ("sight", "sight"),  # a later word of the category's name
        ("eye turns", "squint"),  # a condition that is named
        ("眼睛斜", "squint"),  # more than the category's word
    ],
)
def test_what_is_nearer_to_the_query_comes_first(found, query, first):
    assert found(query)[0][0] == first


def test_a_field_that_the_reader_takes_away_is_not_meant(found):
    assert found("eye")[0][0] == "blindness"
    assert "blindness" not in found("eye", "condition:blindness")[0]

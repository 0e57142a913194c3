"""Codes in a query: how people write them, and which condition is nearest."""

import pytest

READ = """async (load, { conditions, queries }) => {
  const { makeCodeReader } = await load("codes.js");
  return queries.map(makeCodeReader(conditions));
}"""
CONDITIONS = [
    {"id": "cancer", "codes": {"icd10": ["C00-C97"], "icd11": ["2D4Z"]}},
    {"id": "breast", "parent": "cancer", "codes": {"icd10": ["C50"], "icd11": ["2C61"], "mesh": ["D001943"]}},
    {"id": "diabetes", "codes": {"icd10": ["E10-E14", "E10"]}},
    {"id": "type-1", "parent": "diabetes", "codes": {"icd10": ["E10"], "orpha": ["636"]}},
    {"id": "without-codes"},
]


def ids(javascript, query):
    found = javascript(READ, {"conditions": CONDITIONS, "queries": [query]})[0]["found"]
    return [condition["id"] for code in found for condition in code["conditions"]]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("C50", "breast"),
        ("c50", "breast"),
        ("C50.9", "breast"),
        ("C509", "breast"),
        ("ICD-10: C50", "breast"),
        ("ICD10 C50.9", "breast"),
        ("C00-C97", "cancer"),
        ("C00–C97", "cancer"),
        ("C34", "cancer"),
        ("2C61.0", "breast"),
        ("2C60", "breast"),
        ("MeSH D001943", "breast"),
        ("D001943", "breast"),
        ("ORPHA:636", "type-1"),
        ("orpha 636", "type-1"),
        ("ORPHA636", "type-1"),
        ("Ｅ１０", "type-1"),
    ],
)
def test_finds_the_nearest_condition(javascript, query, first):
    assert ids(javascript, query)[0] == first


def test_a_child_comes_before_the_parent_that_shares_its_code(javascript):
    assert ids(javascript, "E10") == ["type-1", "diabetes"]


@pytest.mark.parametrize("query", ["B12", "636", "vitamin D", "covid-19", "T2DM", "2026", "Z99.9"])
def test_other_words_are_no_codes(javascript, query):
    assert ids(javascript, query) == []


def test_the_rest_of_the_query_is_left(javascript):
    answer = javascript(READ, {"conditions": CONDITIONS, "queries": ["icd-10: c50 kwun tong"]})[0]
    assert answer["rest"].split() == ["KWUN", "TONG"]

"""Filters: what is left with a choice, and how much each further choice would leave."""

import pytest

from sameroad.records.freshness import LEVELS
from tests.search.small_index import make_index

REFINE = """async (load, { index, request }) => {
  const { makeRecords } = await load("records.js");
  const { refine } = await load("facets.js");
  const { words, organizations, facts } = index;
  const hits = organizations.map((record) => ({ slug: record.slug, record, facts: facts[record.slug] ?? {} }));
  const { hits: left, facets } = refine(hits, request, { records: makeRecords(words, organizations) });
  return { left: left.map(({ slug }) => slug), facets };
}"""
ORGANIZATIONS = {
    "a": {"districts": ["sha-tin"], "support": ["hotline"], "conditions": ["stroke", "dementia"]},
    "b": {"districts": ["sha-tin", "kwun-tong"], "freshness": "stale"},
    "c": {"districts": ["kwun-tong"], "support": ["hotline"], "conditions": ["kidney-failure"], "freshness": "ageing"},
    "d": {"districts": ["online"], "serves": ["carers"], "languages": ["yue"], "freshness": "unknown"},
}
FACTS = {
    "a": {"led_by": "patients", "free": True, "phone": "2345 6789"},
    "b": {"led_by": "families", "phone": "2345 6789", "whatsapp": "+852 2345 6789"},
    "c": {"led_by": "professionals"},
}


@pytest.fixture
def refine(javascript):
    """A function that gives what is left of four organizations, and the facets."""

    def refine_all(organizations=ORGANIZATIONS, **request):
        return javascript(REFINE, {"index": make_index(organizations, FACTS), "request": {"language": "en", **request}})

    return refine_all


def counts(refined, facet):
    options = next((one["options"] for one in refined["facets"] if one["id"] == facet), [])
    return {option["value"]: option["count"] for option in options}


def test_without_a_choice_all_are_left_in_the_order_given(refine):
    assert refine()["left"] == ["a", "b", "c", "d"]


def test_facets_come_in_one_order_and_an_empty_one_not_at_all(refine):
    order = ["category", "district", "support", "serves", "language", "by", "cost", "reach", "facts"]
    assert [facet["id"] for facet in refine()["facets"]] == order
    assert [facet["id"] for facet in refine({"only": {}})["facets"]] == ["category", "facts"]


def test_every_facet_counts_what_has_it(refine):
    refined = refine()
    expected = {
        "category": {"brain": 3, "kidney": 1},
        "district": {"online": 1, "kwun-tong": 2, "sha-tin": 2},
        "support": {"hotline": 2},
        "serves": {"carers": 1},
        "language": {"yue": 1},
        "by": {"peers": 2},
        "cost": {"free": 1},
        "reach": {"phone": 2, "whatsapp": 1},
        "facts": {"fresh": 1},
    }
    assert {facet: counts(refined, facet) for facet in expected} == expected


def test_options_have_the_names_of_their_terms(refine):
    district = next(facet for facet in refine()["facets"] if facet["id"] == "district")
    assert district["options"][0]["name"] == {"en": "Online", "zh-Hant": "網上"}


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ({"district": ["sha-tin"]}, ["a", "b"]),
        ({"district": ["sha-tin", "online"]}, ["a", "b", "d"]),
        ({"district": ["sha-tin"], "support": ["hotline"]}, ["a"]),
        ({"category": ["kidney"]}, ["c"]),
        ({"by": ["peers"], "reach": ["whatsapp"]}, ["b"]),
        ({"facts": ["fresh"]}, ["a"]),
        ({"language": ["yue"], "cost": ["free"]}, []),
    ],
    ids=str,
)
def test_values_of_a_facet_are_alternatives_and_all_facets_must_hold(refine, chosen, left):
    assert refine(chosen=chosen)["left"] == left


def test_a_count_is_what_would_be_left_with_that_option(refine):
    chosen = {"district": ["sha-tin"]}
    refined = refine(chosen=chosen)
    for facet, value in [("support", "hotline"), ("reach", "phone"), ("reach", "whatsapp"), ("facts", "fresh")]:
        assert counts(refined, facet)[value] == len(refine(chosen={**chosen, facet: [value]})["left"])
    # Of the same facet: as if it alone were chosen, for it would be one more alternative.
    assert counts(refined, "district") == {"online": 1, "kwun-tong": 2, "sha-tin": 2}


def test_an_option_that_leaves_nothing_stays_only_if_it_is_chosen(refine):
    assert "serves" not in [facet["id"] for facet in refine(chosen={"cost": ["free"]})["facets"]]
    refined = refine(chosen={"cost": ["free"], "serves": ["carers"]})
    assert refined["left"] == []
    [option] = next(facet["options"] for facet in refined["facets"] if facet["id"] == "serves")
    assert (option["value"], option["count"], option["chosen"]) == ("carers", 0, True)


@pytest.mark.parametrize(
    ("sort", "language", "left"),
    [
        ("best", "en", ["a", "b", "c"]),
        ("name", "en", ["c", "b", "a"]),
        ("name", "zh-Hant", ["b", "a", "c"]),
        ("fresh", "en", ["b", "a", "c"]),
    ],
)
def test_sorts_by_fit_name_and_age_of_facts(refine, sort, language, left):
    organizations = {
        "a": {"name": {"en": "Zebra", "zh-Hant": "乙會"}, "freshness": "ageing"},
        "b": {"name": {"en": "Monkey", "zh-Hant": "一會"}, "freshness": "fresh"},
        "c": {"name": {"en": "antelope", "zh-Hant": "腎友會"}, "freshness": "unknown"},
    }
    assert refine(organizations, sort=sort, language=language)["left"] == left


def test_the_levels_of_freshness_are_those_of_the_records(javascript):
    levels = javascript("async (load) => (await load('facets.js')).FRESHEST", None)
    assert tuple(levels) == LEVELS

"""Ranking: organizations that differ in one thing only, in the order in which that thing puts them."""

import pytest

from tests.factories import make_directory, make_organization
from tests.search.small_index import make_index

RANK = """async (load, { index, query }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(index.words, index.organizations), query).organizations;
}"""


@pytest.fixture
def ranked(javascript):
    """A function that gives the organizations found; each is for stroke and says what is given."""
    return lambda query, **said: javascript(RANK, {"index": make_index(said), "query": query})


def slugs(found):
    return [hit["slug"] for hit in found]


# The names are in the order that is not expected, which would be that of equals.
@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"setback": 1}, {}),
        ({"setback": 3}, {"setback": 2}),
        ({"conditions": ["stroke", "dementia"]}, {}),
        # However few conditions a body serves, older facts stand below newer ones.
        ({"setback": 1}, {"conditions": ["stroke", "dementia", "kidney-failure"]}),
    ],
    ids=str,
)
def test_the_better_one_comes_first(ranked, worse, better):
    assert slugs(ranked("stroke", a=worse, b=better)) == ["b", "a"]


@pytest.mark.parametrize(
    ("query", "worse", "better"),
    [
        ("stroke sha tin", {}, {"districts": ["sha-tin"]}),
        ("stroke queen mary hospital", {}, {"hospitals": ["queen-mary"]}),
        ("stroke online", {"districts": ["sha-tin"]}, {"districts": ["online"]}),
        ("stroke hotline", {}, {"support": ["hotline"]}),
        ("stroke carers", {}, {"serves": ["carers"]}),
        ("stroke cantonese", {}, {"languages": ["yue"]}),
        ("stroke carers", {"languages": ["yue"]}, {"serves": ["carers"]}),
        ("stroke sha tin", {"setback": 40, "districts": ["sha-tin"]}, {}),
    ],
    ids=str,
)
def test_who_fits_what_else_was_asked_comes_first(ranked, query, worse, better):
    assert slugs(ranked(query, a=worse, b=better)) == ["b", "a"]


LUPUS = {"phones": [{"number": "+852 2345 6789"}]}


def test_the_search_puts_organizations_in_the_order_of_lists(ask):
    dated = {
        age: [{"title": "Leaflet", "supports": ["phones"], "as_of": on}]
        for age, on in {"fresh": "2026-10-01", "ageing": "2025-01-01", "stale": "2010"}.items()
    }
    given = {
        "h-fresh": {"sources": dated["fresh"]},
        "g-ageing": {"sources": dated["ageing"]},
        "f-stale": {"sources": dated["stale"]},
        "e-unknown": {},
        "d-unreachable": {"contact": None, "sources": dated["fresh"]},
        "c-unconfirmed": {"status": "unconfirmed", "sources": dated["fresh"]},
        "b-dormant": {"status": "dormant", "sources": dated["fresh"]},
        "a-closed": {"status": "closed", "sources": dated["fresh"]},
    }
    made = [
        make_organization(slug, name={"en": f"Xyz {slug}"}, **{"contact": LUPUS, **said})
        for slug, said in given.items()
    ]
    directory = make_directory(made)
    [answer] = ask(directory, "lupus")
    assert slugs(answer["organizations"]) == list(given)
    assert [organization.slug for organization in directory.groups_for("lupus")] == list(given)


def test_equals_come_by_name(ranked):
    assert slugs(ranked("stroke", b={}, a={})) == ["a", "b"]


def test_few_of_those_for_everyone_follow_the_ones_for_the_condition(ranked):
    for_everyone = {f"a{number}": {"conditions": ["any-illness"]} for number in range(9)}
    found = slugs(ranked("stroke", b={}, **for_everyone))
    assert found == ["b", *(f"a{number}" for number in range(8))]


def test_the_whole_name_is_exact_and_a_part_of_it_is_not(ranked):
    one = {"name": {"en": "Rainbow Circle"}}
    assert [hit["why"] for hit in ranked("rainbow circle", one=one)] == [{"kind": "name", "exact": True}]
    assert [hit["why"] for hit in ranked("rainbow", one=one)] == [{"kind": "name", "exact": False}]


def test_who_is_named_comes_before_who_serves_the_condition_in_the_name(ranked):
    named = {"name": {"en": "Stroke Rainbow Circle"}, "conditions": ["dementia"], "setback": 2}
    assert slugs(ranked("stroke rainbow circle", a={}, b=named))[0] == "b"


def test_the_word_for_an_illness_is_no_typing_error_in_a_name(ranked):
    similar = {"name": {"en": "Strode Friends"}, "conditions": ["dementia"]}
    assert slugs(ranked("stroke", a={}, b=similar)) == ["a"]
    assert slugs(ranked("strods friends", a={}, b=similar)) == ["b"]
    longer = {"name": {"en": "Strokefriends"}, "conditions": ["dementia"]}
    assert set(slugs(ranked("stroke", a={}, b=longer))) == {"a", "b"}


def test_a_closed_group_is_first_when_it_is_asked_for_by_name(ranked):
    assert slugs(
        ranked("rainbow circle", a={}, b={"name": {"en": "Rainbow Circle"}, "status": "closed", "setback": 40})
    ) == ["b"]


@pytest.mark.parametrize(
    ("query", "said", "why"),
    [
        ("sha tin", {"districts": ["sha-tin"]}, {"kind": "place", "place": "sha-tin"}),
        ("queen mary hospital", {"hospitals": ["queen-mary"]}, {"kind": "place", "place": "queen-mary"}),
        ("hotline", {"support": ["hotline"]}, {"kind": "offer", "term": "hotline"}),
        ("carers", {"serves": ["carers"]}, {"kind": "offer", "term": "carers"}),
        ("cantonese", {"languages": ["yue"]}, {"kind": "offer", "term": "yue"}),
    ],
)
def test_what_else_was_asked_is_an_answer_when_it_stands_alone(ranked, query, said, why):
    assert [(hit["slug"], hit["why"]) for hit in ranked(query, a={}, b=said)] == [("b", why)]


def test_a_kind_of_support_is_no_answer_beside_words_that_nobody_knows(ranked):
    assert ranked("xylophone hotline", a={"support": ["hotline"]}) == []

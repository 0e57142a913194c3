"""Ranking: organizations that differ in one thing only, in the order in which that thing puts them."""

import pytest

RANK = """async (load, { index, query }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(index), query).organizations;
}"""
PLACES = [{"id": "sha-tin", "name": {"en": "Sha Tin"}}]
CONDITIONS = [
    {"id": "lupus", "name": {"en": "Lupus"}},
    {"id": "stroke", "name": {"en": "Stroke"}},
    {"id": "any", "name": {"en": "Anything"}},
]


@pytest.fixture
def ranked(javascript):
    """A function that gives the organizations found; each has a name without meaning and says what is given."""

    def rank(query, **organizations):
        listed = [
            {"slug": slug, "name": {"en": f"Xyz {slug}"}, "conditions": ["lupus"], **facts}
            for slug, facts in organizations.items()
        ]
        index = {"characters": "", "ignored": [], "everyone": ["any"], "conditions": CONDITIONS, "places": PLACES}
        return javascript(RANK, {"index": {**index, "organizations": listed}, "query": query})

    return rank


def slugs(found):
    return [hit["slug"] for hit in found]


# The names are in the order that is not expected, which would be that of equals.
@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"freshness": "stale"}, {"freshness": "ageing"}),
        ({"freshness": "ageing"}, {"freshness": "fresh"}),
        ({"unreachable": True}, {}),
        ({"conditions": ["lupus", "stroke"]}, {}),
        ({"status": "unconfirmed"}, {}),
        ({"status": "dormant"}, {"status": "unconfirmed"}),
        ({"status": "closed"}, {"status": "dormant"}),
        ({}, {"districts": ["sha-tin"]}),
        ({}, {"hospitals": ["sha-tin"]}),
        # What outweighs what: a group that can be reached is worth more than facts that were read lately.
        ({"unreachable": True, "freshness": "fresh"}, {"freshness": "stale"}),
        ({"status": "closed", "districts": ["sha-tin"]}, {}),
    ],
    ids=str,
)
def test_the_better_one_comes_first(ranked, worse, better):
    assert slugs(ranked("lupus sha tin", a=worse, b=better)) == ["b", "a"]


def test_equals_come_by_name(ranked):
    assert slugs(ranked("lupus", b={}, a={})) == ["a", "b"]


def test_few_of_those_for_everyone_follow_the_ones_for_the_condition(ranked):
    for_everyone = {f"a{number}": {"conditions": ["any"]} for number in range(9)}
    found = slugs(ranked("lupus", b={}, **for_everyone))
    assert found == ["b", *(f"a{number}" for number in range(8))]


def test_the_whole_name_is_exact_and_a_part_of_it_is_not(ranked):
    one = {"name": {"en": "Rainbow Circle"}}
    assert [hit["why"] for hit in ranked("rainbow circle", one=one)] == [{"kind": "name", "exact": True}]
    assert [hit["why"] for hit in ranked("rainbow", one=one)] == [{"kind": "name", "exact": False}]

"""The order of lists: who runs, can be reached, and was looked at lately comes first; nobody is left out."""

from itertools import pairwise

import pytest

from sameroad.records.freshness import LEVELS
from sameroad.records.standing import in_lists, setback
from tests.factories import TODAY, make_directory, make_organization

PHONE = {"phones": [{"number": "+852 2345 6789"}]}
AGES = {"fresh": "2026-10-01", "ageing": "2025-01-01", "stale": "2010", "unknown": None}


def organization(slug="example", age="fresh", **changes):
    source = {"title": "Leaflet", "supports": ["phones"], **({"as_of": AGES[age]} if AGES[age] else {})}
    return make_organization(slug, **{"contact": PHONE, "sources": [source], **changes})


def test_nothing_holds_back_who_runs_can_be_reached_and_has_fresh_facts():
    assert setback(organization(), TODAY) == 0


def test_the_older_the_facts_the_lower():
    assert [setback(organization(age=level), TODAY) for level in LEVELS] == [0, 1, 2, 3]


def test_the_less_certain_that_it_runs_the_lower():
    found = [setback(organization(status=status), TODAY) for status in ("active", "unconfirmed", "dormant", "closed")]
    assert all(better < worse for better, worse in pairwise(found))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"age": "unknown"}, {"contact": None}),
        ({"age": "unknown", "contact": None}, {"status": "unconfirmed"}),
        ({"age": "unknown", "contact": None, "status": "unconfirmed"}, {"status": "dormant"}),
        ({"age": "unknown", "contact": None, "status": "dormant"}, {"status": "closed"}),
    ],
    ids=str,
)
def test_whether_it_runs_outweighs_whether_it_answers_and_that_the_age(better, worse):
    assert setback(organization(**better), TODAY) < setback(organization(**worse), TODAY)


def test_of_equals_who_serves_fewer_conditions_comes_first_and_then_the_alphabet():
    many = organization("a", conditions=["lupus", "rheumatic-disease"])
    ordered = sorted([many, organization("c"), organization("b")], key=lambda one: in_lists(one, TODAY))
    assert [one.slug for one in ordered] == ["b", "c", "a"]


def test_every_list_has_this_order_and_leaves_nobody_out():
    place = {"purpose": "office", "district": "southern", "hospital": "queen-mary-hospital"}
    shared = {"conditions": ["lupus", "general-patient-support"], "places": [place], "part_of": ["whole"]}
    made = [
        organization("a-unknown", "unknown", **shared),
        organization("b-stale", "stale", **shared),
        organization("c-ageing", "ageing", **shared),
        organization("d-fresh", "fresh", **shared),
        organization("whole", conditions=["rheumatic-disease"]),
    ]
    directory = make_directory(made)
    lists = {
        "condition": directory.groups_for("lupus"),
        "everyone": directory.groups_for_everyone(),
        "category": directory.groups_in_category("situations"),
        "district": directory.groups_in_district("southern"),
        "hospital": directory.groups_in_hospital("queen-mary-hospital"),
        "parts": directory.parts_of("whole"),
    }
    expected = ["d-fresh", "c-ageing", "b-stale", "a-unknown"]
    assert {name: [one.slug for one in found] for name, found in lists.items()} == dict.fromkeys(lists, expected)
    [(_, broader)] = make_directory(
        [
            organization("old", "stale", conditions=["rheumatic-disease"]),
            organization("new", conditions=["rheumatic-disease"]),
        ]
    ).broader_groups("lupus")
    assert [one.slug for one in broader] == ["new", "old"]

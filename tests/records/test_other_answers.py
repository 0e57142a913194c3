"""Which questions have another answer: those in which a changed record was, is or moved, and no others."""

from sameroad.records.kept_organizations import EVERYTHING, GAPS
from sameroad.records.other_answers import other_answers
from sameroad.records.outline import outline_of
from tests.factories import TODAY, make_organization


def outlines(**changes):
    found = {slug: make_organization(slug, **fields) for slug, fields in changes.items()}
    return {slug: outline_of(one, TODAY, ("en", "zh-Hant")) for slug, one in found.items()}


def answers(before, after, *changed):
    return set(other_answers(outlines(**before), outlines(**after), changed))


def test_a_change_that_no_list_shows_touches_only_the_record():
    assert answers({"a": {}, "b": {}}, {"a": {}, "b": {}}, "a") == {"organization:a"}


def test_who_joins_a_list_touches_it():
    found = answers({"a": {}, "b": {}}, {"a": {"area": ["online"]}, "b": {}}, "a")
    assert found == {"organization:a", "outline:a", EVERYTHING, "district:online"}


def test_who_moves_touches_every_list_in_which_it_stands():
    reachable = {"contact": {"phones": [{"number": "+852 2345 6789"}]}}
    found = answers({"a": {}, "b": {}}, {"a": {}, "b": reachable}, "b")
    assert found == {"organization:b", "outline:b", EVERYTHING, "condition:lupus", "head:lupus"}


def test_who_closes_alone_in_a_list_leaves_a_gap():
    found = answers({"a": {}}, {"a": {"status": "closed"}}, "a")
    assert found == {"organization:a", "outline:a", EVERYTHING, GAPS, "condition:lupus", "head:lupus"}


def test_who_comes_or_goes_touches_its_lists_and_its_whole():
    new = {"part_of": ["a"], "places": [{"purpose": "centre", "hospital": "queen-mary-hospital"}]}
    added = answers({"a": {}}, {"a": {}, "b": new}, "b")
    assert {"organization:b", "parts:a", "hospital:queen-mary-hospital", "condition:lupus", EVERYTHING} <= added
    assert answers({"a": {}, "b": new}, {"a": {}}, "b") == added

"""The nearest help for a condition: in order, nobody twice, and never nothing."""

import pytest

from sameroad.records.nearest_help import help_for_everyone, nearest_help
from sameroad.records.state.gaps import category_states
from tests.factories import SETTINGS, make_directory, make_organization

WITH_HOSPITALS = {**SETTINGS, "hospital_kinds": ["charity"]}
EVERYONE = ["general-patient-support"]


def slugs(organizations):
    return [organization.slug for organization in organizations]


def directory_of(settings=WITH_HOSPITALS, **organizations):
    made = [make_organization(slug, **changes) for slug, changes in organizations.items()]
    return make_directory(made, settings=settings)


def test_help_comes_in_order_and_nobody_twice():
    directory = directory_of(
        broad={"conditions": ["rheumatic-disease"]},
        both={"conditions": ["rheumatic-disease", *EVERYONE]},
        any={"conditions": EVERYONE},
        centre={"conditions": EVERYONE, "kind": "charity"},
        clinic={"conditions": ["rheumatic-disease"], "kind": "charity"},
    )
    found = nearest_help("lupus", directory)
    assert not found.has_group
    assert found.own == ()
    assert [(one.id, slugs(groups)) for one, groups in found.broader] == [
        ("rheumatic-disease", ["broad", "clinic", "both"])
    ]
    assert slugs(found.everyone) == ["any", "centre"]
    assert slugs(found.centres) == ["centre"]
    assert slugs(found.outside_hospitals) == ["any"]


def test_a_group_that_has_closed_is_there_and_is_no_group():
    found = nearest_help("lupus", directory_of(gone={"status": "closed"}))
    assert slugs(found.own) == ["gone"]
    assert not found.has_group
    assert nearest_help("lupus", directory_of(gone={"status": "closed"}, here={})).has_group


def test_a_directory_that_says_nothing_of_hospitals_names_no_centres():
    directory = directory_of(SETTINGS, centre={"conditions": EVERYONE, "kind": "charity"})
    assert nearest_help("lupus", directory).centres == ()
    assert slugs(help_for_everyone(directory).everyone) == ["centre"]


def test_a_directory_without_any_group_still_answers():
    found = nearest_help("lupus", make_directory([]))
    assert (found.own, found.broader, found.everyone, found.centres, found.has_group) == ((), (), (), (), False)


def test_the_gap_map_counts_those_without_a_group():
    directory = directory_of(gone={"status": "closed"}, any={"conditions": EVERYONE})
    gaps = {gap.condition for category in category_states(directory) for gap in category.gaps}
    assert gaps == {one for one in directory.conditions if not nearest_help(one, directory).has_group}
    assert gaps == {"lupus", "rheumatic-disease"}


@pytest.mark.parametrize("condition", ["crohns-disease", "schizophrenia"])
def test_a_real_condition_without_a_group_leads_to_others(real_directory, condition):
    found = nearest_help(condition, real_directory)
    assert not found.has_group
    assert slugs(found.centres)
    assert slugs(found.outside_hospitals)
    assert {one.kind for one in found.centres} <= set(real_directory.settings.hospital_kinds)


def test_the_gap_map_and_the_pages_speak_of_the_same_conditions(real_directory):
    gaps = {gap.condition for category in category_states(real_directory) for gap in category.gaps}
    assert gaps == {one for one in real_directory.conditions if not nearest_help(one, real_directory).has_group}

"""The state of the data is counted from the records: closed bodies apart, what is not known as such."""

from datetime import date
from typing import Any

import pytest

from sameroad.records.organization import Organization
from sameroad.records.state.admissions import admissions
from sameroad.records.state.data_state import DataState, data_state
from sameroad.records.state.gaps import Gap
from tests.factories import CATEGORIES, SETTINGS, TODAY, make_directory, make_organization


def state_of(*organizations: Organization, **changes: Any) -> DataState:
    return data_state(make_directory(organizations, **changes))


def contact_source(as_of: str | None = None) -> dict[str, Any]:
    return {"url": "https://example.org/", "supports": ["phones"], **({"as_of": as_of} if as_of else {})}


def checked(how: str, **changes: Any) -> list[dict[str, Any]]:
    return [{"on": "2026-11-01", "how": how, "outcome": "confirmed", **changes}]


def test_what_has_closed_is_listed_and_counts_nowhere_else() -> None:
    closed = make_organization("closed", status="closed", contact={"emails": ["info@example.org"]})
    state = state_of(make_organization(), make_organization("asleep", status="dormant"), closed)
    assert (state.organizations, state.not_closed, state.sources) == (3, 2, 3)
    assert dict(state.statuses.counts) == {"active": 1, "unconfirmed": 0, "dormant": 1, "closed": 1}
    assert {tally.of for tally in (state.kinds, state.facts, state.source_ages, state.contact_ages.levels)} == {2}
    assert state.facts.counts["email"] == 0
    assert state.categories[0].organizations == 2


def test_kinds_and_districts_without_anybody_are_told_too() -> None:
    there = make_organization(places=[{"purpose": "office", "district": "southern"}, {"purpose": "meeting"}])
    state = state_of(there, make_organization("b", area=["online"]), make_organization("c", kind="charity"))
    assert list(state.kinds.counts.items()) == [("self-help-group", 2), ("charity", 1)]
    assert dict(state.places.districts.counts) == {"kwun-tong": 0, "southern": 1}
    assert dict(state.places.areas.counts) == {"hong-kong": 0, "online": 1}
    assert (state.places.without_district, state.places.without_area) == (2, 1)


def test_facts_are_known_or_not() -> None:
    full = make_organization(
        "full",
        contact={
            "phones": [{"number": "+852 2345 6789"}],
            "whatsapp": ["+852 9123 4567"],
            "emails": ["info@example.org"],
            "website": "https://example.org/",
        },
        checks=checked("phone"),
    )
    bare = make_organization("bare", name={"en": "Bare"}, summary=None, contact={"fax": ["+852 2345 6788"]})
    assert dict(state_of(full, bare).facts.counts) == dict.fromkeys(state_of().facts.counts, 1)


def test_texts_are_asked_only_of_languages_that_are_not_growing() -> None:
    growing = [{**SETTINGS["languages"][0]}, {**SETTINGS["languages"][1], "growing": True}]
    state = state_of(make_organization(name={"en": "One"}), settings={**SETTINGS, "languages": growing})
    assert state.facts.counts["names"] == 1


@pytest.mark.parametrize(
    ("how", "changes", "counts"),
    [
        ("organization", {}, True),
        ("email", {"fields": ["phones"]}, True),
        ("website", {}, False),
        ("public-page", {}, False),
        ("phone", {"outcome": "no-answer"}, False),
        ("phone", {"fields": ["founded"]}, False),
    ],
)
def test_only_somebody_can_confirm(how: str, changes: dict[str, Any], counts: bool) -> None:
    state = state_of(make_organization(checks=checked(how, **changes)))
    assert state.facts.counts["confirmed"] == counts


def test_a_later_look_at_a_page_does_not_undo_a_confirmation() -> None:
    checks = [*checked("phone", on="2026-01-01"), *checked("website")]
    assert state_of(make_organization(checks=checks)).facts.counts["confirmed"] == 1


def test_the_newest_source_counts_and_a_year_counts_from_its_first_day() -> None:
    dates = {"a": ["2025-11-21", "2010"], "b": ["2025-11-20"], "c": ["2022"], "d": ["2021-11"], "e": []}
    state = state_of(
        *(make_organization(s, sources=[contact_source(), *map(contact_source, d)]) for s, d in dates.items())
    )
    assert dict(state.source_ages.counts) == {"within_1": 1, "within_3": 2, "within_5": 3, "older": 1, "undated": 1}


def test_the_median_is_of_the_dated_and_the_undated_are_counted() -> None:
    dates = ["2026-06", "2024", "2014", "2013-05-06", None, None, None]
    every = (make_organization(f"club-{n}", sources=[contact_source(d)]) for n, d in enumerate(dates))
    ages = state_of(*every).contact_ages
    assert dict(ages.levels.counts) == {"fresh": 1, "ageing": 1, "stale": 2, "unknown": 3}
    assert (ages.dated, ages.median_days) == (4, (TODAY - date(2014, 1, 1)).days)


def test_without_any_date_there_is_no_median() -> None:
    assert state_of(make_organization(sources=[contact_source()])).contact_ages.median_days is None


def test_a_gap_names_the_nearest_broader_condition_that_has_a_group() -> None:
    broader = make_organization(conditions=["rheumatic-disease"])
    joints, others = state_of(broader).categories
    assert joints.gaps == (Gap("lupus", "rheumatic-disease"),)
    assert (joints.conditions, joints.with_group, joints.broader_only, joints.with_nothing) == (2, 1, 1, 0)
    assert others.gaps == (Gap("general-patient-support", None),)


def test_a_closed_group_fills_no_gap_and_what_is_for_everyone_is_no_broader_group() -> None:
    parent = {"id": "lupus", "parent": "general-patient-support", "name": {"en": "Lupus"}}
    everyone = {"id": "general-patient-support", "name": {"en": "Any illness"}}
    categories = [{**CATEGORIES[1], "conditions": [everyone, parent]}]
    for_all = make_organization("all", conditions=["general-patient-support"])
    (only,) = state_of(for_all, make_organization(status="closed"), categories=categories).categories
    assert only.gaps == (Gap("lupus", None),)


def test_an_organization_with_two_conditions_of_a_category_is_in_it_once() -> None:
    assert state_of(make_organization(conditions=["lupus", "rheumatic-disease"])).categories[0].organizations == 1


def test_what_is_due_is_what_the_command_lists() -> None:
    asked = checked("phone", on="2026-10-01")
    every = [make_organization(f"club-{n}", checks=asked if n < 5 else []) for n in range(60)]
    due = state_of(*every, make_organization("asleep", status="dormant"), make_organization("x", status="closed")).due
    assert due.week == "2026-W47"
    assert due.reasons.of == 56
    assert (due.reasons.counts["unknown"], due.reasons.counts["dormant"], due.reasons.counts["fresh"]) == (56, 1, 0)


def test_what_is_bad_is_told_and_what_is_in_order_is_not() -> None:
    told = {one.word: (one.count, one.of) for one in admissions(state_of(make_organization()))}
    assert told == {
        "nobody_confirmed": (1, 1),
        "age_unknown": (1, 1),
        "no_phone": (1, 1),
        "no_way": (1, 1),
        "no_district": (1, 1),
        "gaps": (2, 3),
        "with_nothing": (2, 3),
    }
    some = {
        one.word for one in admissions(state_of(make_organization(checks=checked("phone")), make_organization("b")))
    }
    assert "not_confirmed" in some
    assert "nobody_confirmed" not in some


def test_nothing_bad_is_said_of_organizations_where_there_are_none() -> None:
    assert {one.word for one in admissions(state_of())} == {"gaps", "with_nothing"}
    assert state_of().contact_ages.median_days is None

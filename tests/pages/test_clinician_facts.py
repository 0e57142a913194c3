"""What a clinician asks of an organization: the newest source of each fact, the last check, companies, codes."""

from sameroad.pages.clinician_facts import clinician_facts
from tests.factories import make_directory, make_organization


def facts_of(**changes):
    organization = make_organization(**changes)
    return clinician_facts(organization, make_directory([organization]))


def test_a_fact_has_the_newest_of_its_sources():
    read_in = facts_of(
        sources=[
            {"title": "Undated", "supports": ["name", "funding"]},
            {"title": "Old", "supports": ["name"], "as_of": "2019"},
            {"title": "New", "supports": ["name", "led_by"], "as_of": "2023-05"},
            {"title": "Older", "supports": ["led_by"], "as_of": "2020-01-02"},
            {"title": "Undated too", "supports": ["name", "funding"]},
        ]
    ).read_in
    assert {field: source.title for field, source in read_in.items()} == {
        "name": "New",
        "funding": "Undated",
        "led_by": "New",
    }


def test_the_last_check_is_the_newest_whatever_came_of_it():
    checks = [
        {"on": "2026-03-01", "how": "phone", "outcome": "no-answer"},
        {"on": "2025-03-01", "how": "website", "outcome": "confirmed"},
    ]
    assert facts_of(checks=checks).last_check.outcome == "no-answer"
    assert facts_of().last_check is None


def test_only_companies_are_companies():
    funding = [
        {"source": {"en": "A fund"}, "kind": "charity"},
        {"source": {"en": "Example Pharma"}, "kind": "company", "as_of": "2014"},
        {"source": {"en": "Somebody"}},
    ]
    assert [entry.source["en"] for entry in facts_of(funding=funding).companies] == ["Example Pharma"]


def test_conditions_without_codes_are_left_out():
    found = facts_of(conditions=["lupus", "general-patient-support"]).conditions
    assert [condition.id for condition in found] == ["lupus"]

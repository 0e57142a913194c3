"""What people ask of every organization and a record does not say."""

import pytest

from sameroad.records.unstated import unstated
from tests.factories import make_organization

HOW = {"en": "Phone us."}


def test_a_record_that_says_little_lacks_everything_that_people_ask() -> None:
    assert unstated(make_organization()) == (
        "contact",
        "led_by",
        "how_to_join",
        "eligibility",
        "cost",
        "referral",
        "languages",
        "area",
        "places",
        "meetings",
    )


@pytest.mark.parametrize(
    ("changes", "stated"),
    [
        ({"contact": {"emails": ["a@example.org"]}}, {"contact"}),
        ({"contact": {"fax": ["+852 2345 6789"]}}, set()),
        ({"led_by": "patients"}, {"led_by"}),
        ({"join": {"how": HOW, "fee": {"free": False}}}, {"how_to_join", "cost"}),
        ({"join": {"eligibility": HOW, "referral": "none"}}, {"eligibility", "referral"}),
        ({"places": [{"purpose": "office", "district": "southern"}]}, {"places", "area"}),
        ({"area": ["online"], "languages": ["yue"]}, {"area", "languages"}),
        ({"meetings": [{"what": HOW}]}, {"meetings"}),
    ],
)
def test_what_is_stated_is_not_asked_for(changes: dict[str, object], stated: set[str]) -> None:
    every = set(unstated(make_organization()))
    assert every - set(unstated(make_organization(**changes))) == stated

"""Telephone numbers as people of a region write them; tests/search/ holds the browser's to the same cases."""

import json
from pathlib import Path

import pytest

from sameroad.records.phone_numbers import calling_code, is_emergency_number, shown_number

CASES = json.loads((Path(__file__).parent / "phone_number_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_a_number_is_written_as_its_readers_write_it(case):
    assert shown_number(case["number"], case["region"]) == case["shown"]


def test_a_region_has_a_calling_code():
    assert calling_code("HK") == "+852"
    assert calling_code("CA") == "+1"


@pytest.mark.parametrize(
    ("number", "region", "answer"),
    [
        ("999", "HK", True),
        ("992", "HK", True),
        ("18111", "HK", False),
        ("+852 2345 6789", "HK", False),
        ("911", "HK", False),
        ("911", "US", True),
    ],
)
def test_the_emergency_numbers_are_those_of_the_region(number, region, answer):
    assert is_emergency_number(number, region) is answer

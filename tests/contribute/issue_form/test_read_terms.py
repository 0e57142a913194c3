"""Illnesses in everyday words; a word inside another one is none."""

import pytest

from sameroad.contribute.find_terms import Terms
from sameroad.contribute.issue_form.read_terms import read_terms

EMPTY = ["people", "with", "and", "their", "families", "及", "患者", "病友"]


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("紅斑狼瘡", ["lupus"]),
        ("红斑狼疮", ["lupus"]),
        ("Lupus, SLE\n洗腎", ["lupus", "kidney-failure"]),
        ("紅斑狼瘡患者", ["lupus"]),
        ("糖尿病及高血壓", ["diabetes", "hypertension"]),
        ("people with lupus and their families", ["lupus"]),
        ("general-patient-support", ["general-patient-support"]),
        ("-", []),
    ],
)
def test_what_is_known_is_read(written, ids, issue_collection):
    assert read_terms(written, Terms(issue_collection.conditions), EMPTY) == (ids, [])


@pytest.mark.parametrize("written", ["奇怪病", "lupuss", "not lupus", "all patients", "lupus-like", "糖尿病以外"])
def test_what_says_anything_else_is_handed_back(written, issue_collection):
    assert read_terms(written, Terms(issue_collection.conditions), EMPTY) == ([], [written])


def test_an_endless_list_is_read_up_to_a_point(issue_collection):
    found, unread = read_terms(",".join(f"x{n}" for n in range(99)), Terms(issue_collection.conditions), EMPTY)
    assert found == []
    assert len(unread) == 99

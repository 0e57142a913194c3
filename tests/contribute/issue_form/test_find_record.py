"""A record is found by its page, its file or one of its names, and never guessed."""

import pytest

from sameroad.contribute.issue_form.find_record import find_record, find_records

SOCIETY, CENTRE = "example-arthritis-society", "example-joint-care-centre"


@pytest.mark.parametrize(
    "written",
    [
        "Example Arthritis Society",
        "example arthritis society",
        "示例關節炎會",
        "示例关节炎会",
        "EAS",
        "示例關節炎會 Example Arthritis Society",
        "Example Arthritis Society (EAS)",
        SOCIETY,
        f"data/organizations/{SOCIETY}.yaml",
        f"https://sameroad.example/organizations/{SOCIETY}/",
        f"see https://sameroad.example/zh-Hant/organizations/{SOCIETY}/#contact",
    ],
)
def test_it_is_found_however_it_is_named(written, issue_collection):
    assert find_record(written, issue_collection) == (SOCIETY, ())


def test_what_is_only_like_a_name_is_proposed_and_not_taken(issue_collection):
    slug, meant = find_record("Exampel Artritis Society", issue_collection)
    assert slug is None
    assert SOCIETY in meant
    assert find_record("Something else entirely", issue_collection)[0] is None
    assert find_record("", issue_collection)[0] is None


def test_two_records_are_not_one(issue_collection):
    slug, meant = find_record("EAS / 示例關節護理中心", issue_collection)
    assert slug is None
    assert set(meant) == {SOCIETY, CENTRE}


def test_several_are_found_one_by_one(issue_collection):
    found = find_records("EAS、示例關節護理中心, Nobody", issue_collection)
    assert found == ([SOCIETY, CENTRE], ["Nobody"])

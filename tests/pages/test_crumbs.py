"""The way to a page: the highest list first, no name twice."""

import pytest

from sameroad.pages.crumbs import crumbs_of
from sameroad.pages.words import words_of
from tests.factories import CATEGORIES, make_directory, make_organization


def way(kind, id_, language="en", **changes):
    directory = make_directory([make_organization("example", **changes.pop("record", {}))], **changes)
    subjects = {
        "organization": directory.organizations,
        "condition": directory.conditions,
        "category": directory.categories,
        "district": directory.vocabularies["districts"],
    }
    words = words_of(directory)[language]
    return [(crumb.plain(words), crumb.key.address) for crumb in crumbs_of(kind, subjects[kind][id_], directory, words)]


@pytest.mark.parametrize(
    ("kind", "id_", "expected"),
    [
        ("category", "rheumatology", [("All illnesses and situations", "conditions/")]),
        ("district", "kwun-tong", [("Districts", "districts/")]),
        (
            "condition",
            "lupus",
            [
                ("Joints and bones", "categories/rheumatology/"),
                ("Rheumatic diseases", "conditions/rheumatic-disease/"),
            ],
        ),
        ("condition", "rheumatic-disease", [("Joints and bones", "categories/rheumatology/")]),
        (
            "organization",
            "example",
            [("Joints and bones", "categories/rheumatology/"), ("Lupus", "conditions/lupus/")],
        ),
    ],
)
def test_the_lists_above_a_page_come_from_the_highest_down(kind, id_, expected):
    assert way(kind, id_) == expected


def test_names_are_those_of_the_language():
    assert way("condition", "lupus", "zh-Hant") == [
        ("風濕及骨骼關節", "categories/rheumatology/"),
        ("風濕病", "conditions/rheumatic-disease/"),
    ]


def test_a_condition_that_is_called_as_its_category_is_not_named_twice():
    same = {**CATEGORIES[0], "name": {"en": "Lupus"}}
    assert way("organization", "example", categories=[same, CATEGORIES[1]]) == [("Lupus", "categories/rheumatology/")]

"""A part of a list: its place in the whole, and the other parts that it offers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.pages.list_part import CARDS_ON_A_PAGE, NAMES_ON_A_PAGE, ListPart
from sameroad.pages.page import PageKey

CANCER = PageKey("category", "cancer")
ALL = PageKey("organizations")


def test_a_list_that_fits_is_one_part():
    assert ListPart(CANCER, 1, CARDS_ON_A_PAGE).parts == 1
    assert ListPart(CANCER, 1, CARDS_ON_A_PAGE + 1).parts == 2
    assert ListPart(ALL, 1, NAMES_ON_A_PAGE).parts == 1
    assert ListPart(CANCER, 1, 0).parts == 1


def test_the_first_part_keeps_its_address_and_the_others_have_their_own():
    part = ListPart(CANCER, 2, 3 * CARDS_ON_A_PAGE)
    assert [part.key(number).address for number in (1, 2, 3)] == [
        "categories/cancer/",
        "categories/more/cancer-2/",
        "categories/more/cancer-3/",
    ]
    assert ListPart(ALL, 1, 3 * NAMES_ON_A_PAGE).key(2).address == "organizations/more/2/"


def test_from_other_parts_one_comes_to_where_the_list_begins():
    assert ListPart(CANCER, 2, 90).beginning(1) == "organizations"
    assert ListPart(CANCER, 2, 90).beginning(2) is None
    assert ListPart(ALL, 2, 900).beginning(1) is None


@given(st.sampled_from([ALL, CANCER]), st.integers(0, 2000))
def test_every_organization_is_in_one_part(first, total):
    whole = tuple(range(total))
    parts = ListPart(first, 1, total).parts
    shown = [ListPart(first, number, total, None, whole).organizations for number in range(1, parts + 1)]
    assert [one for part in shown for one in part] == list(whole)
    assert all(shown) or total == 0
    first_part = ListPart(first, 1, total)
    assert all(place in shown[first_part.part_with(place) - 1] for place in whole)


@pytest.mark.parametrize(
    ("number", "parts", "offered"),
    [
        (1, 2, (1, 2)),
        (1, 9, (1, 2, None, 9)),
        (3, 9, (1, 2, 3, 4, None, 9)),
        (4, 9, (1, 2, 3, 4, 5, None, 9)),
        (5, 9, (1, None, 4, 5, 6, None, 9)),
        (6, 9, (1, None, 5, 6, 7, 8, 9)),
        (9, 9, (1, None, 8, 9)),
    ],
)
def test_the_first_the_last_and_the_nearest_parts_are_offered(number, parts, offered):
    assert ListPart(CANCER, number, parts * CARDS_ON_A_PAGE).offered == offered


@given(st.integers(1, 60), st.data())
def test_what_is_offered_is_short_and_leaves_out_no_single_number(parts, data):
    number = data.draw(st.integers(1, parts))
    offered = ListPart(CANCER, number, parts * CARDS_ON_A_PAGE).offered
    assert len(offered) <= 7
    assert {1, number, parts} <= set(offered)
    for before, gap, after in zip(offered, offered[1:], offered[2:], strict=False):
        assert gap is not None or after - before > 2

"""What is proposed in place of a value that only looks right to a person."""

import pytest

from sameroad.records.meant_value import has_bullet, items_of, meant_date, named_within, ordinary


@pytest.mark.parametrize(
    ("written", "meant"), [("２０２５－０５", "2025-05"), ("　ＨＫ ", "HK"), ("ｌｕｐｕｓ", "lupus"), ("香港", "香港")]
)
def test_full_width_signs_become_ordinary_ones(written: str, meant: str) -> None:
    assert ordinary(written) == meant


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("a，b、c；d; e,f", ["a", "b", "c", "d", "e", "f"]),
        ("［a， b］", ["a", "b"]),
        ("【a】", ["a"]),
        ("a,,b，", ["a", "b"]),
        ("one thing", ["one thing"]),
        ("", []),
    ],
)
def test_items_are_found_in_one_text(written: str, items: list[str]) -> None:
    assert items_of(written) == items


@pytest.mark.parametrize("written", ["-lupus", "－ lupus", "– lupus", "• lupus", "・lupus", "  * lupus"])
def test_what_looks_like_an_item_has_a_bullet(written: str) -> None:
    assert has_bullet(written)


def test_a_hyphen_inside_is_no_bullet() -> None:
    assert not has_bullet("kwun-tong")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025年5月14日", "2025-05-14"),
        ("2025 年 5 月", "2025-05"),
        ("2025/5/4", "2025-05-04"),
        ("2025.05", "2025-05"),
        ("２０２５年１２月", "2025-12"),
        ("14/05/2025", None),
        ("5月14日", None),
        ("about 2025", None),
    ],
)
def test_a_date_that_begins_with_its_year_is_understood(written: str, meant: str | None) -> None:
    assert meant_date(written) == meant


NAMED = {"Kwun Tong": "kwun-tong", "觀塘": "kwun-tong", "North": "north", "Northern Tower": "tower", "x": "x"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Kwun Tong District", "kwun-tong"),
        ("near KWUN TONG.", "kwun-tong"),
        ("觀塘區", "kwun-tong"),
        ("the Northern Tower", "tower"),
        ("Northampton", None),
        ("x", None),
        ("Kowloon", None),
    ],
)
def test_the_longest_name_inside_a_text_is_meant(written: str, meant: str | None) -> None:
    assert named_within(written, NAMED) == meant

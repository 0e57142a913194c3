"""Telephone numbers on pages: in one piece."""

from sameroad.pages.phone_numbers import phone_number


def test_no_line_breaks_inside_a_number():
    assert phone_number("+852 2345 6789", "HK") == "2345\u00a06789"
    assert phone_number("+86 755 8888 8888", "HK") == "+86\u00a0755\u00a08888\u00a08888"

"""Numbers as people write them; what is not certain is never a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.contribute.issue_form.read_numbers import read_numbers


def read(text, kind="phones"):
    numbers, unread = read_numbers(text, kind, "HK")
    return [(one.kind, one.number, one.hours, one.label) for one in numbers], unread


@pytest.mark.parametrize(
    "text",
    [
        "2345 6789",
        "23456789",
        "2345-6789",
        "２３４５　６７８９",
        "(852) 2345 6789",
        "+852-2345-6789",
        "電話：2345 6789。",
        "Tel. 2345 6789",
    ],
)
def test_one_number_however_it_is_written(text):
    assert read(text) == ([("phones", "+852 2345 6789", "", "")], [])


@pytest.mark.parametrize(
    "text",
    [
        "2345 6789 / 2345 6780",
        "2345 6789\n2345 6780",
        "23456789、23456780",
        "2345 6789 or 2345 6780",
        "2345 6789；2345 6780",
    ],
)
def test_several_numbers_however_they_are_kept_apart(text):
    assert [number for _, number, _, _ in read(text)[0]] == ["+852 2345 6789", "+852 2345 6780"]


def test_a_number_says_itself_what_it_is_for():
    numbers, unread = read("Tel: 2345 6789 Fax: 2345 6788\nWhatsApp 9123 4567")
    assert [(kind, number) for kind, number, _, _ in numbers] == [
        ("phones", "+852 2345 6789"),
        ("fax", "+852 2345 6788"),
        ("whatsapp", "+852 9123 4567"),
    ]
    assert unread == []


def test_a_whatsapp_number_may_be_called_a_telephone_number():
    assert read("Tel 9123 4567", "whatsapp")[0] == [("whatsapp", "+852 9123 4567", "", "")]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2345 6789 (Mon-Fri 9:00-13:00, 14:00-17:00)", "Mon-Fri 9:00-13:00, 14:00-17:00"),
        ("2345 6789（星期一至五 9:00-17:00）", "星期一至五 9:00-17:00"),
        ("2345 6789 Monday to Friday, 9 am to 5 pm", "Monday to Friday, 9 am to 5 pm"),
    ],
)
def test_hours_stay_with_their_number(text, hours):
    assert read(text) == ([("phones", "+852 2345 6789", hours, "")], [])


def test_any_other_word_is_kept_apart_for_the_reader_to_judge():
    assert read("Mrs Chan 2345 6789")[0] == [("phones", "+852 2345 6789", "", "Mrs Chan")]
    assert read("2345 6789 (closed on Monday)")[0] == [("phones", "+852 2345 6789", "", "closed on Monday")]


@pytest.mark.parametrize(
    "text",
    [
        "2345 6789 ext 12",
        "two three",
        "2345 6789 (fax) 2345 6780 (tel)",
        "2345 6789 2345 6780",
        "tel/fax? none",
        "12345678901",
    ],
)
def test_what_is_not_certain_is_handed_back_word_for_word(text):
    numbers, unread = read(text)
    assert numbers == []
    assert "".join(unread).replace(" ", "") in text.replace("/", "").replace(" ", "") + "?"


def test_a_short_number_is_read_as_it_is_dialled_and_a_rest_of_one_is_not_lost():
    assert read("182 183")[0] == [("phones", "182183", "", "")]
    assert read("2345 6789/80") == ([("phones", "+852 2345 6789", "", "")], ["80"])


@given(st.text(max_size=60) | st.text("0123456789+-/ ()電話fax,", max_size=40))
def test_nothing_raises_and_a_number_has_digits_that_were_written(text):
    numbers, _ = read_numbers(text, "phones", "HK")
    assert all(one.number.isascii() and len(one.number) > 2 for one in numbers)

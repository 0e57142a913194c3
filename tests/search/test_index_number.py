"""Telephone numbers of the index: the browser shows them as the pages do, and calls the full number."""

import json

import phonenumbers
from phonenumbers import PhoneNumberFormat

from sameroad.pages.phone_numbers import phone_number
from sameroad.records.phone_numbers import calling_code
from sameroad.search.index_number import index_number
from tests.conftest import CHECKOUT

CASES = json.loads((CHECKOUT / "tests" / "records" / "phone_number_cases.json").read_text(encoding="utf-8"))
SHOW = """async (load, numbers) => {
  const { phoneNumber } = await load("numbers.js");
  return numbers.map(([held, callingCode]) => phoneNumber(held, callingCode));
}"""


def shown_there(javascript, numbers):
    """What the browser makes of the index for pairs of a number and a region."""
    return javascript(SHOW, [[index_number(number, region), calling_code(region)] for number, region in numbers])


def test_a_number_is_stored_twice_only_where_leaving_out_the_code_is_not_enough():
    assert index_number("+852 2345 6789", "HK") == "+852 2345 6789"
    assert index_number("+86 755 8888 8888", "HK") == "+86 755 8888 8888"
    assert index_number("999", "HK") == "999"
    assert index_number("+44 20 7946 0958", "GB") == ["+44 20 7946 0958", "020 7946 0958"]


def test_the_browser_shows_the_same_cases(javascript):
    found = shown_there(javascript, [(case["number"], case["region"]) for case in CASES])
    assert [one["shown"].replace("\u00a0", " ") for one in found] == [case["shown"] for case in CASES]


def test_the_browser_writes_a_number_of_any_region_as_the_pages_do(javascript):
    examples = {region: phonenumbers.example_number(region) for region in sorted(phonenumbers.SUPPORTED_REGIONS)}
    numbers = [
        (phonenumbers.format_number(example, PhoneNumberFormat.INTERNATIONAL).replace("-", " "), region)
        for region, example in examples.items()
    ]
    assert len(numbers) > 200
    assert shown_there(javascript, numbers) == [
        {"number": number, "shown": phone_number(number, region)} for number, region in numbers
    ]

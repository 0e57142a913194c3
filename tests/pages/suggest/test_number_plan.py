"""The browser reads, judges and writes telephone numbers of the region as the library phonenumbers does."""

import json

import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sameroad.pages.suggest.number_plan import number_plan
from sameroad.records.rules.phone import number_fault
from tests.pages.suggest.both_checks import plain
from tests.pages.suggest.phone_differences import alike
from tests.property_settings import WITHOUT_SHRINKING

REGIONS = ("HK", "MO", "SG", "GB", "US", "IT", "BR", "AU", "GG")
"""Other places too: with a digit dialled before numbers, with codes that several share, with a zero that stays."""
CHECK = """async (load, { numbers, plans }) => {
  const { check } = await load("suggest/rules/phone.js");
  return JSON.parse(numbers).map(([written, region, short]) => {
    const contact = short ? { phones: [{ number: written }] } : { fax: [written] };
    const [found = null] = check({ contact }, { phone: plans[region] });
    return found;
  });
}"""
PIECES = st.sampled_from(
    [
        *(
            "+",
            "＋",
            "00",
            "001",
            "011",
            "(",
            ")",
            "-",
            " ",
            "  ",
            "/",
            ".",
            "～",
            "x",
            " ext ",
            "#",
            ",",
            ";ext=",
            "*",
        ),
        *("+852", "852", "2345", "6789", "9123", "4567", "23456789", "２３４５", "٦٧٨٩", "999", "1823", "18111", "187"),
        *(
            "+44",
            "020",
            "7946",
            "0958",
            "+1",
            "212",
            "5550123",
            "800",
            "123456",
            "HELP",
            "Tel: ",
            "電話",
            "\u200b",
            "\n",
        ),
        *("0", "1", "02", "6", "87654321"),
    ]
)
WRITTEN = (
    st.lists(PIECES, min_size=1, max_size=7).map("".join)
    | st.text("0123456789+ -()", min_size=1, max_size=16)
    | st.integers(2 * 10**7, 10**8 - 1).map(str)
)


def check_both(run, numbers):
    """What both say of each number: `(written, region, short allowed)`."""
    plans = {region: number_plan(region) for region in REGIONS}
    there = run(CHECK, {"numbers": json.dumps(numbers), "plans": plans})
    for (written, region, short), found in zip(numbers, there, strict=True):
        fault = number_fault(written, region, short_allowed=short) if written else None
        here = fault and {"message": plain(fault[0]), "hint": plain(fault[1])}
        yield written, region, here, found and {"message": found["message"], "hint": found["hint"]}


@pytest.mark.parametrize("region", REGIONS)
def test_the_example_of_each_kind_of_number_is_read_alike(scripts_in_javascript, region):
    numbers = []
    for kind in phonenumbers.supported_types_for_region(region):
        number = phonenumbers.example_number_for_type(region, kind)
        if number is None:
            continue
        for form in (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.NATIONAL):
            written = phonenumbers.format_number(number, form).replace("-", " ")
            forms = [written, written.replace(" ", ""), f"{written} ext 12"]
            numbers += [(one, region, short) for one in forms for short in (True, False)]
    assert len(numbers) > 11
    found = list(check_both(scripts_in_javascript, numbers))
    assert [one for one in found if one[2] != one[3]] == []
    assert {one[2] and one[2]["message"]["key"] for one in found} >= {None, "phone.form", "phone.extension"}


@settings(WITHOUT_SHRINKING, max_examples=12)
@given(st.lists(st.tuples(WRITTEN, st.sampled_from(REGIONS), st.booleans()), min_size=100, max_size=200))
@example(
    [
        ("00852 2345 6789", "HK", True),
        ("+0085223456789", "HK", True),
        ("0999", "HK", True),
        ("000 2345 6789", "HK", True),
        ("2345İı", "HK", True),
    ]
)
def test_whatever_is_typed_is_judged_alike(scripts_in_javascript, numbers):
    different = [
        (written, region, here, there)
        for written, region, here, there in check_both(scripts_in_javascript, numbers)
        if not alike(here, there, written, region)
    ]
    assert different == []


def test_the_plan_of_hong_kong_is_small():
    assert len(json.dumps(number_plan("HK"))) < 5000

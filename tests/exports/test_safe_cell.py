"""No cell begins a formula, and every text and number comes back from its cell."""

import unicodedata

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.csv_tables.safe_cell import number_cell, number_of_cell, safe_cell, text_of_cell
from tests.exports.any_record import HOSTILE_TEXTS

BLANKS = ("", " ", "  ", "\u00a0", "\u3000", "\t", "\ufeff", "\u200b", "\u202e", "\n", "\r\n")
SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"
FORMULAS = [blank + sign + "1+1" for blank in BLANKS for sign in SIGNS]
TEXTS = st.text(st.sampled_from("'=+-@＝＋－＠ \t\r\n\u200ba香1\"")) | st.text() | st.sampled_from(HOSTILE_TEXTS)


def begins_formula(cell):
    """Whether a spreadsheet program may run the cell, said in other words than the code says it."""
    if cell[:1] in ("\t", "\r", "\n"):
        return True
    seen = [sign for sign in cell if not sign.isspace() and unicodedata.category(sign) not in ("Cc", "Cf")]
    return bool(seen) and unicodedata.normalize("NFKC", seen[0]) in ("=", "+", "-", "@")


@pytest.mark.parametrize("text", [*FORMULAS, "\tx", "\rx", "\nx", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "⁺1"])
def test_a_formula_gets_an_apostrophe(text):
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["", "香港示例會", "Mon-Fri 9:00-17:00", "a=b", "1+1", "info@example.org", "'quoted'", " blank", "(=1)", "「=1」"],
)
def test_other_text_stays_as_it_is(text):
    assert safe_cell(text) == text


@given(TEXTS)
def test_no_cell_begins_a_formula_and_every_text_comes_back(text):
    cell = safe_cell(text)
    assert not begins_formula(cell)
    assert text_of_cell(cell) == text


@given(TEXTS, TEXTS)
def test_different_texts_have_different_cells(first, second):
    assert (safe_cell(first) == safe_cell(second)) == (first == second)


@pytest.mark.parametrize(
    ("number", "cell"),
    [
        ("+852 2345 6789", "(+852) 2345 6789"),
        ("+1 201 555 0123", "(+1) 201 555 0123"),
        ("+351 22 234 5678", "(+351) 22 234 5678"),
        ("999", "999"),
        ("18111", "18111"),
    ],
)
def test_a_number_has_its_country_code_in_brackets_and_is_still_one_that_programs_read(number, cell):
    assert number_cell(number) == cell
    assert number_of_cell(cell) == number
    assert phonenumbers.parse(cell, "HK") == phonenumbers.parse(number, "HK")


@given(TEXTS | st.from_regex(r"\+[0-9 ()]*", fullmatch=True))
def test_what_is_no_number_is_text(text):
    cell = number_cell(text)
    assert not begins_formula(cell)
    assert number_of_cell(cell) == text

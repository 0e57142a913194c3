"""Lines of CSV are those of the `csv` module, and cells those that `safe_cell` makes."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from sameroad.exports.csv_tables.csv_line import csv_cell, csv_line, text_cell
from sameroad.exports.csv_tables.safe_cell import safe_cell
from tests.exports.any_record import HOSTILE_TEXTS

TEXTS = st.sampled_from(HOSTILE_TEXTS) | st.text() | st.text(st.sampled_from("a1\",\r\n ;'=+\t_長"))


@given(st.lists(TEXTS, min_size=2))
def test_a_line_is_that_of_the_csv_module(texts):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow(texts)
    assert csv_line(texts) == written.getvalue()


@given(TEXTS)
def test_a_text_is_guarded_and_quoted(text):
    assert text_cell(text) == csv_cell(safe_cell(text))

"""The browser finds the term that Python finds."""

import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rrule import PARTS

NEAREST = """async (load, asked) => {
  const { nearestTerm } = await load("suggest/nearest_term.js");
  return JSON.parse(asked).map(([written, terms]) => nearestTerm(written, terms));
}"""
TERMS = (
    list(PARTS),
    ["patients", "families", "patients-and-families", "professionals", "mixed"],
    ["part_of", "led_by"],
)
WORDS = [word for terms in TERMS for word in terms] + [
    "Ｆ",
    "病人",
    "ß",
    "and families patients",
    "FAMILIES, PATIENTS AND",
]
SLIPS = st.builds(
    lambda word, at, typed, gone: word[:at] + typed + word[at + gone :],
    st.sampled_from(WORDS),
    st.integers(0, 12),
    st.sampled_from(["", "x", "S", " ", "-", "家"]),
    st.integers(0, 2),
)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(SLIPS | st.text("abefilmnprst-_ ", max_size=12), st.sampled_from(TERMS)), min_size=50))
@example([("abcx", ["abcd", "abce"])])
@example([("\t[*İCOUNT=&", ["COUNT"]), ("ΟΔΟΣ ΑΒΓΔΕΖΗ", ["ΑΒΓΔΕΖΗ ΟΔΟΣ"]), ("οδοσ, αβγδεζη", ["ΑΒΓΔΕΖΗ ΟΔΟΣ"])])
def test_the_nearest_term_is_the_same(scripts_in_javascript, asked):
    there = scripts_in_javascript(NEAREST, json.dumps(asked))
    assert there == [nearest_term(written, terms) for written, terms in asked]

"""Folding in Python and in the browser: the same cases, and the same answers for any text."""

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.search.fold import character_table, fold

CASES = json.loads((Path(__file__).parent / "fold_cases.json").read_text(encoding="utf-8"))
FOLD = """async (load, { characters, texts }) => {
  const { makeFold } = await load("fold.js");
  return texts.map(makeFold(characters));
}"""
# Python and the JavaScript engine may know different versions of Unicode; both know these characters.
OLD = unicodedata.ucd_3_2_0
KNOWN = [c for c in map(chr, range(sys.maxunicode + 1)) if OLD.category(c) not in ("Cn", "Co", "Cs")]
TRICKY = "'’ßŒİΣςﬁ①½ＡÉé\u0301\u3099衞證証麼痺枱 ．-–.한がक"
texts = st.text(st.one_of(st.sampled_from(TRICKY), st.sampled_from(KNOWN)), max_size=30)


def fold_there(javascript, strings):
    characters = "".join(f"{character}{folded}" for character, folded in character_table().items())
    return javascript(FOLD, {"characters": characters, "texts": strings})


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_folds_in_python(case):
    assert fold(case["text"]) == case["folded"]


def test_folds_the_same_cases_in_javascript(javascript):
    assert fold_there(javascript, [case["text"] for case in CASES]) == [case["folded"] for case in CASES]


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(texts, min_size=100, max_size=400))
def test_folds_any_text_alike_in_both_languages(javascript, strings):
    assert fold_there(javascript, strings) == [fold(string) for string in strings]


@given(texts)
def test_what_is_folded_stays(text):
    assert fold(fold(text)) == fold(text)


def test_no_character_folds_to_one_that_folds_again():
    table = character_table()
    assert not set(table) & set(table.values())
    assert all(len(key) == len(value) == 1 for key, value in table.items())

"""The files of the index: their names, their size for the real records, the same bytes for the same records."""

import gzip
import json

import pytest

from sameroad.search.fold import fold
from sameroad.search.index_files import index_files, index_values
from tests.factories import make_directory

# Bytes of gzip: what one reader's answers need, and all the files together.
LIMITS = {"answers": 180_000, "everything": 226_000}
ANSWERS = ("words", "organizations")


@pytest.fixture(scope="module")
def real_weights(real_directory):
    return {path: len(gzip.compress(content, mtime=0)) for path, content in index_files(real_directory).items()}


def address(name):
    return f"assets/search/{name}.json"


def test_names_the_files_below_the_site():
    names = ["words", "organizations", "facts", "cards.en", "cards.zh-Hant"]
    assert list(index_files(make_directory())) == [address(name) for name in names]


def test_the_same_records_give_the_same_bytes():
    assert index_files(make_directory()) == index_files(make_directory())


def test_is_json_with_characters_as_they_are():
    files = index_files(make_directory())
    assert "紅斑狼瘡" in files[address("words")].decode()
    assert json.loads(files[address("organizations")])[0]["slug"] == "example"
    assert json.loads(files[address("cards.en")])["example"]["summary"] == "For people with lupus."


def test_tables_lead_only_to_characters_that_are_written_in_the_index():
    values = index_values(make_directory())
    pairs, groups = values["words"].pop("characters"), values["words"].pop("sounds")
    written = set(fold(str(values)))
    assert "紅红" in pairs
    assert "鬱郁" not in pairs
    assert {folded for folded in pairs[1::2] if folded not in written} == set()
    assert any({"红", "洪"} <= set(group) for group in groups)
    assert [group for group in groups if written.isdisjoint(group)] == []


def test_what_answers_need_is_light(real_weights):
    assert sum(real_weights[address(name)] for name in ANSWERS) <= LIMITS["answers"]


def test_all_of_the_real_index_is_light(real_weights):
    assert sum(real_weights.values()) <= LIMITS["everything"]

"""The browser writes a record as Python does: the same cases, and the same text for any record."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.contribute.write_record import write_record
from sameroad.contribute.write_scalar import write_scalar
from sameroad.records.field_order import field_order
from sameroad.records.read_collection import PROJECT_DATA
from tests.contribute.test_write_record import MEANT, RECORDS, TEXTS, read, referred
from tests.property_settings import WITHOUT_SHRINKING

CASES = json.loads((Path(__file__).parent / "write_record_cases.json").read_text(encoding="utf-8"))
WRITE = """async (load, { records, order }) => {
  const { writeRecord } = await load("suggest/write_record.js");
  return JSON.parse(records).map((record) => writeRecord(record, order));
}"""
REFUSE = """async (load, record) => {
  const { writeRecord } = await load("suggest/write_record.js");
  try {
    return writeRecord(record, {});
  } catch (error) {
    return error.name;
  }
}"""
OLD = unicodedata.ucd_3_2_0
MOST = 2**53 - 1
"""JavaScript knows no larger whole number exactly."""


def write_there(run, records):
    order = field_order(PROJECT_DATA / "schema").nested()
    return run(WRITE, {"records": json.dumps(records), "order": order})


def alike(record):
    """Whether both sides know every character, though their versions of Unicode may differ, and every number."""
    characters = json.dumps(record, ensure_ascii=False)
    return all(OLD.category(character) not in ("Cn", "Cs") for character in characters) and exact(record)


def exact(value):
    if isinstance(value, (dict, list)):
        return all(map(exact, value.values() if isinstance(value, dict) else value))
    return not isinstance(value, int) or abs(value) <= MOST


def readable(value):
    """Whether YAML can have every name of a field: it gives `<<` a meaning, and reads at most 1,024 characters."""
    if isinstance(value, dict):
        names = all(name != "<<" and len(write_scalar(name)) <= 1000 for name in value)
        return names and all(map(readable, value.values()))
    return not isinstance(value, list) or all(map(readable, value))


LONGER = st.lists(TEXTS, min_size=6, max_size=14).map(" ".join)
ODD_RECORDS = st.recursive(
    TEXTS | LONGER | st.booleans() | st.integers(-MOST, MOST),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXTS | st.sampled_from(["name", "en"]), inner, max_size=4)
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_python_writes_the_lines(case):
    assert write_record(case["record"]).split("\n") == [*case["lines"], ""]
    assert read(write_record(case["record"])) == case["record"]


def test_the_browser_writes_the_same_lines(scripts_in_javascript):
    written = write_there(scripts_in_javascript, [case["record"] for case in CASES])
    assert [text.split("\n") for text in written] == [[*case["lines"], ""] for case in CASES]


def test_the_browser_writes_every_real_record_as_python_does(scripts_in_javascript):
    records = [read(file.read_text("utf-8")) for file in RECORDS]
    assert len(records) > 200
    assert write_there(scripts_in_javascript, records) == [write_record(record) for record in records]


def test_the_browser_writes_each_difficult_text_as_python_does(scripts_in_javascript):
    records = [{"aliases": [text, f"{text} " * 12 + text], "summary": {"en": text}} for text in MEANT]
    assert write_there(scripts_in_javascript, records) == [write_record(record) for record in records]


@settings(WITHOUT_SHRINKING, max_examples=5)
@given(st.lists(referred("organization.schema.json"), min_size=10, max_size=20))
def test_any_record_that_the_schema_allows_is_written_alike(scripts_in_javascript, drawn):
    records = [record for record in drawn if alike(record)]
    assert write_there(scripts_in_javascript, records) == [write_record(record) for record in records]


@settings(WITHOUT_SHRINKING, max_examples=12)
@given(st.lists(st.dictionaries(TEXTS, ODD_RECORDS, min_size=1, max_size=4), min_size=4, max_size=16))
def test_what_no_schema_allows_is_written_alike_too(scripts_in_javascript, drawn):
    records = [record for record in drawn if alike(record)]
    written = write_there(scripts_in_javascript, records)
    assert written == [write_record(record) for record in records]
    again = [(text, record) for text, record in zip(written, records, strict=True) if readable(record)]
    assert [read(text) for text, _ in again] == [record for _, record in again]


@pytest.mark.parametrize("value", [None, 1.5, 2**60], ids=["nothing", "fraction", "too large to be exact"])
def test_what_no_record_can_hold_is_refused(scripts_in_javascript, value):
    assert scripts_in_javascript(REFUSE, {"founded": value}) == "TypeError"

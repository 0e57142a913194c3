"""An edited file says what it should, and every line of another fact is as it was."""

import difflib
from copy import deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.contribute.edit_record import CannotEditError, edit_record
from sameroad.contribute.write_record import write_record
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.records.read_yaml import read_yaml
from tests.factories import make_record

SOURCE = """\
# A comment at the top
name:
  en: Example Association   # beside a name
kind: 'charity'  # quotes that nobody needs
summary:
  en: >-
    A text in two
    lines.
  zh-Hant: 為病人而設。
conditions: [lupus]
contact:
  # above the telephones
  phones:
    - number: "+852 2345 6789"
      label:
        en: Office
    - number: "+852 2345 6780"
      # below a number
  website: https://example.org/

sources:
- title: Leaflet
  supports: [name, phones]
# the end
"""
VALUE = read_yaml(SOURCE.encode()).value


def changed(change):
    record = deepcopy(VALUE)
    change(record)
    after = edit_record(SOURCE.encode(), record)
    assert read_yaml(after).value == record
    old, new = SOURCE.splitlines(), after.decode().splitlines()
    return [line for line in difflib.unified_diff(old, new, n=0, lineterm="") if line[:2] not in ("--", "++", "@@")]


def test_a_value_on_one_line_is_exchanged_and_what_stands_beside_it_stays():
    def change(record):
        record["contact"]["phones"][0]["number"] = "+852 2345 6000"
        record["kind"] = "alliance"

    assert changed(change) == [
        "-kind: 'charity'  # quotes that nobody needs",
        "+kind: alliance  # quotes that nobody needs",
        '-    - number: "+852 2345 6789"',
        '+    - number: "+852 2345 6000"',
    ]


def test_a_new_field_comes_where_the_schema_has_it():
    def change(record):
        record["status"] = "closed"
        record["contact"]["emails"] = ["info@example.org"]

    assert changed(change) == ["+status: closed", "+  emails:", "+    - info@example.org"]


def test_a_field_goes_with_its_lines():
    assert changed(lambda record: record["contact"].pop("website")) == ["-  website: https://example.org/"]


def test_an_item_is_added_and_another_one_goes():
    assert changed(lambda record: record["contact"]["phones"].append({"number": "999"})) == ['+    - number: "999"']
    assert changed(lambda record: record["contact"]["phones"].pop(0)) == [
        '-    - number: "+852 2345 6789"',
        "-      label:",
        "-        en: Office",
    ]


def test_a_folded_text_is_written_anew():
    assert changed(lambda record: record["summary"].update({"en": "Short."})) == [
        "-  en: >-",
        "-    A text in two",
        "-    lines.",
        "+  en: Short.",
    ]


def test_what_stands_in_brackets_is_written_anew_as_a_whole():
    assert changed(lambda record: record["conditions"].append("general-patient-support")) == [
        "-conditions: [lupus]",
        "+conditions:",
        "+  - lupus",
        "+  - general-patient-support",
    ]


def test_where_the_first_line_of_an_item_goes_the_field_is_written_anew():
    def change(record):
        del record["sources"][0]["title"]
        record["sources"][0]["url"] = "https://example.org/"

    assert "+  - url: https://example.org/" in changed(change)


def test_line_ends_of_windows_stay():
    source = SOURCE.replace("\n", "\r\n").encode()
    after = edit_record(source, {**VALUE, "status": "closed"})
    assert after == source.replace(b"summary:\r\n", b"status: closed\r\nsummary:\r\n")


@pytest.mark.parametrize("source", ["{name: {en: A}}", "name: [", "name: {en: A}\nname: {en: B}"])
def test_a_file_that_is_not_understood_is_left_to_a_person(source):
    with pytest.raises(CannotEditError):
        edit_record(source.encode(), {"name": {"en": "B"}})


@pytest.mark.parametrize(
    "path", sorted((PROJECT_DATA / "organizations").glob("*.yaml"))[::9], ids=lambda path: path.stem
)
def test_a_real_record_gets_a_correction_in_few_lines(path):
    source = path.read_bytes()
    record = read_yaml(source).value
    assert edit_record(source, record) == source
    contact = {**record.get("contact", {}), "whatsapp": ["+852 9123 4567"]}
    new = {**record, "contact": contact, "sources": [*record["sources"], {"title": "New", "supports": ["whatsapp"]}]}
    after = edit_record(source, new)
    assert read_yaml(after).value == new
    before_lines, after_lines = source.decode().splitlines(), after.decode().splitlines()
    gone = [line for line in difflib.ndiff(before_lines, after_lines) if line.startswith("- ")]
    assert len(gone) <= (2 if "whatsapp" in record.get("contact", {}) else 0)


TEXTS = st.text(min_size=1, max_size=8) | st.sampled_from(["a: b", "# x", "- y", "yes", "2026-11-01", "a\nb", "「x」"])
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(0, 10**6),
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(TEXTS, inner, min_size=1, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["name", "kind", "contact", "sources", "x"]), VALUES, min_size=1), st.data())
def test_whatever_changes_the_file_says_it_in_the_end(old, data):
    source = write_record(old).encode()
    new = data.draw(st.dictionaries(st.sampled_from([*old, "notice"]), VALUES, min_size=1))
    assert read_yaml(edit_record(source, new)).value == new


def test_an_edited_record_is_the_one_that_would_be_written():
    record = make_record(contact={"phones": [{"number": "+852 2345 6789"}]})
    new = make_record(contact={"phones": [{"number": "+852 2345 6780"}], "emails": ["info@example.org"]})
    assert edit_record(write_record(record).encode(), new).decode() == write_record(new)

"""CSV of others and our own: columns by many names, terms in any language, and what is wrong by line and column."""

import pytest

from sameroad.contribute.import_records.csv_columns import COMPUTED, folded, known_columns
from sameroad.contribute.import_records.csv_records import csv_records
from sameroad.contribute.import_records.imported import UnreadableFileError
from tests.contribute.import_records.imported_data import collection
from tests.exports.open_data import files_of
from tests.exports.test_hsds import FULL, PAIR
from tests.factories import make_whole_directory


def read(text, language=None):
    return csv_records(text.encode() if isinstance(text, str) else text, collection(), language)


def record(text, language=None):
    return read(text, language).records[0].record


def test_a_simple_table_of_somebody_else():
    table = (
        "Organisation,Type,Illness,Phone,E-mail,Address,District,URL,Founded\r\n"
        'Lupus Circle,自助組織,SLE; Rheumatic diseases,2345 6789,a@example.org,"1 Example Road, Kwun Tong",觀塘,https://example.org/,1998\r\n'
    )
    assert record(table) == {
        "name": {"en": "Lupus Circle"},
        "kind": "self-help-group",
        "conditions": ["lupus", "rheumatic-disease"],
        "contact": {
            "phones": [{"number": "+852 2345 6789"}],
            "emails": ["a@example.org"],
            "website": "https://example.org/",
        },
        "places": [{"address": {"en": "1 Example Road, Kwun Tong"}, "district": "kwun-tong"}],
        "founded": 1998,
    }


def test_our_own_table_comes_back_as_far_as_one_table_goes():
    table = files_of("csv", make_whole_directory(PAIR))["csv/organizations.csv"]
    found = read(table)
    assert found.unknown == ()
    full = found.records[0].record
    same = ("name", "aliases", "kind", "led_by", "status", "notice", "summary", "description", "conditions", "serves",
            "support", "languages", "join", "part_of", "hosted_by", "founded", "members", "identifiers")  # fmt: skip
    for name in same:
        assert full[name] == FULL[name], name
    contact = {**FULL["contact"], "phones": [{"number": "+852 2345 6789"}]}
    assert full["contact"] == contact
    assert found.records[0].untold == ()
    assert set(full) == {*same, "contact"}


def test_every_column_of_our_own_table_is_known_or_computed():
    header = files_of("csv", make_whole_directory(PAIR))["csv/organizations.csv"].decode("utf-8-sig").split("\r\n")[0]
    known = known_columns(["en", "zh-Hant"])
    unknown = [name for name in header.split(",") if folded(name) not in known and not COMPUTED.fullmatch(folded(name))]
    assert unknown == []
    assert len(header.split(",")) > 40


def test_a_guarded_cell_is_the_text_it_was():
    assert record("name_en\r\n'=1+1\r\n")["name"] == {"en": "=1+1"}
    assert record("name_en\r\n'quoted'\r\n")["name"] == {"en": "'quoted'"}
    assert record("name_en\r\nFriends' - a group\r\n")["name"] == {"en": "Friends' - a group"}


def test_columns_for_the_same_field_are_put_together_and_a_contradiction_is_told():
    [found] = read("name,Phone,Tel,Phone,organisation\nA,2345 6789,2345 6780,2345 6781,B\n").records
    numbers = [phone["number"] for phone in found.record["contact"]["phones"]]
    assert numbers == ["+852 2345 6789", "+852 2345 6780", "+852 2345 6781"]
    assert found.record["name"] == {"en": "A"}
    assert found.untold == ("column organisation: “B” is not taken over, because another column says “A”.",)


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("name\nLupus Circle\n", {"en": "Lupus Circle"}),
        ("名稱\n紅斑狼瘡會\n", {"zh-Hant": "紅斑狼瘡會"}),
        ("\ufeffName_EN;name zh-Hant\nA;甲\n", {"en": "A", "zh-Hant": "甲"}),
        ("name\tphone\nA\t\n", {"en": "A"}),
        ('"name"\n"two\nlines"\n', {"en": "two\nlines"}),
    ],
)
def test_tables_of_many_shapes(table, name):
    assert record(table)["name"] == name


def test_a_stated_language_is_that_of_columns_without_one():
    assert record("name\nLupus Circle\n", "zh-Hant")["name"] == {"zh-Hant": "Lupus Circle"}


def test_a_record_is_named_by_the_line_on_which_it_begins():
    found = read('name,summary\n"A","two\nlines"\n\n,\nB,x\n').records
    assert [one.where for one in found] == ["line 2", "line 6"]


def test_what_is_none_of_our_terms_is_told_with_column_and_what_to_write():
    [found] = read("name,illness,kind\nA,Lupuss,club\n").records
    assert found.untold == (
        "column illness: “Lupuss” is no term of ours. If it is meant, write lupus.",
        "column kind: “club” is no term of ours.",
    )
    assert set(found.record) == {"name"}


def test_values_know_their_columns():
    [found] = read("name,E-mail\nA,a@example.org\n").records
    assert found.columns == {("name", "en"): "name", ("contact", "emails"): "E-mail"}


def test_columns_and_cells_that_are_for_nothing_are_told():
    found = read("name,shoe size,empty,id\nA,9,,x,more\n")
    assert found.unknown == ("shoe size",)
    assert found.records[0].untold == ("More cells than columns: “more” is not taken over.",)


@pytest.mark.parametrize(
    ("cell", "free"), [("yes", True), ("否", False), ("TRUE", True), ("perhaps", "perhaps"), ("", None)]
)
def test_yes_and_no(cell, free):
    made = record(f"name,join_fee_free\nA,{cell}\n")
    assert made.get("join", {}).get("fee", {}).get("free") == free


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("phone\n1\n", "Line 1 names no column for the names"),
        ("", "Line 1 names no column for the names"),
        ("name\n甲".encode("big5"), "not UTF-8"),
        ('name\n"open', "Line 2 is no row"),
    ],
)
def test_what_is_no_table_is_refused(content, said):
    with pytest.raises(UnreadableFileError, match=said):
        read(content)


def test_names_of_columns_are_folded():
    assert folded(" E-Mail: ") == folded("e mail") == "e_mail"

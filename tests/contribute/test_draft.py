"""A draft grows and shrinks without leaving empty parts, and is judged by the rules of the check."""

import pytest

from sameroad.contribute.conversation.draft import Draft, Remark
from sameroad.records.read_collection import read_collection
from tests.factories import TODAY, make_record, write_data


@pytest.fixture
def draft(tmp_path):
    name = {"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"}
    record = make_record(name=name, contact={"website": "https://example.org/"})
    return Draft(read_collection(write_data(tmp_path / "data", {"example": record}), TODAY), {})


def test_what_is_put_somewhere_makes_what_is_above_it(draft):
    put = draft.put(("contact", "phones", 0, "label", "en"), "Office").put(("contact", "phones", 1, "number"), "1")
    assert put.record == {"contact": {"phones": [{"label": {"en": "Office"}}, {"number": "1"}]}}
    assert put.get("contact", "phones", 1, "number") == "1"
    assert [put.get("contact", "phones", 2), put.get("name", "en"), put.get("contact", 0)] == [None, None, None]
    assert draft.record == {}


def test_what_is_dropped_takes_what_is_empty_then_with_it(draft):
    put = draft.put(("contact", "phones", 0, "number"), "1").put(("kind",), "charity")
    assert put.drop(("contact", "phones", 0, "number")).record == {"kind": "charity"}
    assert put.drop(("contact", "phones", 5, "number")).record == put.record
    assert put.drop(("name", "en")).record == put.record


def test_only_what_is_asked_about_is_remarked_upon(draft):
    put = draft.put(("kind",), "charty").put(("founded",), 3000)
    assert put.remarks(("kind",)) == [
        Remark("error", "“charty” is not in data/vocabularies/kinds.yaml.", "Did you mean “charity”?")
    ]
    assert len(put.remarks(("founded",))) == 2
    assert put.remarks(("name",)) == []


def test_what_concerns_all_languages_is_told_apart_from_what_concerns_one(draft):
    put = draft.put(("summary", "en"), " A group. ")
    assert [remark.message for remark in put.remarks(("summary", "en"))] == [
        "The text begins or ends with a space or an empty line."
    ]
    assert [remark.message for remark in put.remarks(("summary",), exactly=True)] == [
        "“summary” is missing in zh-Hant."
    ]


def test_a_twin_is_found_by_name_and_by_contact(draft):
    record = make_record(name={"en": "Example Association of Hong Kong"})
    put = Draft(draft.collection, record)
    assert [slugs for _, slugs in put.twins(("name",))] == [("example",)]
    assert list(put.twins(("contact",))) == []
    shared = put.put(("contact", "website"), "https://www.example.org")
    assert [slugs for _, slugs in shared.twins(("contact",))] == [("example",)]
    noted = put.put(("editor_notes", 0), "Another town. (example)")
    assert list(noted.twins(("name",))) == []


def test_twins_are_found_in_whichever_language_they_are_told(draft):
    record = make_record(name={"zh-Hant": "香港示例會"})
    [(remark, slugs)] = Draft(draft.collection, record, language="zh-Hant").twins(("name",))
    assert slugs == ("example",)
    assert remark.message == "「香港示例會」與「example」（Hong Kong Example Association、香港示例會）的名稱幾乎一樣。"


def test_all_twins_are_found_although_the_sentence_names_the_first(tmp_path):
    records = {
        f"club-{number}": make_record(name={"en": "Heart Club"}, editor_notes=["club-1 club-2 club-3 club-4"])
        for number in range(1, 6)
    }
    collection = read_collection(write_data(tmp_path / "data", records), TODAY)
    [(remark, slugs)] = Draft(collection, make_record(name={"en": "The Heart Club"})).twins(("name",))
    assert slugs == tuple(records)
    assert remark.message.endswith("“club-3” (Heart Club) and 2 more.")

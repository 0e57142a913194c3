"""What is different between two states of a record, and what a reader would not notice."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sameroad.records.compare_values import Change, compare, same
from sameroad.records.plain_scalar import Unquoted

PLAIN = st.one_of(st.text(max_size=5), st.integers(), st.booleans())
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(["name", "kind", "contact", "phones", "sources"]), VALUES, max_size=4)


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(change.path, change.before, change.after) for change in compare(before, after)]


@given(RECORDS)
def test_a_record_is_the_same_as_itself_in_any_order_of_its_fields(record: dict[str, Any]) -> None:
    assert compare(record, dict(reversed(record.items()))) == []


@given(RECORDS, RECORDS)
@example({"kind": [[], [], {}]}, {"kind": [[], {}, {}]})
@example({"kind": [{}, {}, {}]}, {"kind": [[], {}, {}]})
def test_a_difference_is_never_missed(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert bool(compare(before, after)) or same(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"serves": ["patients", "carers"]}, {"serves": ["carers", "patients"]}),
        ({"summary": {"en": "a\nb  c"}}, {"summary": {"en": "a b c"}}),
        ({"founded": 1998}, {"founded": "1998"}),
        ({"founded": "0123"}, {"founded": Unquoted("0123", "a number")}),
        ({"sources": [{"url": "a"}, {"url": "b"}]}, {"sources": [{"url": "b"}, {"url": "a"}]}),
    ],
)
def test_what_a_reader_would_not_notice_is_no_change(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert told(before, after) == []


def test_a_text_is_compared_with_all_its_languages() -> None:
    before, after = {"en": "Old", "zh-Hant": "舊"}, {"en": "New", "zh-Hant": "舊"}
    assert told({"summary": before}, {"summary": after}) == [(("summary",), before, after)]


def test_a_section_is_compared_field_by_field_also_when_it_is_new_or_gone() -> None:
    join = {"referral": "none", "fee": {"free": True}}
    assert told({}, {"join": join}) == [(("join", "referral"), None, "none"), (("join", "fee", "free"), None, True)]
    assert told({"join": join}, {"join": {"referral": "none"}}) == [(("join", "fee", "free"), True, None)]


def test_a_corrected_number_is_one_change_of_one_telephone() -> None:
    label = {"en": "Office"}
    before = {"contact": {"phones": [{"number": "1"}, {"number": "2", "label": label}]}}
    after = {"contact": {"phones": [{"number": "1"}, {"number": "3", "label": label}]}}
    assert told(before, after) == [(("contact", "phones", 1, "number"), "2", "3")]


def test_the_only_telephone_is_the_same_one_with_another_number() -> None:
    before, after = ({"contact": {"phones": [{"number": number}]}} for number in "12")
    assert told(before, after) == [(("contact", "phones", 0, "number"), "1", "2")]


def test_a_new_item_is_whole_and_so_is_one_that_is_gone() -> None:
    one, two, three = ({"number": number, "label": {"en": number}} for number in "123")
    assert told({"phones": [one]}, {"phones": [two, three, one]}) == [
        (("phones", 0), None, two),
        (("phones", 1), None, three),
    ]
    assert told({"phones": [one, two, three]}, {"phones": [one]}) == [
        (("phones", 1), two, None),
        (("phones", 2), three, None),
    ]


def test_an_item_is_known_by_its_address_wherever_it_stands() -> None:
    before = {"sources": [{"url": "a", "title": "A"}, {"url": "b", "title": "B"}]}
    after = {"sources": [{"url": "b", "title": "Better"}, {"url": "a", "title": "A"}]}
    assert told(before, after) == [(("sources", 0, "title"), "B", "Better")]
    assert compare(before, after)[0].owners == ({"url": "b", "title": "Better"},)


def test_which_telephone_comes_first_is_a_change() -> None:
    one, two = {"number": "1"}, {"number": "2"}
    (change,) = compare({"phones": [one, two]}, {"phones": [two, one]})
    assert change == Change(("phones",), [one, two], [two, one])
    assert change.reordered


def test_a_value_of_another_shape_is_a_change() -> None:
    assert told({"website": "a"}, {"website": {"en": "a"}}) == [(("website",), "a", {"en": "a"})]
    assert told({"conditions": ["lupus"]}, {"conditions": "lupus"}) == [(("conditions",), ["lupus"], "lupus")]

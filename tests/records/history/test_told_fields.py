"""What a log may say of a change: corrections apart from additions, and no value that may have been taken out for a
reason.
"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sameroad.records.history.told_fields import told_fields
from tests.factories import make_organization, make_record

OLD, NEW = "+852 2345 6789", "+852 9123 4567"
CHECK = {"on": "2026-11-21", "how": "phone", "outcome": "no-answer", "note": "Ms Chan was kind"}


def told(before: dict[str, Any], after: dict[str, Any], today: dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """What is told of a change of a record, which today has the second state if no other."""
    first, second = make_record(**before), make_record(**after)
    now = make_organization(**(after if today is None else today))
    return [(one.label, one.nature, one.before, one.after) for one in told_fields(first, second, now)]


def phones(*numbers: str) -> dict[str, Any]:
    return {"contact": {"phones": [{"number": number} for number in numbers]}}


def test_a_corrected_number_is_told_without_the_old_one():
    assert told(phones(OLD), phones(NEW)) == [("contact.phones", "corrected", (), (NEW,))]


def test_a_number_that_has_been_taken_out_since_is_told_no_more():
    assert told(phones(OLD), phones(NEW), today={}) == [("contact.phones", "corrected", (), ())]
    assert told(phones(OLD), {}) == [("contact.phones", "taken_out", (), ())]
    assert told({}, phones(NEW), today=phones(OLD)) == [("contact.phones", "added", (), ())]


def test_more_is_an_addition_and_less_is_taken_out():
    assert told({}, phones(NEW)) == [("contact.phones", "added", (), (NEW,))]
    assert told(phones(OLD), phones(OLD, NEW)) == [("contact.phones", "added", (), (NEW,))]
    assert told(phones(OLD, NEW), phones(OLD)) == [("contact.phones", "taken_out", (), ())]
    assert told({"support": ["hotline"]}, {"support": ["hotline", "peer-support"]}) == [
        ("record.support", "added", (), ("peer-support",))
    ]
    assert told({"support": ["hotline", "peer-support"]}, {"support": ["hotline"]}) == [
        ("record.support", "taken_out", ("peer-support",), ())
    ]


def test_another_language_of_a_text_is_an_addition_and_another_wording_a_correction():
    english = {"notice": {"en": "It has moved."}}
    both = {"notice": {"en": "It has moved.", "zh-Hant": "已經搬遷。"}}
    assert told(english, both) == [("record.notice", "added", (), ())]
    assert told(english, {"notice": {"en": "It moved."}}) == [("record.notice", "corrected", (), ())]


def test_words_of_our_own_lists_and_years_are_told_before_and_after():
    assert told({"status": "dormant", "founded": 1998}, {"status": "active", "founded": 1989}, today={}) == [
        ("record.status", "corrected", ("dormant",), ("active",)),
        ("record.founded", "corrected", ("1998",), ("1989",)),
    ]
    assert told({"join": {"referral": "required"}}, {"join": {"referral": "none"}}) == [
        ("join.referral", "corrected", ("required",), ("none",))
    ]


def test_an_old_name_is_told_while_it_is_an_alias():
    old, new = {"name": {"en": "Old Name"}}, {"name": {"en": "New Name"}}
    assert told(old, new) == [("record.name", "corrected", (), ("New Name",))]
    alias = {**new, "aliases": ["Old Name"]}
    assert told(old, alias) == [
        ("record.name", "corrected", ("Old Name",), ("New Name",)),
        ("record.aliases", "added", (), ()),
    ]


def test_of_a_check_the_outcome_is_told_and_never_the_note():
    assert told({}, {"checks": [CHECK]}) == [("record.checks", "added", (), ("no-answer",))]
    assert told({"checks": [CHECK]}, {"checks": [{**CHECK, "note": "Mr Lee"}]}) == []
    assert told({}, {"editor_notes": ["Ask Ms Chan."]}) == []


TEXT = st.text("abc 一二", min_size=1, max_size=6).filter(lambda text: text.strip() == text and "  " not in text)
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.dictionaries(st.sampled_from(["en", "zh-Hant"]), TEXT, min_size=1),
        "aliases": st.lists(TEXT, max_size=2),
        "summary": st.dictionaries(st.sampled_from(["en", "zh-Hant"]), TEXT, min_size=1),
        "hosted_by": st.dictionaries(st.sampled_from(["en", "zh-Hant"]), TEXT, min_size=1),
        "contact": st.fixed_dictionaries(
            {},
            optional={
                "phones": st.lists(st.fixed_dictionaries({"number": TEXT}), max_size=2),
                "emails": st.lists(TEXT, max_size=2),
                "website": TEXT,
                "social": st.fixed_dictionaries({}, optional={"facebook": TEXT}),
            },
        ),
        "places": st.lists(
            st.fixed_dictionaries({"purpose": st.just("office"), "address": st.fixed_dictionaries({"en": TEXT})}),
            max_size=2,
        ),
        "funding": st.lists(st.fixed_dictionaries({"source": st.fixed_dictionaries({"en": TEXT})}), max_size=2),
    },
)


@given(RECORDS, RECORDS, RECORDS)
def test_no_text_of_a_person_is_told_that_does_not_stand_in_the_record_today(before, after, today):
    now = make_organization(**today)
    told_today = told_fields(make_record(**before), make_record(**after), now)
    said = {value for one in told_today for value in (*one.before, *one.after)}
    assert all(repr(value) in repr(now) for value in said)

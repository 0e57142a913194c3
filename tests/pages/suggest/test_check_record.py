"""The rules in the browser find what the rules in Python find: the same cases, and the same for any text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.records.document import LOCALIZED_FIELDS, WORD_FIELDS
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.simplified import is_simplified
from tests.contribute.test_write_record import RECORDS, read
from tests.factories import make_record
from tests.pages.suggest.both_checks import (
    IN_THE_BROWSER,
    SLUG,
    facts,
    found_in_browser,
    found_in_python,
    without_repairs,
)
from tests.pages.suggest.phone_differences import is_about_several, is_foreign
from tests.property_settings import WITHOUT_SHRINKING

CASES = json.loads((Path(__file__).parent / "check_cases.json").read_text(encoding="utf-8"))
MEND = """async (load, records) => {
  const { mendRecord } = await load("suggest/mend_record.js");
  return JSON.parse(records).map(([record, finding]) => mendRecord(record, finding));
}"""
PIECES = st.sampled_from(
    [
        *(
            " ",
            "  ",
            "\n",
            "\t",
            "\u3000",
            "\u00a0",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\u2028",
            "\x00",
            "\x1f",
            "\x85",
            "\ue000",
        ),
        *("\ufffd", "\U000e0041", "\u00ad", "नेपाल", "می", "😀", "⽤", "㈠", "貫", "ﬁ"),
        *(
            "香港",
            "示例會",
            "为",
            "发",
            "脏",
            "心脏病",
            "据",
            "拮据",
            "之后",
            "这里",
            "里面",
            "茶几個",
            "关系",
            "丰采",
            "，",
            "。",
            "：",
            "「",
        ),
        *(
            "a",
            "it's",
            "x_y",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "#",
            "# ",
            "- ",
            "[",
            "](",
            ")",
            "<",
            "</",
            "b>",
            "&amp;",
            "&",
            ";",
        ),
        *(
            "@",
            "＠",
            "info",
            "example",
            ".",
            "..",
            "org",
            "-",
            "--",
            "test",
            "http://",
            "https://",
            "ftp:",
            "//",
            "/",
            "?",
            "#",
        ),
        *("utm_source=", "fbclid", "=", "%zz", "%5F", "+", ":", "80", "99999", "\\", "{", "é", "İ", "ß"),
        *(
            "2345",
            "6789",
            "+852",
            "(852)",
            "２３４５",
            "999",
            "ext 1",
            "2023",
            "-05",
            "-14",
            "年",
            "5",
            "月",
            "0",
            "13",
            "32",
        ),
        *("FREQ=", "WEEKLY", "MONTHLY", "BYDAY=", "2SA", "MO", "COUNT=", "UNTIL=", "20260101"),
    ]
)
TEXT = st.lists(PIECES, min_size=1, max_size=6).map("".join)
TEXTS = st.dictionaries(st.sampled_from(["en", "zh-Hant"]), TEXT, min_size=1)
SOURCE = st.fixed_dictionaries(
    {"title": TEXT, "supports": st.lists(st.sampled_from(["name", "phones", "emails", "meetings"]), min_size=1)},
    optional={"url": TEXT, "as_of": TEXT},
)
CONTACT = st.fixed_dictionaries(
    {},
    optional={
        "phones": st.lists(st.fixed_dictionaries({"number": TEXT}, optional={"label": TEXTS}), max_size=2),
        "whatsapp": st.lists(TEXT, max_size=2),
        "fax": st.lists(TEXT, max_size=1),
        "emails": st.lists(TEXT, max_size=3),
        "website": TEXT | TEXTS,
        "social": st.dictionaries(st.sampled_from(["facebook", "x"]), TEXT),
    },
)
MEETING = st.fixed_dictionaries({"what": TEXTS}, optional={"rrule": TEXT, "starts": TEXT, "ends": TEXT})
MUTATIONS = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXTS,
        "aliases": st.lists(TEXT, max_size=3),
        "summary": TEXTS,
        "description": TEXTS,
        "notice": TEXTS,
        "status": TEXT,
        "founded": TEXT | st.integers(1000, 3000),
        "contact": CONTACT,
        "meetings": st.lists(MEETING, max_size=2),
        "identifiers": st.fixed_dictionaries({"wikidata": TEXT}),
        "sources": st.lists(SOURCE, max_size=2),
        "conditions": st.just([]) | st.none(),
        "editor_notes": st.lists(TEXT, max_size=1),
    },
)


def record_of(case):
    return make_record(**case["edits"]), case.get("slug", SLUG)


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_python_finds_it(case):
    assert found_in_python(*record_of(case)) == case.get("found_in_python", without_repairs(case["found"]))


def test_the_browser_finds_it(scripts_in_javascript):
    found = found_in_browser(scripts_in_javascript, map(record_of, CASES))
    for case, there in zip(CASES, found, strict=True):
        assert there == case["found"], case["why"]


def test_the_browser_has_its_rules_in_the_order_of_python_and_no_case_is_in_vain():
    order = [rule.id for rule in RULES if rule.id in IN_THE_BROWSER]
    assert order == list(IN_THE_BROWSER)
    assert {one["rule"] for case in CASES for one in case["found"]} == set(IN_THE_BROWSER)


def test_a_repair_is_one(scripts_in_javascript):
    """What a repair leaves is not the same complaint once more."""
    asked = [(*record_of(case), one) for case in CASES for one in case["found"] if "write" in one]
    mended = scripts_in_javascript(MEND, json.dumps([[record, one] for record, _, one in asked]))
    assert len(asked) > 40
    for (_, slug, one), record in zip(asked, mended, strict=True):
        left = [(found["path"], found["message"]) for found in found_in_python(record, slug)]
        assert (one["path"], one["message"]) not in left, one


def test_a_repair_changes_nothing_else(scripts_in_javascript):
    record = make_record(contact={"whatsapp": ["91234567", "2345"]}, founded=1998)
    (found,) = [one for one in found_in_browser(scripts_in_javascript, [record])[0] if "write" in one]
    (mended,) = scripts_in_javascript(MEND, json.dumps([[record, found]]))
    assert mended == {**record, "contact": {"whatsapp": ["+852 9123 4567", "2345"]}}


def test_real_records_are_judged_alike(scripts_in_javascript):
    records = [read(file.read_text("utf-8")) for file in RECORDS]
    assert len(records) > 200
    for record, there in zip(records, found_in_browser(scripts_in_javascript, records), strict=True):
        assert_alike(there, found_in_python(record))


@settings(WITHOUT_SHRINKING, max_examples=10)
@given(st.lists(MUTATIONS, min_size=20, max_size=40))
def test_whatever_is_typed_is_judged_alike(scripts_in_javascript, mutations):
    records = [make_record(**mutation) for mutation in mutations]
    for record, there in zip(records, found_in_browser(scripts_in_javascript, records), strict=True):
        assert_alike(there, found_in_python(record))


def comparable(found):
    """What was found, as far as both can know it; `check_cases.json` has an example of each difference."""
    return [comparable_one(one) for one in without_repairs(found) if not is_beyond_the_browser(one)]


def comparable_one(one):
    values = one["message"]["values"]
    if values.get("character") in facts()["simplified"]["forms"]:
        return {**one, "hint": None}
    return one


def assert_alike(there, here):
    """Both found the same, as far as both can know it."""
    there, here = comparable(there), comparable(here)
    if len(there) == len(here):
        pairs = zip(there, here, strict=True)
        there = [{**a, "message": b["message"], "hint": b["hint"]} if is_about_several(a, b) else a for a, b in pairs]
    assert there == here


def is_beyond_the_browser(one):
    """Whether the browser need not find this: numbers of other countries, domains in other letters, addresses of
    numbers.
    """
    written = one["message"]["values"].get("written", "")
    if one["rule"] == "phone":
        return is_foreign(written, "HK")
    domain = written.partition("@")[2]
    return (one["rule"] == "email" and ("xn--" in domain or not domain.isascii())) or one["message"][
        "key"
    ] == "url.host"


def test_the_fields_with_texts_in_each_language_are_those_of_python():
    assert set(facts()["localized"]["every"]) == LOCALIZED_FIELDS
    assert not any(isinstance(make_record().get(field), dict) for field in WORD_FIELDS)


def test_every_simplified_character_is_sent():
    pairs = facts()["simplified"]["characters"]
    assert len(pairs) % 2 == 0
    assert set(pairs[::2]) == {chr(code) for code in range(0x3400, 0x32000) if is_simplified(chr(code))}

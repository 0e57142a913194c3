"""What rules pass at a quick look is what they find nothing in: in real files, bad files, and files with any slip."""

import copy
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sameroad.records.collection import Collection
from sameroad.records.document import BETWEEN, Document
from sameroad.records.plain_scalar import Unquoted
from sameroad.records.read_collection import PROJECT_DATA, read_collection, read_document
from sameroad.records.rules import simplified
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.also_traditional import SIMPLIFIED_WORDS
from sameroad.records.rules.phone import is_good_number, number_fault
from sameroad.records.rules.rule import DocumentRule
from sameroad.records.rules.simplified import is_simplified, perhaps_simplified

QUICK = [rule for rule in RULES if isinstance(rule, DocumentRule) and rule.passes is not None]
INVALID = sorted((Path(__file__).parent / "invalid").glob("*.yaml"))


@cache
def real() -> Collection:
    return read_collection(PROJECT_DATA, date.fromisoformat("2026-11-27"))


def assert_honest(document: Document, collection: Collection) -> None:
    for rule in QUICK:
        applies = document.readable and (not rule.kinds or document.kind in rule.kinds)
        if applies and rule.passes is not None and rule.passes(document, collection):
            assert list(rule.check(document, collection)) == [], rule.id


def test_most_rules_that_look_at_every_record_have_a_quick_look() -> None:
    assert len(QUICK) >= 14


@pytest.mark.parametrize("rule", QUICK, ids=lambda rule: rule.id)
def test_nearly_all_real_records_pass_at_a_quick_look(rule: DocumentRule) -> None:
    documents = list(real().of_kind("organization"))
    assert rule.passes is not None
    passed = [document for document in documents if rule.passes(document, real())]
    least = {"email": 0.1, "rrule": 0.1, "url": 0.5, "stray-space": 0.5, "markup": 0.5}.get(rule.id, 0.7)
    assert len(passed) > least * len(documents) > 0


def test_a_quick_look_is_honest_about_every_real_file() -> None:
    for document in real().documents:
        assert_honest(document, real())


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_a_quick_look_is_honest_about_every_bad_file(file: Path) -> None:
    assert_honest(read_document("organization", file.stem, file.name, file.read_bytes()), real())


_SLIPS = st.sampled_from(
    [
        *(None, True, -1, 2031, 1.5, "", [], {}, [[]], ["x", "x"], {"en": 1}, {"fr": "x"}, {"en": ["后來"]}),
        *("unheard-of", "2027", "2026-02-30", "2099-01-01", "12345", "+852 2345 678", "23456789", "+852 1234 5678"),
        *(
            "a@b",
            "a b@example.org",
            "http://",
            "https://x.org/?utm_source=a",
            "https://u:p@x.org/",
            "x.org",
            "http://1.2.3.4",
        ),
        *(
            "https://x.org/。",
            "<b>x</b>",
            "a *b* c",
            "# a",
            "- a",
            "a\n- b",
            "&amp;",
            "[a](b)",
            "__a__",
            "~~a~~",
            "`a`",
        ),
        *(
            " a",
            "a ",
            "a  b",
            "香 港",
            "香\n港",
            "a\u00a0b",
            "\u2003a",
            f"{BETWEEN} a",
            f"a {BETWEEN}",
            "a\u200bb",
            "a\u200db",
        ),
        *(
            "协会",
            "以后",
            "放松",
            "雜志",
            "后會",
            "\ufa0e",
            "\u2f00",
            "\U00020000",
            "臺灣",
            Unquoted("2024-01-01", "a date"),
        ),
        "x" * 2000,
    ]
)


@given(st.data())
@settings(deadline=None)
def test_a_quick_look_is_honest_after_any_slip(data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(real().documents))
    value = copy.deepcopy(document.value)
    for _ in range(data.draw(st.integers(1, 3))):
        holder = data.draw(st.sampled_from(list(_holders(value))))
        keys: list[Any] = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys)) if keys else None
        slip = copy.deepcopy(data.draw(_SLIPS))
        if key is None:
            holder.append(slip) if isinstance(holder, list) else holder.update({"en": slip})
        elif isinstance(holder[key], str) and isinstance(slip, str) and data.draw(st.booleans()):
            holder[key] = f"{holder[key]}{slip}"
        else:
            holder[key] = slip
    assert_honest(Document(document.kind, document.name, document.file, value), real())


def _holders(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _holders(item)


def test_no_simplified_character_escapes_a_quick_look() -> None:
    every = [c for code in (*range(0x3400, 0xA000), *range(0x20000, 0x2A6E0)) if is_simplified(c := chr(code))]
    assert len(every) > 2000
    assert [c for c in every if not perhaps_simplified().search(c)] == []
    assert not perhaps_simplified().search("香港復康會的一群病友在每月首個星期六聚會，費用全免。")


@pytest.mark.parametrize("pattern", SIMPLIFIED_WORDS)
def test_no_simplified_word_escapes_a_quick_look(pattern: str) -> None:
    word = re.sub(r"\(\?.*?\)", "", pattern)
    document = Document("organization", "x", "x.yaml", {"summary": {"zh-Hant": f"我們{word}。"}})
    assert simplified.RULE.passes is not None
    assert not simplified.RULE.passes(document, real())
    assert [found.word for found in simplified.RULE.check(document, real())] == [word]


@given(
    st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)),
    st.integers(0, 10**6),
    st.sampled_from(["", "0", " ", "-", "1"]),
    st.integers(0, 12),
)
@settings(deadline=None)
def test_a_number_that_is_good_at_a_quick_look_has_no_fault(region: str, more: int, slip: str, place: int) -> None:
    example = phonenumbers.example_number(region)
    number = phonenumbers.parse(f"+{example.country_code}{int(example.national_number or 0) + more}")
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL).replace("-", " ")
    for one in (written, written[:place] + slip + written[place:]):
        if is_good_number(one):
            assert number_fault(one, region, short_allowed=True) is None


def test_numbers_of_the_region_are_good_at_a_quick_look() -> None:
    assert is_good_number("+852 2345 6789")
    assert not is_good_number("+852 23456789")
    assert not is_good_number("+852 1345 6789")

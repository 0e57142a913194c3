"""Which conditions, terms and sentences a proposal changes."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sameroad.contribute.review.changed_terms import ChangedSentences
from tests.contribute.review.proposal import review, start
from tests.factories import CATEGORIES, HELPLINES, VOCABULARIES, make_record, write_data

TEXTS: dict[str, dict[str, Any]] = {
    "en": {"home": {"a": "One", "b": "Two", "count": {"one": "{count} group", "other": "{count} groups"}}},
    "zh-Hant": {"home": {"a": "一", "b": "二", "count": {"other": "{count}個組織"}}},
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return start(tmp_path, {"example": make_record()}, interface=TEXTS)


def terms(data: Path) -> list[tuple[str, bool, bool, tuple[str, ...]]]:
    return [
        (term.id, term.before is not None, term.after is not None, term.fields)
        for reviewed in review(data).others
        for term in reviewed.terms
    ]


def test_conditions_come_go_and_change_by_their_ids(data: Path) -> None:
    category = deepcopy(CATEGORIES[0])
    category["name"]["en"] = "Bones and joints"
    broader, lupus = category["conditions"]
    gout = {"id": "gout", "name": {"en": "Gout", "zh-Hant": "痛風"}}
    category["conditions"] = [gout, {**lupus, "synonyms": {"en": ["Lupus erythematosus"]}, "parent": "gout"}]
    write_data(data, categories=[category, *CATEGORIES[1:]])
    assert terms(data) == [
        ("", True, True, ("name",)),
        ("gout", False, True, ()),
        ("lupus", True, True, ("parent", "synonyms")),
        (broader["id"], True, False, ()),
    ]


def test_another_order_or_other_line_breaks_are_no_change(data: Path) -> None:
    kinds = {"kinds": VOCABULARIES["kinds"][::-1]}
    write_data(data, vocabularies={**VOCABULARIES, **kinds})
    assert terms(data) == []


def test_helplines_are_known_by_their_ids(data: Path) -> None:
    write_data(data, helplines=[{**HELPLINES[0], "phones": [{"number": "112"}]}])
    assert ("emergency-999", True, True, ("phones",)) in terms(data)


def test_sentences_are_named_by_their_keys_and_those_changed_alone_apart(data: Path) -> None:
    texts = deepcopy(TEXTS)
    texts["en"]["home"] |= {"a": "First", "b": "Second", "count": {"one": "{count} club", "other": "{count} clubs"}}
    texts["zh-Hant"]["home"] |= {"a": "第一", "c": "三"}
    write_data(data, interface=texts)
    assert review(data).sentences == ChangedSentences(
        ("home.c",), ("home.a", "home.b", "home.count"), (), ("home.b", "home.count")
    )


def test_a_file_changed_in_one_language_has_changed_alone(data: Path) -> None:
    texts = deepcopy(TEXTS)
    texts["en"]["home"]["a"] = "First"
    del texts["en"]["home"]["b"]
    write_data(data, interface=texts)
    assert review(data).sentences == ChangedSentences((), ("home.a",), ("home.b",), ("home.a",))

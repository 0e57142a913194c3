"""Answers in words and as JSON, made from answers that are written here: no engine is asked."""

import json

import pytest

from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Situation, helpline_from_mapping
from sameroad.search.report_answer import report_json, report_text
from tests.factories import HELPLINES, SITUATIONS, make_directory, make_organization

NOTHING = {"situations": [], "concepts": [], "conditions": [], "places": [], "organizations": []}
DIRECTORY = make_directory(
    [
        make_organization("closed", name={"en": "Old Club"}, status="closed"),
        make_organization("lupus-club", name={"en": "Lupus Club", "zh-Hant": "狼瘡會"}),
    ],
    helplines=[
        helpline_from_mapping({**HELPLINES[0], "whatsapp": ["+852 9123 4567"]}),
        helpline_from_mapping(
            {
                **HELPLINES[0],
                "id": "night-line",
                "name": {"en": "Night line", "zh-Hant": "夜線"},
                "phones": [{"number": "+852 2345 6789", "label": {"en": "nights", "zh-Hant": "晚上"}}],
            }
        ),
    ],
    situations=[from_mapping({**SITUATIONS[0], "helplines": ["night-line", "emergency-999"]}, Situation)],
)
CLUB = {"slug": "lupus-club", "score": 0.9, "why": {"kind": "condition", "condition": "lupus"}}


def text(language="en", most=10, **answer):
    return report_text("asked", {**NOTHING, **answer}, DIRECTORY, language, most)


def read(language="en", **answer):
    return json.loads(report_json("asked", {**NOTHING, **answer}, DIRECTORY, language))


def test_helplines_stand_above_everything():
    assert text(situations=["despair"], organizations=[CLUB]) == (
        "If you think of ending your life\n"
        "  Night line: 2345 6789 (nights)\n"
        "  Emergency services: 999, WhatsApp 9123 4567\n"
        "\n"
        "Organizations (1)\n"
        "  Lupus Club [lupus-club], for Lupus\n"
    )


def test_what_was_understood_is_named():
    place = {"kind": "district", "senses": [{"kind": "district", "id": "kwun-tong"}]}
    unsure = {"kind": "support", "senses": [{"kind": "support", "id": known} for known in ("hotline", "peer-support")]}
    found = text(
        concepts=[
            {"kind": "code", "text": "M32", "conditions": [{"id": "lupus", "strength": 1}]},
            place,
            {"kind": "area", "senses": [{"kind": "area", "id": "online"}], "also": True},
            unsure,
        ],
        organizations=[CLUB],
    )
    assert found.split("\n\n")[0] == (
        "Understood\n  M32 (code)\n  Kwun Tong (district)\n  Online (area, also)\n  Hotline or Peer support (support)"
    )


@pytest.mark.parametrize(
    ("hit", "line"),
    [
        ({"by": "code"}, "Lupus [lupus], by its code"),
        ({"by": "concept", "matched": "SLE"}, "SLE → Lupus [lupus], by a word for it"),
        ({"by": "match"}, "Lupus [lupus], by a similar word"),
        ({"by": "description"}, "Lupus [lupus], by what is described, which is no diagnosis"),
    ],
)
def test_a_condition_says_how_it_was_found(hit, line):
    assert text(conditions=[{"id": "lupus", "score": 1, **hit}]) == f"Conditions\n  {line}\n"


@pytest.mark.parametrize(
    ("why", "reason"),
    [
        ({"kind": "name", "exact": True}, "by its name"),
        ({"kind": "name", "exact": False}, "by a part of its name"),
        ({"kind": "broader", "condition": "rheumatic-disease"}, "for the broader Rheumatic diseases"),
        ({"kind": "everyone"}, "for everyone"),
        ({"kind": "place", "place": "queen-mary-hospital"}, "in Queen Mary Hospital"),
        ({"kind": "place", "place": "online"}, "in Online"),
        ({"kind": "offer", "term": "yue"}, "has Cantonese"),
        ({"kind": "text"}, "by its summary"),
    ],
)
def test_an_organization_says_why_it_was_found(why, reason):
    assert text(organizations=[{**CLUB, "why": why}]).endswith(f"  Lupus Club [lupus-club], {reason}\n")


def test_an_organization_that_does_not_run_says_so():
    assert text(organizations=[{**CLUB, "slug": "closed"}]).endswith("Old Club [closed], for Lupus, closed\n")


def test_names_are_in_the_language_that_is_asked_for_or_in_another_one():
    lines = text("zh-Hant", organizations=[CLUB, {**CLUB, "slug": "closed"}]).splitlines()
    assert lines[1:] == ["  狼瘡會 [lupus-club], for 紅斑狼瘡", "  Old Club [closed], for 紅斑狼瘡, closed"]


def test_only_the_first_organizations_are_told_and_the_count_is_of_all():
    assert text(most=1, organizations=[CLUB, {**CLUB, "slug": "closed"}]).splitlines() == [
        "Organizations (1 of 2)",
        "  Lupus Club [lupus-club], for Lupus",
    ]


def test_nothing_found_is_said():
    assert text() == "Nothing found for “asked”.\n"
    place = {"kind": "district", "senses": [{"kind": "district", "id": "southern"}]}
    assert text(concepts=[place]) == "Understood\n  Southern (district)\n\nNothing found for “asked”.\n"


def test_json_has_the_documented_fields_in_their_order():
    found = read(
        "zh-Hant",
        situations=["despair"],
        concepts=[
            {"kind": "code", "text": "M32", "conditions": [{"id": "lupus", "strength": 1}]},
            {"kind": "area", "start": 0, "end": 1, "senses": [{"kind": "area", "id": "online"}], "also": True},
        ],
        conditions=[{"id": "lupus", "by": "concept", "matched": "SLE", "score": 0.97}],
        organizations=[CLUB],
    )
    assert json.dumps(found, ensure_ascii=False) == json.dumps(
        {
            "query": "asked",
            "situations": [{"id": "despair", "helplines": ["night-line", "emergency-999"]}],
            "concepts": [
                {"kind": "code", "text": "M32", "conditions": [{"id": "lupus", "name": "紅斑狼瘡"}]},
                {"kind": "area", "senses": [{"id": "online", "name": "網上"}], "also": True},
            ],
            "conditions": [{"id": "lupus", "name": "紅斑狼瘡", "score": 0.97, "by": "concept", "matched": "SLE"}],
            "organizations": [
                {
                    "slug": "lupus-club",
                    "name": "狼瘡會",
                    "score": 0.9,
                    "why": {"kind": "condition", "condition": "lupus"},
                }
            ],
        },
        ensure_ascii=False,
    )


def test_json_has_every_organization_unless_it_is_told_how_many():
    answer = {**NOTHING, "organizations": [CLUB] * 30}
    assert len(read(organizations=[CLUB] * 30)["organizations"]) == 30
    assert len(json.loads(report_json("asked", answer, DIRECTORY, "en", 2))["organizations"]) == 2

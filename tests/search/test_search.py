"""Answers of the whole search to a small directory: what is found, why, and in which order."""

import pytest

from tests.factories import VOCABULARIES, make_directory, make_organization

CATEGORIES = [
    {
        "id": "kidney",
        "order": 1,
        "name": {"en": "Kidney"},
        "conditions": [
            {"id": "kidney-disease", "name": {"en": "Kidney disease", "zh-Hant": "腎病"}},
            {
                "id": "kidney-failure",
                "parent": "kidney-disease",
                "name": {"en": "Kidney failure", "zh-Hant": "腎衰竭"},
                "synonyms": {"en": ["ESRD", "haemodialysis"]},
                "lay": {"zh-Hant": ["洗腎", "洗血"]},
                "codes": {"icd10": ["N18"]},
            },
        ],
    },
    {
        "id": "other",
        "order": 2,
        "name": {"en": "Other"},
        "conditions": [
            {"id": "stroke", "name": {"en": "Stroke", "zh-Hant": "中風"}},
            {"id": "general-patient-support", "name": {"en": "Any illness"}, "lay": {"en": ["support group"]}},
        ],
    },
]
REACHED = {"phones": [{"number": "+852 2345 6789"}]}


def organization(slug, name, conditions, **changes):
    return make_organization(slug, name=name, conditions=conditions, **{"contact": REACHED, "summary": None, **changes})


DIRECTORY = make_directory(
    [
        organization("alliance", {"en": "Alliance of Patients"}, ["general-patient-support"]),
        organization("closed", {"en": "Old Dialysis Circle"}, ["kidney-failure"], status="closed"),
        organization("dialysis", {"en": "Hong Ling Renal Club", "zh-Hant": "康寧腎友會"}, ["kidney-failure"]),
        organization("east", {"en": "Peritoneal Friends"}, ["kidney-failure"], area=["kwun-tong"]),
        organization("kidney-fund", {"en": "Children Kidney Fund", "zh-Hant": "兒童腎病基金"}, ["kidney-disease"]),
        organization("rowers", {"en": "Sunshine"}, ["stroke"], summary={"en": "Members meet for dragon boat racing."}),
        organization("strokes", {"en": "Hong Kong Stroke Association"}, ["stroke"], aliases=["新健社"]),
    ],
    categories=CATEGORIES,
    vocabularies=VOCABULARIES,
)


@pytest.fixture
def answer(ask):
    return lambda query: ask(DIRECTORY, query)[0]


def conditions(answer):
    return [condition["id"] for condition in answer["conditions"]]


def slugs(answer):
    return [organization["slug"] for organization in answer["organizations"]]


@pytest.mark.parametrize(
    "query",
    [
        "kidney failure",
        "KIDNEY FAILURES",
        "腎衰竭",
        "肾衰竭",
        "洗腎",
        "洗肾",
        "hemodialysis",
        "kidny failure",
        "kidney fai",
        "腎衰",
        "N18.9",
        "what can I do about kidney failure?",
        "阿爸要洗腎點算",
        "ESRD 支援",
    ],
)
def test_finds_the_condition_by_any_of_its_words(answer, query):
    assert conditions(answer(query))[0] == "kidney-failure"


@pytest.mark.parametrize(
    "query",
    [
        "Hong Kong Stroke Association",
        "stroke association",
        "HKSA",
        "新健社",
        "新健",
        "stroke assoc",
        "strok asociation",
    ],
)
def test_finds_the_organization_by_any_of_its_names(answer, query):
    assert slugs(answer(query))[0] == "strokes"


def test_groups_of_the_condition_come_before_those_of_a_broader_one_and_those_for_everyone(answer):
    found = {hit["slug"]: hit["why"]["kind"] for hit in answer("haemodialysis")["organizations"]}
    assert list(found) == ["dialysis", "east", "kidney-fund", "closed", "alliance"]
    assert [found[slug] for slug in ("dialysis", "kidney-fund", "alliance")] == ["condition", "broader", "everyone"]


def test_a_district_in_the_query_brings_its_groups_forward(answer):
    hit = answer("洗腎 觀塘")["organizations"][0]
    assert (hit["slug"], hit["why"]) == ("east", {"kind": "condition", "condition": "kidney-failure"})


def test_a_district_alone_gives_its_groups(answer):
    found = answer("牛頭角")
    assert [(hit["slug"], hit["why"]["kind"]) for hit in found["organizations"]] == [("east", "place")]
    assert conditions(found) == []


def test_a_closed_group_is_found_by_its_name(answer):
    assert slugs(answer("Old Dialysis Circle"))[0] == "closed"


def test_support_for_everyone_is_the_answer_only_when_nothing_else_is_said(answer):
    assert conditions(answer("support group"))[0] == "general-patient-support"
    assert conditions(answer("stroke support group"))[0] == "stroke"


def test_summaries_answer_when_nothing_else_does(answer):
    hit = answer("dragon boat")["organizations"][0]
    assert (hit["slug"], hit["why"]["kind"]) == ("rowers", "text")


@pytest.mark.parametrize("query", ["", " ", "?!", "laptop repair", "電影時間表", "asdfgh", "train tickets"])
def test_nonsense_has_no_answer(answer, query):
    found = answer(query)
    assert (conditions(found), slugs(found)) == ([], [])


@pytest.mark.parametrize("query", ["(", "\\", "[a-z]+", "__proto__", "constructor", "ORPHA:", "a" * 5000, "腎" * 500])
def test_no_query_breaks_it(answer, query):
    assert isinstance(slugs(answer(query)), list)


def test_works_for_a_directory_without_anything(ask):
    empty = make_directory([], categories=[], vocabularies={}, texts={})
    assert ask(empty, "stroke")[0]["organizations"] == []

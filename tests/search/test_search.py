"""Answers of the whole search to a small directory: what is found, why, and in which order."""

import pytest

from sameroad.records.from_mapping import from_mapping
from sameroad.records.helpline import Situation, helpline_from_mapping
from sameroad.search.engine import ask_index
from sameroad.search.index_files import index_values
from tests.factories import HELPLINES, SITUATIONS, VOCABULARIES, make_directory, make_organization

WITHOUT = """async (load, { index, query, without }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(index.words, index.organizations), query, { without: new Set(without) });
}"""
WORDS_ALONE = """async (load, { words, query }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(words), query);
}"""
LATER = """async (load, { index, query }) => {
  const { openIndex, search, withOrganizations } = await load("search.js");
  const early = openIndex(index.words);
  return [withOrganizations(early, index.organizations), early].map((opened) => search(opened, query));
}"""

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
                "symptoms": {"en": ["ankles swell in the evening"], "zh-Hant": ["腳腫得好犀利"]},
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
    helplines=[helpline_from_mapping(entry) for entry in HELPLINES],
    situations=[from_mapping(entry, Situation) for entry in SITUATIONS],
)


@pytest.fixture(scope="module")
def index():
    return index_values(DIRECTORY)


@pytest.fixture
def answer(javascript, index):
    return lambda query: ask_index(index, [query], javascript)[0]


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
        "洗慎",
        "腎衰揭",
        "ESRD 支援",
    ],
)
def test_finds_the_condition_by_any_of_its_words(answer, query):
    assert conditions(answer(query))[0] == "kidney-failure"


def test_at_the_first_letter_of_the_next_word_what_was_found_stays_and_may_be_narrowed(answer):
    found = answer("kidney x")
    assert set(conditions(found)) == {"kidney-disease", "kidney-failure"}
    assert {"kidney-fund", "dialysis"} <= set(slugs(found))
    assert conditions(answer("kidney f"))[0] == "kidney-failure"
    assert conditions(answer("kidney d"))[0] == "kidney-disease"


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


@pytest.mark.parametrize("query", ["my ankles swell in the evening", "阿媽腳腫得好犀利"])
def test_a_description_suggests_a_condition_and_says_so(answer, query):
    hit = answer(query)["conditions"][0]
    assert (hit["id"], hit["by"]) == ("kidney-failure", "description")


def test_who_is_named_comes_before_what_is_described(answer):
    assert conditions(answer("stroke and ankles swell in the evening"))[0] == "stroke"


def test_a_synonym_is_shown_as_the_word_that_led_there_and_a_name_is_not(answer):
    assert answer("haemodialysis")["conditions"][0]["matched"] == "haemodialysis"
    assert answer("esrd")["conditions"][0]["matched"] == "ESRD"
    assert "matched" not in answer("kidney failure")["conditions"][0]


def test_a_lay_word_is_shown_as_it_was_typed(answer):
    assert answer("洗腎")["conditions"][0]["matched"] == "洗腎"


@pytest.mark.parametrize("query", ["I want to die", "想死", "洗腎好辛苦想死"])
def test_a_cry_for_help_is_told_beside_everything_else(answer, query):
    assert answer(query)["situations"] == ["despair"]


def test_other_queries_have_no_situation(answer):
    assert answer("洗腎 觀塘")["situations"] == []


@pytest.mark.parametrize(
    ("query", "place"),
    [("觀塘", "kwun-tong"), ("kwun", "kwun-tong"), ("牛頭角 洗腎", "kwun-tong"), ("QMH", "queen-mary-hospital")],
)
def test_places_are_answers_too(answer, query, place):
    assert answer(query)["places"][0]["id"] == place


def test_concepts_are_told_codes_first(answer):
    found = [(c["kind"], c.get("text") or c["senses"][0]["id"]) for c in answer("觀塘 N18.9 熱線")["concepts"]]
    assert found == [("code", "N18.9"), ("district", "kwun-tong"), ("support", "hotline")]


@pytest.fixture
def without(javascript, index):
    """A function that gives the answer when the reader has taken away what is refused."""
    return lambda query, *refused: javascript(WITHOUT, {"index": index, "query": query, "without": refused})


def test_a_concept_that_the_reader_takes_away_is_not_meant(without):
    assert slugs(without("洗腎 觀塘"))[0] == "east"
    assert slugs(without("洗腎 觀塘", "district:kwun-tong"))[0] == "dialysis"
    found = without("stroke kidney failure", "condition:stroke")
    assert "stroke" not in conditions(found)
    assert "strokes" not in slugs(found)
    assert conditions(without("N18", "condition:kidney-failure")) == []


def test_words_alone_answer_with_conditions_and_places(javascript, index):
    found = javascript(WORDS_ALONE, {"words": index["words"], "query": "洗腎 觀塘"})
    assert (conditions(found)[0], found["places"][0]["id"], slugs(found)) == ("kidney-failure", "kwun-tong", [])


def test_organizations_may_come_later(javascript, index, answer):
    later, early = javascript(LATER, {"index": index, "query": "洗腎 觀塘"})
    assert slugs(later) == slugs(answer("洗腎 觀塘"))
    assert conditions(later) == conditions(early)
    assert slugs(early) == []


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

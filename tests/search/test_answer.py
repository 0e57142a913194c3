"""Answers as a page gets them: names beside ids, the first of many, chips, and what is known of each organization."""

import pytest

from tests.search.small_index import make_index

ANSWER = """async (load, { index, request }) => {
  const { openIndex } = await load("search.js");
  const { answerFor } = await load("answer.js");
  const { words, organizations, facts, cards } = index;
  return answerFor({ ...openIndex(words, organizations, cards), facts, cards }, request);
}"""
NUMBER = {"number": "+852 2345 6789", "shown": "2345\u00a06789"}


@pytest.fixture
def answer(javascript):
    """A function that gives the answer of a small index to a query, of the kind `find` unless it says otherwise."""

    def answer_one(query, index=None, **request):
        given = {"kind": "find", "language": "en", "query": query, **request}
        return javascript(ANSWER, {"index": index or make_index({"a": {}}), "request": given})

    return answer_one


def slugs(answer):
    return [hit["slug"] for hit in answer["organizations"]]


def keys(answer):
    return [chip["key"] for chip in answer["chips"]]


def test_suggestions_are_the_first_few_and_counts_are_of_all(answer):
    index = make_index({f"group-{number}": {} for number in range(9)})
    found = answer("stroke", index, kind="suggest")
    assert len(found["organizations"]) == 5
    assert found["counts"] == {"conditions": 1, "organizations": 9}
    assert found["query"] == "stroke"


def test_districts_are_suggested_as_places_with_their_names(answer):
    found = answer("kwun", kind="suggest")
    assert found["places"] == [{"kind": "district", "id": "kwun-tong", "name": {"en": "Kwun Tong", "zh-Hant": "觀塘"}}]


def test_a_hospital_is_not_suggested_as_a_place_because_it_has_no_page(answer):
    assert answer("queen mary", kind="suggest")["places"] == []


@pytest.mark.parametrize(
    ("query", "names"),
    [("pri", ["Privacy"]), ("PRI", ["Privacy"]), ("data", ["Privacy"]), ("私", ["Privacy"]), ("p", []), ("rivacy", [])],
)
def test_pages_are_suggested_by_how_their_words_begin(answer, query, names):
    pages = [{"name": "Privacy", "words": ["data", "私隱"]}, {"name": "About", "words": []}]
    assert [page["name"] for page in answer(query, kind="suggest", pages=pages)["pages"]] == names


def test_a_condition_says_its_name_and_the_word_that_led_to_it(answer):
    [condition] = answer("腦退化", kind="suggest")["conditions"]
    assert condition["name"] == {"en": "Dementia", "zh-Hant": "認知障礙症"}
    assert condition["matched"] == "腦退化"


@pytest.mark.parametrize("kind", ["suggest", "find"])
def test_a_cry_for_help_brings_the_helplines_that_there_are(answer, kind):
    [situation] = answer("I want to die", kind=kind)["situations"]
    assert (situation["id"], situation["name"]) == ("dying", {"en": "In danger"})
    assert [(one["id"], one["phones"]) for one in situation["helplines"]] == [("listeners", [NUMBER])]


@pytest.mark.parametrize(
    ("query", "gap"),
    [
        ("kidney failure", {"en": "Kidney failure", "zh-Hant": "腎衰竭"}),  # nobody is for it
        ("dementia", {"en": "Dementia", "zh-Hant": "認知障礙症"}),  # whoever was for it has closed
        ("stroke", None),
        ("keeps forgetting the way home", None),  # a guess is no question for this illness
        ("xylophone", None),
    ],
)
def test_an_illness_without_a_group_that_runs_is_named(answer, query, gap):
    index = make_index({"here": {}, "gone": {"conditions": ["dementia"], "status": "closed"}})
    assert answer(query, index)["gap"] == gap


def test_most_says_how_many_are_shown_and_total_how_many_there_are(answer):
    index = make_index({f"group-{number:02}": {} for number in range(30)})
    found = answer("stroke", index)
    assert (len(found["organizations"]), found["total"]) == (20, 30)
    assert len(answer("stroke", index, most=25)["organizations"]) == 25


def test_what_is_known_of_an_organization_stands_beside_it(answer):
    index = make_index(
        {"old": {"status": "closed", "replaced_by": ["new", "unknown"], "districts": ["online", "sha-tin"]}, "new": {}},
        facts={"old": {"free": True, "phone": "+852 2345 6789", "whatsapp": ["+852 2345 6789", "23 45"]}},
        cards={"old": {"summary": "A summary."}},
    )
    old = next(hit for hit in answer("stroke", index)["organizations"] if hit["slug"] == "old")
    assert old["record"]["status"] == "closed"
    assert old["facts"] == {"free": True, "phone": NUMBER, "whatsapp": {**NUMBER, "shown": "23\u00a045"}}
    assert old["card"] == {"summary": "A summary."}
    assert old["replaced"] == [{"slug": "new", "name": {"en": "Xyz new"}}]
    assert [place["id"] for place in old["places"]] == ["online", "sha-tin"]


def test_facts_and_cards_that_are_not_there_yet_are_empty(answer):
    [hit] = answer("stroke")["organizations"]
    assert (hit["facts"], hit["card"]) == ({}, {})


@pytest.mark.parametrize(
    ("query", "of", "name"),
    [("stroke", "conditionName", "Stroke"), ("kwun tong", "termName", "Kwun Tong"), ("hotline", "termName", "Hotline")],
)
def test_a_reason_says_the_name_of_what_it_is(answer, query, of, name):
    index = make_index({"a": {"districts": ["kwun-tong"], "support": ["hotline"]}})
    [hit] = answer(query, index)["organizations"]
    assert hit["why"][of]["en"] == name


def test_what_was_understood_stands_as_chips_conditions_first(answer):
    found = answer("kwun tong stroke cantonese carers")
    assert keys(found) == ["condition:stroke", "district:kwun-tong", "language:yue", "audience:carers"]
    assert found["chips"][0]["name"] == {"en": "Stroke", "zh-Hant": "中風"}


def test_a_removed_chip_is_gone_from_chips_and_answer(answer):
    index = make_index({"near": {"districts": ["sha-tin"]}, "far": {}})
    found = answer("stroke sha tin", index, without=["condition:stroke"])
    assert keys(found) == ["district:sha-tin"]
    assert found["conditions"] == []
    assert slugs(found) == ["near"]


def test_of_two_conditions_that_the_same_words_lead_to_the_other_stays_when_one_is_removed(answer):
    index = make_index({"a": {"conditions": ["kidney-failure"]}})
    transplant = {"id": "transplant", "category": "kidney", "name": {"en": "Kidney failure ward"}}
    index["words"] = {**index["words"], "conditions": [*index["words"]["conditions"], transplant]}
    both = ["condition:kidney-failure", "condition:transplant"]
    assert keys(answer("kidney failure", index)) == both
    for removed, left in (both, reversed(both)):
        assert keys(answer("kidney failure", index, without=[removed])) == [left]
    assert slugs(answer("kidney failure", index, without=["condition:transplant"])) == ["a"]
    assert keys(answer("kidney failure", index, without=both)) == []


def test_what_is_only_described_is_no_chip(answer):
    found = answer("keeps forgetting the way home")
    assert [hit["id"] for hit in found["conditions"]] == ["dementia"]
    assert found["described"] is True
    assert found["chips"] == []
    assert answer("dementia")["described"] is False


def test_an_empty_query_finds_nothing_until_something_is_chosen(answer):
    index = make_index(
        {
            "a": {"districts": ["sha-tin"]},
            "b": {"districts": ["kwun-tong"]},
            "closed": {"districts": ["sha-tin"], "status": "closed"},
        }
    )
    assert (answer("", index)["total"], answer("", index)["facets"]) == (0, [])
    found = answer("", index, chosen={"district": ["sha-tin"]})
    assert slugs(found) == ["a"]
    assert found["organizations"][0]["why"] == {"kind": "all"}


def test_nonsense_is_no_answer_and_no_error(answer):
    found = answer("qqxxzz")
    assert [found[part] for part in ("situations", "conditions", "organizations", "chips", "facets")] == [[]] * 5
    assert (found["total"], found["described"]) == (0, False)

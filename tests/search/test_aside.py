"""Words that do not decide for which illness a query is: words for care, and words that nobody knows."""

import pytest

from tests.search.small_index import make_index

ASK = """async (load, { index, query }) => {
  const { openIndex, search } = await load("search.js");
  return search(openIndex(index.words, index.organizations, index.cards), query);
}"""
CONDITIONS = [
    {"id": "kidney-disease", "name": {"en": "Kidney disease", "zh-Hant": "肾病"}, "synonyms": ["肾脏病"]},
    {"id": "eye", "name": {"en": "Eye disease", "zh-Hant": "眼疾"}},
    {"id": "pain", "name": {"en": "Chronic pain"}, "lay": ["pain clinic", "clinic visits"]},
    {"id": "rights", "name": {"en": "Patients' rights"}, "lay": ["complain about clinic", "complain"]},
    {"id": "stroke", "name": {"en": "Stroke"}, "symptoms": ["in hospital with one eye closed"]},
    {"id": "abuse-one", "name": {"en": "Alcohol abuse"}},
    {"id": "abuse-two", "name": {"en": "Drug abuse"}},
    {"id": "abuse-three", "name": {"en": "Laxative abuse"}},
]
ORGANIZATIONS = {
    "friends": {"conditions": ["kidney-disease"]},
    "named": {"name": {"en": "Abuse Sunflower"}, "conditions": ["stroke"]},
    "sailors": {"conditions": ["stroke"]},
}
CHANGED = {
    "ignored": ["my", "the"],
    "contact": ["website"],
    "care": ["clinic", "hospital", "diet", "专科", "饮食"],
    "situations": [{"id": "violence", "name": {"en": "Violence"}, "words": ["home abuse"], "helplines": []}],
}


@pytest.fixture
def answer(javascript):
    """A function that gives the answer of an index of these conditions to a query."""
    index = make_index(ORGANIZATIONS, cards={"sailors": {"summary": "They sail away from abuse, on a lake."}})
    conditions = [{"category": "other", **condition} for condition in CONDITIONS]
    index["words"] = {**index["words"], **CHANGED, "conditions": conditions}
    return lambda query: javascript(ASK, {"index": index, "query": query})


def ids(answer):
    return [condition["id"] for condition in answer["conditions"]]


@pytest.mark.parametrize(
    "query", ["kidney clinic", "my kidney diet", "clinic kidney", "肾脏 饮食", "肾脏专科", "肾 专科", "kidney hospital"]
)
def test_words_for_care_do_not_decide_for_an_illness(answer, query):
    assert ids(answer(query)) == ["kidney-disease"]


def test_a_name_beside_words_for_care_is_no_description_and_other_words_may_be(answer):
    assert ids(answer("eye hospital")) == ["eye"]
    assert ids(answer("hospital one closed")) == ["stroke"]


@pytest.mark.parametrize(
    ("query", "first"), [("pain clinic", "pain"), ("clinic", "pain"), ("complain clinic", "rights")]
)
def test_words_for_care_count_in_a_term_alone_and_beside_words_that_stand_in_no_name(answer, query, first):
    assert ids(answer(query))[0] == first


@pytest.mark.parametrize(
    "query", ["kidney zzz", "zzz kidney", "kidney website", "肾 交通", "肾脏 停车场", "kidneys zzz"]
)
def test_a_word_that_nobody_knows_is_set_aside(answer, query):
    found = answer(query)
    assert ids(found) == ["kidney-disease"]
    assert "friends" in [hit["slug"] for hit in found["organizations"]]


@pytest.mark.parametrize("query", ["kidney bean chili recipe", "zzz", "眼影盘", "website zzz", "眼线笔价钱"])
def test_where_less_than_half_is_known_nothing_is_found(answer, query):
    assert ids(answer(query)) == []


def test_nothing_is_set_aside_of_a_cry_for_help_or_of_a_name(answer):
    assert len(ids(answer("abuse zzz"))) == 3
    cry = answer("home abuse")
    assert (cry["situations"], ids(cry)) == (["violence"], [])
    named = answer("abuse sunflower")
    assert ([hit["slug"] for hit in named["organizations"]], ids(named)) == (["named"], [])


def test_summaries_are_still_asked_for_all_of_the_words(answer):
    found = {hit["slug"]: hit["why"]["kind"] for hit in answer("abuse lake")["organizations"]}
    assert found == {"sailors": "text"}

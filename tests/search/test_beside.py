"""What stands beside the best condition: no guesses beside a name, the broader one first among equals."""

import pytest

from tests.search.small_index import make_index

ASK = """async (load, { index, queries }) => {
  const { openIndex } = await load("open.js");
  const { answerFor } = await load("answer.js");
  const opened = openIndex(index.words, index.organizations);
  return queries.map((query) => answerFor(opened, { kind: "find", language: "en", query }));
}"""
CONDITIONS = [
    {"id": "cancer", "name": {"en": "Cancer", "zh-Hant": "癌症"}},
    {"id": "kidney-cancer", "parent": "cancer", "name": {"en": "Kidney cancer", "zh-Hant": "肾癌"}},
    {"id": "kidney-disease", "name": {"en": "Kidney disease", "zh-Hant": "肾病"}},
    {
        "id": "kidney-failure",
        "parent": "kidney-disease",
        "name": {"en": "Kidney failure", "zh-Hant": "肾衰竭"},
        "lay": ["kidneys gave up"],
    },
    {"id": "alport", "name": {"en": "Alport"}, "symptoms": ["kidney failure runs in the family"]},
    {"id": "headache", "name": {"en": "Headaches", "zh-Hant": "头痛"}},
    {"id": "bladder", "name": {"en": "Overactive bladder", "zh-Hant": "膀胱过度活跃症"}},
    {"id": "adhd", "name": {"en": "ADHD"}, "lay": ["过度活跃"]},
    {"id": "joints", "name": {"en": "Osteoarthritis", "zh-Hant": "骨关节炎"}, "lay": ["骨头痛"]},
    {"id": "hiv", "name": {"en": "HIV"}},
    {"id": "urticaria", "name": {"en": "Urticaria"}, "synonyms": ["hives"]},
    {"id": "tremor", "name": {"en": "Tremor"}, "vague": ["hands shake"]},
    {"id": "thyroid", "name": {"en": "Thyroid"}, "symptoms": ["my hands shake and sweat"]},
    {"id": "hospice", "name": {"en": "End-of-life care"}},
    {"id": "suicidal", "name": {"en": "Suicidal thoughts"}, "lay": ["end my life"]},
]
SITUATIONS = [{"id": "dying", "name": {"en": "In danger"}, "words": [], "conditions": ["suicidal"], "helplines": []}]


@pytest.fixture
def answer(javascript):
    """A function that gives the page's answer of an index of these conditions to a query."""
    index = make_index({"friends": {"conditions": ["hiv"]}})
    conditions = [{"category": "other", **condition} for condition in CONDITIONS]
    changed = {"conditions": conditions, "situations": SITUATIONS, "ignored": ["my", "of", "to"]}
    index["words"] = {**index["words"], **changed}
    return lambda query: javascript(ASK, {"index": index, "queries": [query]})[0]


def ids(answer):
    return [condition["id"] for condition in answer["conditions"]]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("HIV", "hiv"),  # hives only begin with it
        ("头痛", "headache"),  # it is part of a lay word for something else
        ("kidney failure", "kidney-failure"),  # others are described with it
        ("end of life", "hospice"),  # the beginning of a name
    ],
)
def test_no_guess_stands_beside_a_name(answer, query, name):
    assert ids(answer(query)) == [name]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("cancer", ["cancer", "kidney-cancer"]),
        ("过度活跃", ["adhd", "bladder"]),
        ("HIV headaches", ["headache", "hiv"]),
    ],
)
def test_who_has_the_whole_word_in_a_name_stays(answer, query, names):
    assert ids(answer(query)) == names


def test_beside_a_vague_word_for_a_condition_others_are_described_by_it(answer):
    assert ids(answer("hands shake")) == ["tremor", "thyroid"]


@pytest.mark.parametrize("query", ["kidney", "肾", "kidne"])
def test_of_equals_the_broader_one_comes_first(answer, query):
    found = ids(answer(query))
    assert found[0] == "kidney-disease"
    assert {"kidney-cancer", "kidney-failure"} < set(found)


def test_what_narrows_the_word_comes_before_what_is_broader(answer):
    assert ids(answer("kidney c"))[0] == "kidney-cancer"
    assert ids(answer("kidney cancer"))[0] == "kidney-cancer"


@pytest.mark.parametrize(
    ("query", "gap"),
    [("kidney", None), ("failure", "Kidney failure"), ("kidney failure", "Kidney failure"), ("HIV", None)],
)
def test_a_word_that_fits_several_illnesses_misses_a_group_of_none(answer, query, gap):
    assert (answer(query)["gap"] or {}).get("en") == gap


@pytest.mark.parametrize("query", ["end my life", "want to end life", "end of my life", "ending of life", "end life"])
def test_a_crisis_that_a_condition_tells_is_heard(answer, query):
    assert [situation["id"] for situation in answer(query)["situations"]] == ["dying"]


@pytest.mark.parametrize("query", ["end of life", "end of life ", "End-of-life", "end of life care"])
def test_a_name_that_has_begun_is_no_crisis(answer, query):
    assert answer(query)["situations"] == []

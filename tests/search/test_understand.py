"""Understanding: the longest known terms become concepts, words without meaning go, the rest is left."""

UNDERSTAND = """async (load, { terms, queries }) => {
  const { makeDictionary, understand } = await load("understand.js");
  const { split } = await load("split.js");
  const dictionary = makeDictionary(terms.map((term) => ({ strength: 1, ...term, tokens: split(term.text) })));
  return queries.map((query) => understand(dictionary, split(query.toLowerCase()), query));
}"""
TERMS = [
    {"kind": "condition", "id": "cancer", "text": "cancer"},
    {"kind": "condition", "id": "breast", "text": "breast cancer"},
    {"kind": "condition", "id": "mastitis", "text": "breast"},
    {"kind": "condition", "id": "leukaemia", "text": "all"},
    {"kind": "condition", "id": "kidney", "text": "洗肾"},
    {"kind": "condition", "id": "blind", "text": "盲"},
    {"kind": "place", "id": "kwun-tong", "text": "观塘"},
    {"kind": "ignored", "text": "all"},
    {"kind": "ignored", "text": "for"},
    {"kind": "ignored", "text": "有冇"},
]


def understood(javascript, query):
    answer = javascript(UNDERSTAND, {"terms": TERMS, "queries": [query]})[0]
    return [sense["id"] for span in answer["spans"] for sense in span["senses"]], answer["roles"]


def test_the_longest_term_is_meant(javascript):
    assert understood(javascript, "breast cancer") == (["breast"], ["condition", "condition"])


def test_plurals_are_the_same_term(javascript):
    assert understood(javascript, "breast cancers")[0] == ["breast"]


def test_words_without_meaning_are_no_concepts_and_the_rest_is_left(javascript):
    assert understood(javascript, "dancing for cancer") == (["cancer"], ["rest", "ignored", "condition"])


def test_chinese_needs_no_spaces(javascript):
    ids, roles = understood(javascript, "观塘有冇洗肾")
    assert ids == ["kwun-tong", "kidney"]
    assert roles == ["place", "place", "ignored", "ignored", "condition", "condition"]


def test_an_abbreviation_that_is_also_a_word_is_meant_when_alone_or_in_capitals(javascript):
    assert understood(javascript, "all")[0] == ["leukaemia"]
    assert understood(javascript, "help for ALL")[0] == ["leukaemia"]
    assert understood(javascript, "help for all")[0] == []


def test_one_character_inside_a_longer_word_is_not_meant(javascript):
    assert understood(javascript, "盲肠炎")[0] == []
    assert understood(javascript, "盲")[0] == ["blind"]


def test_a_concept_says_how_much_of_the_query_it_is(javascript):
    spans = javascript(UNDERSTAND, {"terms": TERMS, "queries": ["cancer", "cancer dancing"]})
    assert spans[0]["spans"][0]["share"] == 1
    assert 0 < spans[1]["spans"][0]["share"] < 1

"""Understanding: the longest known terms become concepts, words without meaning go, the rest is left."""

import pytest

UNDERSTAND = """async (load, { terms, queries, without, open }) => {
  const { makeDictionary, understand } = await load("understand.js");
  const { split } = await load("split.js");
  const dictionary = makeDictionary(terms.map((term) => ({ strength: 1, ...term, tokens: split(term.text) })));
  const taken = new Set(without);
  const ask = (query) => understand(dictionary, split(query.toLowerCase()), { written: query, without: taken, open });
  return queries.map(ask);
}"""
TERMS = [
    {"kind": "condition", "id": "cancer", "text": "cancer"},
    {"kind": "condition", "id": "breast", "text": "breast cancer"},
    {"kind": "condition", "id": "mastitis", "text": "breast"},
    {"kind": "condition", "id": "leukaemia", "text": "all"},
    {"kind": "condition", "id": "kidney", "text": "洗肾"},
    {"kind": "condition", "id": "kidney", "text": "haemodialysis"},
    {"kind": "condition", "id": "blind", "text": "盲"},
    {"kind": "condition", "id": "dead", "text": "丧亲"},
    {"kind": "condition", "id": "ketamine", "text": "k"},
    {"kind": "condition", "id": "hepatitis-c", "text": "hepatitis c"},
    {"kind": "condition", "id": "weak", "text": "cold", "strength": 0.9},
    {"kind": "condition", "id": "strong", "text": "cold"},
    {"kind": "district", "id": "kwun-tong", "text": "观塘"},
    {"kind": "district", "id": "kwun-tong", "text": "kwun tong"},
    {"kind": "area", "id": "online", "text": "online"},
    {"kind": "hospital", "id": "qmh", "text": "qmh"},
    {"kind": "support", "id": "hotline", "text": "hotline"},
    {"kind": "support", "id": "online-support", "text": "online"},
    {"kind": "audience", "id": "bereaved", "text": "丧亲"},
    {"kind": "language", "id": "yue", "text": "cantonese"},
    {"kind": "ignored", "text": "all"},
    {"kind": "ignored", "text": "for"},
    {"kind": "ignored", "text": "有冇"},
    {"kind": "contact", "text": "phone number"},
]


@pytest.fixture
def understand(javascript):
    """A function that gives the concepts of a query and the role of each of its tokens."""

    def understand_one(query, *without, is_open=False):
        given = {"terms": TERMS, "queries": [query], "without": without, "open": is_open}
        answer = javascript(UNDERSTAND, given)[0]
        return answer["spans"], answer["roles"]

    return understand_one


def ids(understood):
    return [sense["id"] for span in understood[0] for sense in span["senses"]]


def test_the_longest_term_is_meant(understand):
    found = understand("breast cancer")
    assert (ids(found), found[1]) == (["breast"], ["condition", "condition"])


def test_plurals_are_the_same_term(understand):
    assert ids(understand("breast cancers")) == ["breast"]


def test_words_without_meaning_are_no_concepts_and_the_rest_is_left(understand):
    found = understand("dancing for cancer")
    assert (ids(found), found[1]) == (["cancer"], ["rest", "ignored", "condition"])


def test_what_people_want_to_know_of_a_group_is_no_concept_and_has_its_role(understand):
    found = understand("cancer phone number")
    assert (ids(found), found[1]) == (["cancer"], ["condition", "contact", "contact"])


def test_chinese_needs_no_spaces(understand):
    found = understand("观塘有冇洗肾")
    assert ids(found) == ["kwun-tong", "kidney"]
    assert found[1] == ["district", "district", "ignored", "ignored", "condition", "condition"]


@pytest.mark.parametrize("query", ["kwuntong", "haemo dialysis", "KwunTong"])
def test_a_space_too_many_or_too_few_is_forgiven(understand, query):
    assert ids(understand(query)) in (["kwun-tong"], ["kidney"])


def test_short_words_are_not_joined(understand):
    assert ids(understand("q mh")) == []


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("cancer", "condition"),
        ("kwun tong", "district"),
        ("qmh", "hospital"),
        ("hotline", "support"),
        ("cantonese", "language"),
    ],
)
def test_every_kind_is_told(understand, query, kind):
    spans, roles = understand(query)
    assert [span["kind"] for span in spans] == [kind]
    assert set(roles) == {kind}


def test_a_second_meaning_of_another_kind_follows_the_first(understand):
    spans, roles = understand("丧亲")
    assert [(span["kind"], ids(([span], roles)), span.get("also")) for span in spans] == [
        ("condition", ["dead"], None),
        ("audience", ["bereaved"], True),
    ]
    assert roles == ["condition", "condition"]


def test_meanings_of_the_same_kind_stand_together_the_stronger_one_first(understand):
    spans, _ = understand("cold")
    assert [[sense["id"] for sense in span["senses"]] for span in spans] == [["strong", "weak"]]


def test_what_the_reader_takes_away_is_not_meant_and_not_left_over(understand):
    found = understand("cancer kwun tong", "district:kwun-tong")
    assert ids(found) == ["cancer"]
    assert not {"district", "rest"} & set(found[1])


def test_one_of_two_meanings_can_be_taken_away(understand):
    assert ids(understand("丧亲", "audience:bereaved")) == ["dead"]
    assert ids(understand("丧亲", "condition:dead")) == ["bereaved"]
    assert ids(understand("cold", "condition:strong")) == ["weak"]


def test_an_abbreviation_that_is_also_a_word_is_meant_when_alone_or_in_capitals(understand):
    assert ids(understand("all")) == ["leukaemia"]
    assert ids(understand("help for ALL")) == ["leukaemia"]
    assert ids(understand("help for all")) == []
    assert ids(understand("HELP FOR ALL")) == []


def test_one_character_inside_a_longer_word_is_not_meant(understand):
    assert ids(understand("盲肠炎")) == []
    assert ids(understand("盲")) == ["blind"]
    assert ids(understand("盲 肠炎")) == ["blind"]


def test_a_concept_says_how_much_of_the_query_it_is(understand):
    (alone,), (beside,) = understand("cancer")[0], understand("cancer dancing")[0]
    assert alone["share"] == 1
    assert 0 < beside["share"] < 1


def test_places_and_words_without_meaning_take_nothing_of_the_share(understand):
    condition, _ = understand("cancer for kwun tong")[0]
    assert condition["share"] == 1


def test_a_concept_says_where_it_stands(understand):
    spans, _ = understand("for breast cancer kwun tong")
    assert [(span["start"], span["end"]) for span in spans] == [(1, 3), (3, 5)]


@pytest.mark.parametrize("query", ["cancer k", "cancer c"])
def test_one_letter_after_other_words_begins_a_word_and_is_no_concept(understand, query):
    found = understand(query, is_open=True)
    assert (ids(found), found[1]) == (["cancer"], ["condition", "begun"])
    assert found[0][0]["share"] == 1


def test_one_letter_is_meant_when_it_is_alone_or_ends_a_term_or_a_space_follows(understand):
    assert ids(understand("k", is_open=True)) == ["ketamine"]
    assert ids(understand("cancer hepatitis c", is_open=True)) == ["cancer", "hepatitis-c"]
    assert ids(understand("盲k", is_open=True)) == ["blind", "ketamine"]
    assert ids(understand("cancer k", is_open=False)) == ["cancer", "ketamine"]


def test_nothing_is_understood_of_nothing(understand):
    assert understand("") == ([], [])

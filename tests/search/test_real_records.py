"""The search on the real records: every name leads to its organization, and every term to its condition."""


def found_within(answers, expected, first):
    hits = [wanted in found[:first] for found, wanted in zip(answers, expected, strict=True)]
    return sum(hits) / len(hits)


def test_names_and_aliases_find_their_organization(ask, real_directory):
    named = [(n, o.slug) for o in real_directory.organizations.values() for n in [*o.name.values(), *o.aliases]]
    answers = ask(real_directory, *(name for name, _ in named))
    slugs = [[hit["slug"] for hit in answer["organizations"]] for answer in answers]
    assert found_within(slugs, [slug for _, slug in named], 1) >= 0.98
    assert found_within(slugs, [slug for _, slug in named], 3) >= 0.99


def test_names_and_synonyms_find_their_condition(ask, real_directory):
    terms = [
        (term, condition.id)
        for condition in real_directory.conditions.values()
        for term in [*condition.name.values(), *(s for words in condition.synonyms.values() for s in words)]
    ]
    answers = ask(real_directory, *(term for term, _ in terms))
    ids = [[hit["id"] for hit in answer["conditions"]] for answer in answers]
    assert found_within(ids, [condition for _, condition in terms], 1) >= 0.98
    assert found_within(ids, [condition for _, condition in terms], 3) >= 0.99


READERS = {
    "autism mother": "parents",
    "癌症 媽媽": "families",
    "dementia carer": "carers",
    "stroke child": "children",
    "widow": "bereaved",
}


def test_who_is_asking_is_understood(ask, real_directory):
    answers = ask(real_directory, *READERS)
    understood = [
        {sense["id"] for concept in answer["concepts"] if concept["kind"] == "audience" for sense in concept["senses"]}
        for answer in answers
    ]
    assert understood == [{reader} for reader in READERS.values()]

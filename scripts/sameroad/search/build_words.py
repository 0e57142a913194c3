"""What the search knows before it knows any organization: conditions, places, kinds of support, people, helplines.

Names and synonyms stand as they are written, because they are shown. Lay words, symptoms and the words of situations
are for matching only, so they are stored folded. The index is not an interface for others and may change on any day.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from typing import Any

from sameroad.records.condition import Codes, Condition
from sameroad.records.directory import Directory
from sameroad.records.helpline import Helpline, Situation
from sameroad.records.phone_numbers import calling_code
from sameroad.records.vocabulary import Term
from sameroad.search.described import Described
from sameroad.search.everyday import Everyday, shortest
from sameroad.search.filled import filled
from sameroad.search.fold import fold
from sameroad.search.index_number import index_number
from sameroad.search.needed_words import needed_words

IGNORED_WORDS = "search.ignored"
CONTACT_WORDS = "search.contact"
CARE_WORDS = "search.care"
EVERYDAY_WORDS = "everyday-words"
# The vocabularies whose terms a query may name, with the kind of concept that they are.
CONCEPTS = (
    ("districts", "district"),
    ("hospitals", "hospital"),
    ("support", "support"),
    ("audiences", "audience"),
    ("languages", "language"),
)


def build_words(directory: Directory) -> dict[str, Any]:
    """Return the values of `words.json` without its tables of characters; equal directories give equal values."""
    ignored = _interface_words(directory, IGNORED_WORDS)
    groups = [_all_words(term) for term in directory.vocabularies.get(EVERYDAY_WORDS, {}).values()]
    return {
        "ignored": ignored,
        "contact": _interface_words(directory, CONTACT_WORDS),
        "care": _interface_words(directory, CARE_WORDS),
        "everyone": list(directory.settings.serves_everyone),
        "categories": [{"id": c.id, "name": dict(c.name)} for c in directory.categories.values()],
        "conditions": _conditions(directory, Everyday(groups, ignored)),
        "terms": list(_terms(directory)),
        "everyday": groups,
        "situations": [_situation(situation) for situation in directory.situations],
        "helplines": list(_helplines(directory)),
        "calling_code": calling_code(directory.settings.telephone_region),
    }


def new_words(words: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    """Return each of the words once, in their order, without empty and known ones."""
    seen = set(known)
    return [word for word in dict.fromkeys(words) if word and word not in seen]


def _interface_words(directory: Directory, key: str) -> list[str]:
    texts = (texts.sentence(key) for texts in directory.texts.values() if key in texts)
    return new_words(fold(word) for text in texts for word in text.split())


def _conditions(directory: Directory, everyday: Everyday) -> list[dict[str, Any]]:
    conditions = directory.conditions.values()
    needed = needed_words({condition.id: _all_names(condition) for condition in conditions})
    described = Described({condition.id: _folded(condition.symptoms) for condition in conditions})
    found = [_condition(condition, needed[condition.id], described) for condition in conditions]
    phrases = ([everyday.plain(fold(p)) for words in c.symptoms.values() for p in words] for c in conditions)
    return [{**one, **filled(symptoms=shortest(plain))} for one, plain in zip(found, phrases, strict=True)]


def _all_names(condition: Condition) -> list[str]:
    every = (condition.name.values(), *condition.synonyms.values(), *condition.lay.values())
    return new_words(fold(word) for words in every for word in words)


def _condition(condition: Condition, needed: Set[str], described: Described) -> dict[str, Any]:
    known = {fold(name) for name in condition.name.values()}
    synonyms = [s for words in condition.synonyms.values() for s in words if fold(s) in needed - known]
    known.update(fold(synonym) for synonym in synonyms)
    lay = [word for word in new_words(_folded(condition.lay), known) if word in needed]
    symptoms = {word for word in lay if described.by_others(word, condition.id)}
    return filled(
        id=condition.id,
        category=condition.category,
        name=dict(condition.name),
        synonyms=new_words(synonyms),
        lay=[word for word in lay if word not in symptoms],
        vague=[word for word in lay if word in symptoms],
        codes=_codes(condition.codes),
        parent=condition.parent,
    )


def _codes(codes: Codes) -> dict[str, list[str]]:
    return filled(icd10=list(codes.icd10), icd11=list(codes.icd11), orpha=list(codes.orpha), mesh=list(codes.mesh))


def _terms(directory: Directory) -> Iterator[dict[str, Any]]:
    for area in directory.settings.areas:
        yield _term(area, "area")
    for vocabulary, kind in CONCEPTS:
        for term in directory.vocabularies.get(vocabulary, {}).values():
            yield _term(term, kind)


def _term(term: Term, kind: str) -> dict[str, Any]:
    aliases = new_words((alias for words in term.aliases.values() for alias in words), term.name.values())
    return filled(kind=kind, id=term.id, name=dict(term.name), aliases=aliases, district=term.district)


def _all_words(term: Term) -> list[str]:
    aliases = (alias for words in term.aliases.values() for alias in words)
    return new_words(fold(word) for word in (*term.name.values(), *aliases))


def _situation(situation: Situation) -> dict[str, Any]:
    return filled(
        id=situation.id,
        name=dict(situation.name),
        words=new_words(_folded(situation.words)),
        conditions=list(situation.conditions),
        helplines=list(situation.helplines),
    )


def _helplines(directory: Directory) -> Iterator[dict[str, Any]]:
    needed = {helpline for situation in directory.situations for helpline in situation.helplines}
    for helpline in directory.helplines:
        if helpline.id in needed:
            yield _helpline(helpline, directory.settings.telephone_region)


def _helpline(helpline: Helpline, region: str) -> dict[str, Any]:
    return filled(
        id=helpline.id,
        name=dict(helpline.name),
        phones=[
            filled(number=index_number(phone.number, region), label=dict(phone.label) if phone.label else None)
            for phone in helpline.phones
        ],
    )


def _folded(words: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    return (fold(word) for in_language in words.values() for word in in_language)

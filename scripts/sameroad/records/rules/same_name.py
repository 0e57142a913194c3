"""Records with nearly the same name.

Names are never compared each with each. Names that are equal in the form that `_form` gives them meet in one bucket;
names that differ in one word meet in the bucket of the other words, sorted, where only neighbours are compared.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from sameroad.records.chinese import HAN
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.kinship import Kinship
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.same_body import listed, same_body
from sameroad.records.saying import say

_EMPTY_WORDS = frozenset({"the", "of", "for", "and", "in", "a", "limited", "ltd", "company", "co", "inc"})
_ENDINGS = ("有限公司", "總會", "協會", "學會", "會")
"""Left off in this order: a body is the same with or without them, and people mix them up."""
_ONE_FOR_ANOTHER = str.maketrans("羣衞綫裏峯臺癡痺啟說鷄週佈註複覆癥班柏遜", "群衛線裡峰台痴痹啓説雞周布注復復症斑帕森")
"""Variants of one character, and characters that are taken for one another; 柏金遜 is 帕金森 elsewhere."""
_POSSESSIVE = re.compile(r"[’']s?\b")
_WORD = re.compile(r"\w+")
_SHORTEST_TYPO = 5

Form = tuple[str, ...]


def _check(collection: Collection) -> Iterator[Finding]:
    common = _common_words(collection)
    forms = {
        slug: [(path, name, _form(name, common)) for path, name in _names(document)]
        for slug, document in collection.organizations.items()
    }
    holders, official = _holders(forms)
    kinship = Kinship(collection)
    for slug, names in forms.items():
        told: set[str] = set()
        document = collection.organizations[slug]
        for path, name, form in names:
            # Two aliases may well be the same (“Carers' hotline”); an alias that is another's name is a sign.
            alike = (holders if path[0] == "name" else official).get(form, ())
            strangers = [other for other in kinship.strangers(slug, alike) if other not in told]
            told.update(strangers)
            if strangers:
                others = [collection.organizations[other] for other in strangers]
                message = say("same-name.nearly", written=name, records=listed(others))
                yield same_body(document, path, message, others)


def _names(document: Document) -> Iterator[tuple[Path, str]]:
    """Names, and aliases that are long enough to be a name of one body."""
    yield from document.find("name", EACH, of=str)
    for path, alias in document.find("aliases", EACH, of=str):
        if len(HAN.findall(alias)) >= 3 or len(alias.split()) >= 2:
            yield path, alias


def _common_words(collection: Collection) -> frozenset[str]:
    """Words that say nothing here: those in more than a quarter of the names, such as the name of the place."""
    counted: dict[str, int] = defaultdict(int)
    organizations = collection.organizations
    for document in organizations.values():
        names = [name for _, name in document.find("name", EACH, of=str)]
        for word in {word for name in names for word in (*_words(name), _beginning(name))}:
            counted[word] += 1
    least = max(20, len(organizations) // 4)
    return frozenset(word for word, times in counted.items() if times >= least) | _EMPTY_WORDS


def _form(name: str, common: frozenset[str]) -> Form:
    """The name without what does not tell names apart: case, accents, order of words, common words."""
    if HAN.search(name):
        characters = "".join(HAN.findall(unicodedata.normalize("NFKC", name)))
        characters = characters[2:] if characters[:2] in common else characters
        bare = characters
        for ending in _ENDINGS:
            bare = bare.removesuffix(ending)
        return tuple((bare if len(bare) > 1 else characters).translate(_ONE_FOR_ANOTHER))
    words = _words(name)
    return tuple(sorted(word for word in words if word not in common) or sorted(words))


def _beginning(name: str) -> str:
    """The first two Chinese characters of a name, which are often those of a place."""
    return "".join(HAN.findall(name)[:2])


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name)).casefold()
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def _holders(
    forms: Mapping[str, list[tuple[Path, str, Form]]],
) -> tuple[Mapping[Form, list[str]], Mapping[Form, list[str]]]:
    """For each form the records with a name or alias like it, and those with an official name like it."""
    every: dict[Form, list[str]] = defaultdict(list)
    official: dict[Form, list[str]] = defaultdict(list)
    for slug, names in forms.items():
        for path, _, form in names:
            every[form].append(slug)
            if path[0] == "name":
                official[form].append(slug)
    for one, other in list(_misspelt(every)):
        for holders in (every, official):
            holders[one], holders[other] = (holders[one] + holders[other],) * 2
    return every, official


def _misspelt(forms: Mapping[Form, list[str]]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that are equal but for one word, spelt nearly the same."""
    buckets: dict[Form, list[tuple[str, Form]]] = defaultdict(list)
    for form in forms:
        if not HAN.match(form[0] if form else "") and len(form) > 1:
            for index, word in enumerate(form):
                if len(word) >= _SHORTEST_TYPO and word.isalpha():
                    buckets[(*form[:index], *form[index + 1 :])].append((word, form))
    for bucket in buckets.values():
        bucket.sort()
        for (word, form), (next_word, next_form) in pairwise(bucket):
            if form != next_form and _one_slip(word, next_word):
                yield form, next_form


def _one_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - rarely reached

    return bool(OSA.distance(one, other, score_cutoff=1) <= 1)


RULE = Rule(
    id="same-name",
    level="warning",
    explanation=(
        "Two records with the same name or alias, or names that differ only in small words, the order of words or one "
        "misspelt word, may be the same body. The same kinds of kinship are allowed as for `same-contact`."
    ),
    check=_check,
)

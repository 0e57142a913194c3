"""Records with nearly the same name.

Names are never compared each with each. Names that are equal in the form that `_form` gives them meet in one bucket;
names that differ in one word meet in the bucket of the other words, sorted, where only neighbours are compared.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise

from sameroad.records.chinese import HAN
from sameroad.records.document import EACH, Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.kinship import KINSHIP, Kinship
from sameroad.records.rules.roll import Fact, Roll
from sameroad.records.rules.rule import Finding, Rule
from sameroad.records.rules.same_body import listed, same_body
from sameroad.records.saying import say

_EMPTY_WORDS = frozenset({"the", "of", "for", "and", "in", "a", "limited", "ltd", "company", "co", "inc"})
_ENDINGS = ("有限公司", "總會", "協會", "學會", "會")
"""Left off in this order: a body is the same with or without them, and people mix them up."""
_LAST_OF_ENDINGS = frozenset(ending[-1] for ending in _ENDINGS)
_ONE_FOR_ANOTHER = str.maketrans("羣衞綫裏峯臺癡痺啟說鷄週佈註複覆癥班柏遜", "群衛線裡峰台痴痹啓説雞周布注復復症斑帕森")
"""Variants of one character, and characters that are taken for one another; 柏金遜 is 帕金森 elsewhere."""
_VARIANTS = frozenset(map(chr, _ONE_FOR_ANOTHER))
_POSSESSIVE = re.compile(r"[’']s?\b")
_WORD = re.compile(r"\w+")
_SHORTEST_TYPO = 5

Form = str | tuple[str, ...]
"""A name in the form in which it is compared: its characters if it is Chinese, else its words in order."""
Holders = dict[Form, list[tuple[str, bool]]]
"""For each form the slugs of the records that have such a name, and of each whether it is an official name."""


def _check(roll: Roll) -> Iterator[Finding]:
    common = _common_words(roll)
    forms = {
        slug: [(official, _form(plain, common)) for official, plain in names]
        for slug, names in roll.having(_NAMES).items()
    }
    holders = _holders(forms)
    kinship = Kinship(roll)
    for slug, names in forms.items():
        shared = [(official, found) for official, form in names if len(found := holders[form]) > 1]
        # Two aliases may well be the same (“Carers' hotline”); an alias that is another's name is a sign.
        if any(other != slug and (own or official) for own, found in shared for other, official in found):
            yield from _explain(slug, roll, common, holders, kinship)


def _explain(slug: str, roll: Roll, common: frozenset[str], holders: Holders, kinship: Kinship) -> Iterator[Finding]:
    """What is said of a record with a name or alias like that of others."""
    told: set[str] = set()
    for path, name in _names(roll.document(slug)):
        found = holders[_form(_plain(name), common)]
        alike = [other for other, official in found if official or path[0] == "name"]
        strangers = [other for other in kinship.strangers(slug, alike) if other not in told]
        told.update(strangers)
        if strangers:
            others = [roll.document(other) for other in strangers]
            message = say("same-name.nearly", written=name, records=listed(others))
            yield same_body(roll.document(slug), path, message, others)


def _names(document: Document) -> Iterator[tuple[Path, str]]:
    """Names, and aliases that are long enough to be a name of one body."""
    yield from document.find("name", EACH, of=str)
    for path, alias in document.find("aliases", EACH, of=str):
        if _is_long(alias):
            yield path, alias


def _is_long(alias: str) -> bool:
    return len(alias.split()) >= 2 or len(HAN.findall(alias)) >= 3


def _take_names(document: Document) -> tuple[tuple[bool, Form], ...]:
    """The names and long aliases of a record in plain form, and of each whether it is official."""
    names = [(True, _plain(name)) for name in document.values("name", EACH) if isinstance(name, str)]
    aliases = [alias for alias in document.values("aliases", EACH) if isinstance(alias, str)]
    return (*names, *((False, _plain(alias)) for alias in aliases if _is_long(alias)))


def _take_words(document: Document) -> tuple[str, ...]:
    """The words of the official names, and the first two Chinese characters of each, which often name a place."""
    found: dict[str, None] = {}
    for name in document.values("name", EACH):
        if isinstance(name, str):
            found.update(dict.fromkeys((*_words(name), "".join(HAN.findall(name)[:2]))))
    return tuple(found)


def _common_words(roll: Roll) -> frozenset[str]:
    """Words that say nothing here: those in more than a quarter of the names, such as the name of the place."""
    counted = Counter(chain.from_iterable(roll.having(_WORDS).values()))
    least = max(20, len(roll.of_each) // 4)
    return frozenset(word for word, times in counted.items() if times >= least) | _EMPTY_WORDS


def _plain(name: str) -> Form:
    """The name without case, accents and order of words."""
    if HAN.search(name):
        return "".join(HAN.findall(unicodedata.normalize("NFKC", name)))
    return tuple(sorted(_words(name)))


def _form(plain: Form, common: frozenset[str]) -> Form:
    """The plain name without what does not tell names apart: common words, endings, variants of characters."""
    if not isinstance(plain, str):
        return plain if common.isdisjoint(plain) else tuple([word for word in plain if word not in common]) or plain
    characters = plain[2:] if plain[:2] in common else plain
    bare = characters
    if characters[-1:] in _LAST_OF_ENDINGS:
        for ending in _ENDINGS:
            bare = bare.removesuffix(ending)
    form = bare if len(bare) > 1 else characters
    return form if _VARIANTS.isdisjoint(form) else form.translate(_ONE_FOR_ANOTHER)


@lru_cache(maxsize=8)  # of one record, several facts are taken
def _words(name: str) -> list[str]:
    if name.isascii():
        return _WORD.findall(_POSSESSIVE.sub("", name).lower())
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name)).casefold()
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


_NAMES = Fact("names", _take_names)
_WORDS = Fact("words", _take_words)


def _holders(forms: Mapping[str, list[tuple[bool, Form]]]) -> Holders:
    holders: Holders = {}
    for slug, names in forms.items():
        for official, form in names:
            holders.setdefault(form, []).append((slug, official))
    for one, other in list(_misspelt(holders)):
        holders[one], holders[other] = (holders[one] + holders[other],) * 2
    return holders


def _misspelt(forms: Mapping[Form, object]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that are equal but for one word, spelt nearly the same."""
    buckets: dict[Form, list[tuple[str, Form]]] = defaultdict(list)
    for form in _equal_but_for_one_word(forms):
        for index, word in enumerate(form):
            if len(word) >= _SHORTEST_TYPO and word.isalpha():
                buckets[(*form[:index], *form[index + 1 :])].append((word, form))
    for bucket in buckets.values():
        bucket.sort()
        for (word, form), (next_word, next_form) in pairwise(bucket):
            if form != next_form and _one_slip(word, next_word):
                yield form, next_form


def _equal_but_for_one_word(forms: Mapping[Form, object]) -> list[Form]:
    """The forms of several words that may have all words but one in common with another, in their order: their other
    words have the same sum of hashes, which is found much sooner than they are compared.
    """
    first: dict[int, Form] = {}
    found: set[Form] = set()
    for form in forms:
        if isinstance(form, tuple) and len(form) > 1:
            whole = sum(map(hash, form))
            for word in form:
                if len(word) >= _SHORTEST_TYPO:
                    other = first.setdefault(whole - hash(word), form)
                    if other is not form:
                        found.add(other)
                        found.add(form)
    return [form for form in forms if form in found]


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
    facts=(_NAMES, _WORDS, *KINSHIP),
    check=_check,
)

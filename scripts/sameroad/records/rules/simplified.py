"""Simplified characters in languages that are written with traditional ones.

A character counts as Simplified when OpenCC turns it into another to make Traditional text, leaves it alone to make
Simplified text, and it is not one that Traditional writers use as well (`also_traditional.py`). Nearly all texts are
passed without loading OpenCC: characters of Hong Kong's own character set are known from the two lists. Characters
that both scripts have (后, 里, 郁) are told only in words that cannot be Traditional.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from sameroad.records.chinese import HAN
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.also_traditional import (
    ALSO_TRADITIONAL,
    SIMPLIFIED_IN_HKSCS,
    SIMPLIFIED_WORDS,
    TRADITIONAL_WORDS,
)
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

_WORDS = {re.compile(pattern): better for pattern, better in SIMPLIFIED_WORDS.items()}
_ANY_WORD = re.compile("|".join(SIMPLIFIED_WORDS))
_AROUND = re.compile(r"\(\?.*?\)")


def _by_wrong_character() -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = defaultdict(list)
    for word, better in _WORDS.items():
        wrong = next(character for character in _AROUND.sub("", word.pattern) if character not in better)
        found[wrong].append(word)
    return found


_WORDS_WITH = _by_wrong_character()
"""The words by the character that is wrong in them: most texts have none of these characters."""


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    text = document.all_text
    if perhaps_simplified().search(text) is not None:
        return False
    return not any(word.search(text) for wrong, words in _WORDS_WITH.items() if wrong in text for word in words)


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for language, settings in collection.languages.items():
        if settings.get("script") != "traditional":
            continue
        for path, text in _texts(document, language):
            for character in simplified_in(text):
                message = say("simplified-character.character", character=character, language=language)
                hint = say("shared.write", better=better_for(character, text))
                yield Finding(document.file, path, message, hint, word=character)
            for word, better in simplified_words(text):
                message = say("simplified-character.word", word=word, language=language)
                yield Finding(document.file, path, message, say("shared.write", better=better), word=word)


def _texts(document: Document, language: str) -> Iterator[tuple[Path, str]]:
    if document.kind == "interface":
        yield from document.texts if document.name == language else ()
        return
    for path, texts in document.localized:
        found = texts.get(language)
        if isinstance(found, str) and path[-1] != "website":
            yield (*path, language), found
        elif isinstance(found, list):
            yield from (((*path, language, i), word) for i, word in enumerate(found) if isinstance(word, str))


def simplified_in(text: str) -> tuple[str, ...]:
    """The Simplified characters of a text, each once, in their order."""
    found = [character for character in dict.fromkeys(text) if is_simplified(character)]
    return tuple(character for character in found if character in _without_words(character, text))


def simplified_words(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text whose characters both scripts have, but not in this word, each with the word meant."""
    if _ANY_WORD.search(text):
        found = [(match.start(), match.group(), better) for p, better in _WORDS.items() if (match := p.search(text))]
        yield from ((word, better) for _, word, better in sorted(found))


def _without_words(character: str, text: str) -> str:
    for word in TRADITIONAL_WORDS.get(character, ()):
        text = text.replace(word, "")
    return text


@cache
def perhaps_simplified() -> re.Pattern[str]:
    """Whatever `is_simplified` may say True of: made in a moment, and looking for it is much faster than asking."""
    characters = "".join(map(chr, range(0x3400, 0xA000)))
    of_hong_kong = set(characters.encode("big5hkscs", "ignore").decode("big5hkscs"))
    harmless = (of_hong_kong | ALSO_TRADITIONAL) - SIMPLIFIED_IN_HKSCS
    others = "".join(character for character in characters if character not in harmless)
    return re.compile(f"[{others}\U00020000-\U0003ffff]")


@lru_cache(maxsize=65536)
def is_simplified(character: str) -> bool:
    """Whether a character belongs to Simplified text only."""
    if character in ALSO_TRADITIONAL or not HAN.match(character):
        return False
    if character in SIMPLIFIED_IN_HKSCS:
        return True
    try:
        character.encode("big5hkscs")
    except UnicodeEncodeError:
        return to_traditional(character) != character and _converter("t2s").convert(character) == character
    return False


def to_traditional(character: str) -> str:
    """The Traditional character of Hong Kong for a Simplified one."""
    return str(_converter("s2hk").convert(character))


def better_for(character: str, text: str) -> str:
    """The Traditional character for a Simplified one in its text: 心脏 is 心臟, and 肮脏 is 骯髒."""
    text = _without_words(character, text)
    converted = str(_converter("s2hk").convert(text))
    place = text.find(character)
    return converted[place] if place >= 0 and len(converted) == len(text) else to_traditional(character)


@lru_cache(maxsize=4)
def _converter(configuration: str) -> Any:
    from opencc import OpenCC  # noqa: PLC0415 - costs 100 ms and is needed only for rare characters

    return OpenCC(configuration)


RULE = DocumentRule(
    id="simplified-character",
    level="error",
    explanation=(
        "Languages with `script: traditional` in data/directory.yaml are written in Traditional characters. The search "
        "finds them by Simplified ones too, so nobody needs to add those."
    ),
    check=_check,
    passes=_passes,
)

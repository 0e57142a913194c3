"""Fold text for searching: one form for all the ways in which people write the same word.

`docs/assets/javascripts/search/fold.js` does the same in the browser; `tests/search/fold_cases.json` holds both to it.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from opencc import OpenCC

# Letters that Unicode does not decompose, and what readers without them on the keyboard type.
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "œ": "oe", "ß": "ss", "þ": "th", "ς": "σ"}
)
_APOSTROPHES = frozenset("'’‘ʼ`′")
# The same words are folded again and again while an index is made.
_REMEMBERED = 1 << 16
_MARKS = re.compile("[\u0300-\u036f]+")
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
# OpenCC's tables from Traditional to Simplified, with the variants of Hong Kong (衞, 枱) and of Taiwan (著, 痺).
_TABLES = ("hk2s", "tw2s")


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Return the words of `text`, folded, with one space between them.

    NFKD, marks removed, lower case, Traditional to Simplified Chinese character by character. Apostrophes vanish, so
    that "Parkinson's" is "parkinsons"; every other character that is no letter, mark or number parts two words.
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    letters = bare.lower().translate(_LETTERS)
    folded = "".join(map(_folded_character, unicodedata.normalize("NFC", letters)))
    return " ".join(folded.split())


@cache
def _folded_character(character: str) -> str:
    """A letter as it is kept; nothing for an apostrophe, and a space for what parts two words."""
    kept = character_table().get(character, character)
    if kept in _APOSTROPHES:
        return ""
    return kept if unicodedata.category(kept)[0] in "LMN" else " "


@cache
def character_table() -> Mapping[str, str]:
    """Return each Chinese character that folds to another one."""
    converters = [OpenCC(name) for name in _TABLES]
    before = "\n".join(chr(code) for block in _HAN for code in block)
    after = before
    # Characters stand on lines of their own, so that OpenCC finds no phrases; again until nothing changes.
    while (following := _convert(after, converters)) != after:
        after = following
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return {character: folded for character, folded in pairs if character != folded}


def _convert(text: str, converters: list[OpenCC]) -> str:
    for converter in converters:
        text = converter.convert(text)
    return text

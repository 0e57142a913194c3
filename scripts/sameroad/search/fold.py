"""Fold text for searching: one form for all the ways in which people write the same word.

`docs/assets/javascripts/search/fold.js` does the same in the browser; `tests/search/fold_cases.json` holds both to it.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from opencc import OpenCC

# Letters that Unicode does not decompose, and what readers without them on the keyboard type.
_LETTERS = {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "œ": "oe", "ß": "ss", "þ": "th", "ς": "σ"}
_APOSTROPHES = frozenset("'’‘ʼ`′")
# The same words are folded again and again while an index is made.
_REMEMBERED = 1 << 16
_COMBINING = range(0x0300, 0x0370)
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))
# OpenCC's tables from Traditional to Simplified, with the variants of Hong Kong (衞, 枱) and of Taiwan (著, 痺).
_TABLES = ("hk2s", "tw2s")


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Return the words of `text`, folded, with one space between them.

    NFKD, marks removed, lower case, Traditional to Simplified Chinese character by character. Apostrophes vanish, so
    that "Parkinson's" is "parkinsons"; every other character that is no letter, mark or number parts two words.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if ord(c) not in _COMBINING)
    letters = "".join(_LETTERS.get(c, c) for c in bare.lower())
    table = character_table()
    folded = "".join(_word_part(table.get(c, c)) for c in unicodedata.normalize("NFC", letters))
    return " ".join(folded.split())


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


def _word_part(character: str) -> str:
    if character in _APOSTROPHES:
        return ""
    return character if unicodedata.category(character)[0] in "LMN" else " "

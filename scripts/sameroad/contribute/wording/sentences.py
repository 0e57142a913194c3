"""A passage -> its sentences, and how long they are: in words, or in characters where a script has no spaces."""

import re
from collections.abc import Iterator

from sameroad.records.chinese import HAN

_CHINESE_END = re.compile(r"[。！？!?…]+[」』）)”]*(?![，、；：」』）)”])")
_LATIN_END = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")
_SHORT = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|vs|etc|cf|al|e\.g|i\.e)|\b[A-Z])\.$")
_WORD = re.compile(r"[^\W_]+(?:['’.,/&-][^\W_]+)*")
_OTHER_WORD = re.compile(r"[^\W_]+(?:[.,:/+-][^\W_]+)*")


def sentences_of(text: str, *, spaced: bool) -> tuple[str, ...]:
    """Return the sentences of a passage; its end always ends one. `spaced` says whether spaces divide words."""
    plain = " ".join(text.split())
    parts = list(_cut(plain, _LATIN_END if spaced else _CHINESE_END))
    return tuple(part for part in parts if any(map(str.isalnum, part)))


def words_of(sentence: str) -> tuple[str, ...]:
    """Return the words and numbers of a sentence; what a hyphen joins is one."""
    return tuple(_WORD.findall(sentence))


def length_of(sentence: str, *, spaced: bool) -> int:
    """Return how many words a sentence has; without spaces, how many Chinese characters, and one for each number or
    word of another script. Punctuation does not count.
    """
    if spaced:
        return len(words_of(sentence))
    return len(HAN.findall(sentence)) + len(_OTHER_WORD.findall(HAN.sub(" ", sentence)))


def _cut(text: str, end: re.Pattern[str]) -> Iterator[str]:
    """Cut a text after each end of a sentence; what looks like one after an abbreviation is none."""
    start = 0
    for found in end.finditer(text):
        part = text[start : found.end()].strip()
        if not _SHORT.search(part):
            yield part
            start = found.end()
    yield text[start:].strip()

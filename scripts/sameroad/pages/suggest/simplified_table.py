"""Simplified characters and words for the checks in the browser, which has no OpenCC."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from opencc import OpenCC

from sameroad.records.chinese import HAN
from sameroad.records.rules.also_traditional import SIMPLIFIED_WORDS, TRADITIONAL_WORDS
from sameroad.records.rules.simplified import is_simplified

_HAN = (range(0x3400, 0xA000), range(0x20000, 0x40000))
_NOT_AFTER = re.compile(r"^\(\?<!\[?([^\])]+)\]?\)")


@cache
def simplified_table() -> Mapping[str, Any]:
    """Return `characters`, pairs of a Simplified character and the Traditional one for it; `forms`, the Traditional
    characters between which only the words around a Simplified one decide; `traditional`, words in which a character is
    none; `words`, patterns of Simplified words, the word being their group, with the word meant.
    """
    converted = dict(zip(_every(), _line_by_line("s2hk", _every()), strict=True))
    found = {one: better for one, better in converted.items() if one != better and is_simplified(one)}
    return {
        "characters": "".join(f"{one}{better}" for one, better in found.items()),
        "forms": {one: "".join(forms) for one, forms in _forms().items() if one in found and len(forms) > 1},
        "traditional": TRADITIONAL_WORDS,
        "words": [[_javascript(pattern), better] for pattern, better in SIMPLIFIED_WORDS.items()],
    }


def _forms() -> Mapping[str, list[str]]:
    """Which characters of Hong Kong's own character set become the same Simplified one."""
    forms = defaultdict(list)
    for one, simplified in zip(_every(), _line_by_line("t2s", _every()), strict=True):
        if one != simplified and _is_usual(one):
            forms[simplified].append(one)
    return forms


@cache
def _every() -> tuple[str, ...]:
    return tuple(character for block in _HAN for character in map(chr, block) if HAN.match(character))


def _line_by_line(configuration: str, characters: Iterable[str]) -> list[str]:
    """Each character converted; on lines of their own OpenCC finds no phrases."""
    return str(OpenCC(configuration).convert("\n".join(characters))).split("\n")


def _is_usual(character: str) -> bool:
    try:
        character.encode("big5hkscs")
    except UnicodeEncodeError:
        return False
    return True


def _javascript(pattern: str) -> str:
    """A pattern with its word as a group. Older browsers cannot look behind a word, so what must not stand there is a
    part of the match.
    """
    before = _NOT_AFTER.match(pattern)
    return f"(?:^|[^{before[1]}])({pattern[before.end() :]})" if before else f"({pattern})"

"""Makes texts as long and as varied as the real records' own: chains of the words that follow one another there.

Texts of few words would squeeze into nothing in a compressed index, and a benchmark of its size would flatter.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from sameroad.records.directory import Directory

_WORD = re.compile(r"[A-Za-z][a-z'’-]*[a-z]|a")
_CHARACTER = re.compile(r"[\u3400-\u9fff]")
_LANGUAGES = {"en": (_WORD, " ", "."), "zh-Hant": (_CHARACTER, "", "。")}


class Prose:
    """Makes texts in every language that the summaries and descriptions of a directory have, with their words."""

    def __init__(self, directory: Directory) -> None:
        self._chains = {
            language: _chain(pattern.findall(text) for text in _texts(directory, language))
            for language, (pattern, _, _) in _LANGUAGES.items()
        }
        self._starts = {language: list(chain) for language, chain in self._chains.items()}

    def like(self, language: str, text: str, draw: random.Random) -> str:
        """Return another text in that language, no longer than this one and hardly shorter."""
        chain, starts = self._chains[language], self._starts[language]
        _, space, stop = _LANGUAGES[language]
        pieces: list[str] = []
        left = len(text) - len(stop)
        while True:
            follow = chain.get(pieces[-1]) if pieces else None
            piece = draw.choice(follow or starts)
            left -= len(piece) + len(space)
            if left < 0 and pieces:
                break
            pieces.append(piece)
        made = space.join(pieces)
        return made[0].upper() + made[1:] + stop


def _texts(directory: Directory, language: str) -> Iterator[str]:
    for organization in directory.organizations.values():
        for text in (organization.summary, organization.description):
            if text and language in text:
                yield text[language]


def _chain(texts: Iterable[list[str]]) -> Mapping[str, list[str]]:
    chain: dict[str, list[str]] = defaultdict(list)
    for words in texts:
        for word, following in pairwise(words):
            chain[word].append(following)
    return chain

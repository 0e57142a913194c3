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
    """Draws texts in both languages, with the words of one directory's summaries and descriptions."""

    def __init__(self, draw: random.Random, directory: Directory) -> None:
        self._draw = draw
        self._chains = {
            language: _chain(pattern.findall(text) for text in _texts(directory, language))
            for language, (pattern, _, _) in _LANGUAGES.items()
        }
        self._starts = {language: list(chain) for language, chain in self._chains.items()}

    def text(self, words: int, characters: int) -> dict[str, str]:
        """Return a text of so many English words and so many Chinese characters."""
        return {"en": self._sentence("en", words), "zh-Hant": self._sentence("zh-Hant", characters)}

    def _sentence(self, language: str, length: int) -> str:
        chain, starts = self._chains[language], self._starts[language]
        pieces: list[str] = []
        while len(pieces) < length:
            follow = chain.get(pieces[-1]) if pieces else None
            pieces.append(self._draw.choice(follow or starts))
        _, space, stop = _LANGUAGES[language]
        text = space.join(pieces)
        return text[0].upper() + text[1:] + stop


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

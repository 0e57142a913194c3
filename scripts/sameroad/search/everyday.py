"""Everyday words that mean the same, as one character: descriptions of symptoms are stored in this short form.

`docs/assets/javascripts/search/everyday.js` does the same to a query, so both sides agree.
"""

from collections.abc import Iterable, Mapping, Sequence

from sameroad.search.split import is_chinese, split
from sameroad.search.stem import stem

_PRIVATE_USE = 0xE000


class Everyday:
    """Groups of folded words with the same meaning, and words that mean nothing."""

    def __init__(self, groups: Sequence[Iterable[str]], ignored: Iterable[str]) -> None:
        self._meanings: dict[tuple[str, ...], str] = {}
        for at, words in enumerate(groups):
            for word in words:
                if word:
                    self._meanings.setdefault(_stems(split(word)), chr(_PRIVATE_USE + at))
        # Chinese words without meaning are parts of others too often.
        self._ignored = {word for word in ignored if not any(map(is_chinese, word))}
        # How long a word may be that begins with this part: most parts begin none.
        self._longest: dict[str, int] = {}
        for stems in self._meanings:
            self._longest[stems[0]] = max(len(stems), self._longest.get(stems[0], 0))

    def plain(self, text: str) -> str:
        """Return a folded text with one character for every known word, and without English words that mean nothing."""
        parts = split(text)
        stems = _stems(parts)
        found: list[str] = []
        at = 0
        while at < len(parts):
            meaning, length = self._longest_at(stems, at)
            if meaning or parts[at] not in self._ignored:
                found.append(meaning or parts[at])
            at += length
        return _joined(found)

    def _longest_at(self, stems: tuple[str, ...], at: int) -> tuple[str | None, int]:
        for end in range(min(len(stems), at + self._longest.get(stems[at], 0)), at, -1):
            meaning = self._meanings.get(stems[at:end])
            if meaning:
                return meaning, end - at
        return None, 1


def shortest(phrases: Iterable[str]) -> list[str]:
    """Return the plain phrases without those whose words are all in another one."""
    kept: Mapping[frozenset[str], str] = {frozenset(split(phrase)): phrase for phrase in phrases if phrase}
    return [phrase for words, phrase in kept.items() if not any(words < other for other in kept)]


def _stems(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(stem(part) for part in parts)


def _joined(parts: Sequence[str]) -> str:
    text = ""
    for part in parts:
        together = not text or _is_single(part) or _is_single(text[-1])
        text += part if together else f" {part}"
    return text


def _is_single(part: str) -> bool:
    return is_chinese(part) or "\ue000" <= part <= "\uf8ff"

"""Terms by any of their words, in any script: for people who know what an illness is called, and no ids."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sameroad.records.collection import Entry
from sameroad.records.nearest_term import nearest_named

MOST = 9


@dataclass(frozen=True)
class Terms:
    """The terms of a vocabulary, or the conditions, by their ids."""

    entries: Mapping[str, Entry]

    def find(self, written: str, most: int = MOST) -> list[str]:
        """Return the ids of the terms that may be meant, the likeliest first.

        First come those with this very name, synonym, alias or lay word, then those with a word that begins so, that
        holds it or is held in it, and if there are none the term with the word that is spelt most alike.
        """
        folded = fold([written])[0]
        if not folded:
            return []
        ranks: dict[str, tuple[int, int]] = {}
        for word, id_ in self._words:
            rank = _rank(folded, word)
            if rank is not None:
                ranks[id_] = min(ranks.get(id_, (9, 0)), (rank, abs(len(word) - len(folded))))
        if ranks:
            return sorted(ranks, key=lambda id_: (ranks[id_], id_))[:most]
        nearest = nearest_named(folded, dict(self._words))
        return [nearest] if nearest else []

    def exactly(self, written: str) -> str | None:
        """Return the id of the only term that has this id, name, synonym or alias; None when there is none or more."""
        if written in self.entries:
            return written
        folded = fold([written])[0]
        found = {id_ for word, id_ in self._words if word == folded}
        return found.pop() if len(found) == 1 else None

    def within(self, written: str) -> tuple[list[str], str]:
        """Return the ids of the terms whose words stand in a sentence, and what is left of it, folded.

        Longer words go first, so 類風濕關節炎 is not also 關節炎. A word that means several terms is left, and so is a
        Latin one of up to three letters: “all” is more often a word than an illness.
        """
        left = f" {fold([written])[0]} "
        found: list[str] = []
        for word in sorted(self._ids, key=len, reverse=True):
            stands = f" {word} " if word.isascii() else word
            if len(word) > (3 if word.isascii() else 1) and stands in left and len(self._ids[word]) == 1:
                left = left.replace(stands, "  ")
                found += self._ids[word]
        return list(dict.fromkeys(found)), " ".join(left.split())

    @cached_property
    def _ids(self) -> Mapping[str, list[str]]:
        """The ids of the terms that have a word, by the word."""
        ids: dict[str, list[str]] = {}
        for word, id_ in self._words:
            ids.setdefault(word, []).append(id_)
        return ids

    @cached_property
    def _words(self) -> tuple[tuple[str, str], ...]:
        """Every word of every term, folded, with the term's id."""
        pairs = [(word, id_) for id_, entry in self.entries.items() for word in (*entry.words, id_.replace("-", " "))]
        folded = fold([word for word, _ in pairs])
        return tuple(dict.fromkeys((word, id_) for word, (_, id_) in zip(folded, pairs, strict=True) if word))


def _rank(written: str, word: str) -> int | None:
    """How near a word is to what was written: 0 the same, 3 hardly; None when it is something else."""
    if word == written:
        return 0
    if word.startswith(written):
        return 1
    if f" {written}" in word:
        return 2
    in_chinese = not written.isascii() and written in word
    return 3 if in_chinese or _holds(written, word) else None


def _holds(written: str, word: str) -> bool:
    """Whether a word stands in what was written, as 紅斑狼瘡 in 紅斑狼瘡患者 or lupus in people with lupus."""
    if word.isascii():
        return len(word) > 2 and f" {word} " in f" {written} "
    return len(word) > 1 and word in written


def fold(words: list[str]) -> list[str]:
    """Return the words in small letters, one width and one script: Traditional and Simplified become the same."""
    plain = (" ".join(_letters(word)) for word in words)
    return _simplified("\n".join(plain)).split("\n")


def _letters(word: str) -> Iterator[str]:
    bare = unicodedata.normalize("NFKC", word).casefold().replace("'", "").replace("’", "")
    yield from "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in bare).split()


def _simplified(text: str) -> str:
    if text.isascii():
        return text
    from opencc import OpenCC  # noqa: PLC0415 - only for Chinese words

    return str(OpenCC("hk2s").convert(text))

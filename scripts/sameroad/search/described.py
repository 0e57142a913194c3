"""How people describe their illnesses, and which words they use for several of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sameroad.records.chinese import HAN
from sameroad.search.split import is_chinese, split

# A lay word that so many other conditions have among their symptoms names none of them surely.
_SHARED_BY = 4
_LONGEST_SYMPTOM = 20


class Described:
    """The folded descriptions of each condition, by its id."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._texts = {condition: f" {' | '.join(found)} " for condition, found in phrases.items()}
        self._with_part: dict[str, set[str]] = defaultdict(set)
        for condition, text in self._texts.items():
            for part in split(text):
                self._with_part[part].add(condition)

    def by_others(self, word: str, own: str) -> bool:
        """Whether people with several other conditions describe theirs with the word, as they do with 手震 (tremor)."""
        if len(word) > _LONGEST_SYMPTOM:
            return False
        inside = bool(HAN.match(word))
        found = set(self._texts) - {own}
        for part in split(word):
            if not inside or is_chinese(part):  # of a word that may end inside another the last part may be cut off
                found &= self._with_part.get(part, set())
        needle = word if inside else f" {word} "
        return sum(needle in self._texts[condition] for condition in found) >= _SHARED_BY

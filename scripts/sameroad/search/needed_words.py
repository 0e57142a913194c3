"""Leave out words of a condition that the search finds without them, so that the index stays small.

The search looks for the longest known term in a query: whoever types 末期腎衰竭 is led to the condition that 腎衰竭
names. So a word that holds another word of its condition is not needed, unless it also holds a word of another
condition that would lead astray. (A quarter of all words in November 2026; of 693 queries one was answered worse, three
were answered better.)
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sameroad.search.split import is_chinese, split

Term = tuple[str, ...]

_SHORTEST_PLURAL = 5


def needed_words(words: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Return, for each condition, those of its folded words that the search needs; `words` has all of them."""
    terms = {condition: {word: _term(word) for word in known} for condition, known in words.items()}
    owners: dict[Term, set[str]] = defaultdict(set)
    for condition, known in terms.items():
        for term in known.values():
            owners[term].add(condition)
    return {
        condition: frozenset(word for word, term in known.items() if not _is_found_anyway(term, condition, owners))
        for condition, known in terms.items()
    }


def _is_found_anyway(term: Term, condition: str, owners: Mapping[Term, set[str]]) -> bool:
    inside = [(run, owners.get(run, ())) for run in _runs(term)]
    own = [run for run, names in inside if condition in names]
    if not own:
        return False
    longest = max(own, key=lambda run: sum(map(len, run)))
    held = set(_runs(longest))
    return all(condition in names or not names or run in held for run, names in inside)


def _runs(term: Term) -> Iterator[Term]:
    """The parts of a term that could be terms: neighbours in it, but not the whole, and no single Chinese character."""
    for start in range(len(term)):
        for end in range(start + 1, len(term) + 1):
            whole = end - start == len(term)
            single = end - start == 1 and is_chinese(term[start])
            if not whole and not single:
                yield term[start:end]


def _term(word: str) -> Term:
    return tuple(_singular(part) for part in split(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss") else word

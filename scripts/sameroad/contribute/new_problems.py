"""The problems that a change of the records brings about."""

from collections import Counter

from sameroad.records.collection import Collection
from sameroad.records.find_problems import find_problems
from sameroad.records.messages import FALLBACK
from sameroad.records.problem import Level, Problem
from sameroad.records.tell_problems import tell_problems


def new_problems(
    before: Collection, after: Collection, language: str = FALLBACK, level: Level | None = None
) -> list[Problem]:
    """Return the problems of `after`, sorted by place, that are not in `before`, told in a language.

    One that is there once more than before counts as new. With `level` only those of that level are looked at.
    """
    found = _problems(after, language, level)
    known = Counter(map(_what, _problems(before, language, level))) if found else Counter()
    return [problem for problem in found if not _taken(known, problem)]


def _problems(collection: Collection, language: str, level: Level | None) -> list[Problem]:
    found = [(rule, finding) for rule, finding in find_problems(collection) if level in (None, rule.level)]
    return sorted(set(tell_problems(found, collection.source_of, language)))


def _taken(known: Counter[tuple[str, str, str]], problem: Problem) -> bool:
    """Whether a problem was there before; each counts once."""
    known[_what(problem)] -= 1
    return known[_what(problem)] >= 0


def _what(problem: Problem) -> tuple[str, str, str]:
    """A problem wherever it stands: lines have moved."""
    return problem.file, problem.rule, problem.message

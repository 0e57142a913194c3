"""Findings -> problems: with line and column, and in words of a language."""

from collections.abc import Callable, Iterable
from functools import cache

from sameroad.records.find_problems import Found
from sameroad.records.locate import Locator
from sameroad.records.messages import FALLBACK, messages
from sameroad.records.problem import Problem


def tell_problems(found: Iterable[Found], source: Callable[[str], bytes], language: str = FALLBACK) -> list[Problem]:
    """Return a problem for each of the findings, in the same order, told in a language. `source` gives the bytes of a
    file by the name that problems call it.
    """
    locator = cache(lambda file: Locator(source(file)))
    problems = []
    for rule, finding in found:
        words = messages(language)  # not before there is anything to say
        located = locator(finding.file)
        place = located.at(*finding.at) if finding.at else located.place(finding.path, finding.on_key, finding.word)
        problems.append(
            Problem(
                finding.file,
                place.line,
                place.column,
                rule.level,
                rule.id,
                words.tell(finding.message),
                words.tell(finding.hint),
                place.excerpt,
            )
        )
    return problems

"""What rules about all organizations together look at: a few facts of each, and a whole record where one is asked for.

The facts are taken when a record is read, perhaps by another process or another run, so that ten thousand records are
compared without any of them in memory as a whole.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sameroad.records.document import Document

_Plain = str | int | bool
Facts = Mapping[str, tuple[_Plain | tuple[_Plain | tuple[_Plain, ...], ...], ...]]
"""What was taken of one record, by the names of the facts; a fact that it does not have is left out."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that rules ask of every record. `take` gives it as texts and numbers in tuples, or an empty tuple."""

    name: str
    take: Callable[[Document], tuple[Any, ...]]


class Roll:
    """All organizations, in the order of their files. `of_each` has the facts of each by its slug; `document` gives a
    whole record and may be slow.
    """

    def __init__(self, of_each: Mapping[str, Facts], document: Callable[[str], Document]) -> None:
        self.of_each = of_each
        self._document = cache(document)
        self._asked: set[str] = set()

    def __contains__(self, slug: str) -> bool:
        return slug in self.of_each

    def document(self, slug: str) -> Document:
        """Return the whole record of a slug. Raises KeyError."""
        self._asked.add(slug)
        return self._document(slug)

    def take_asked(self) -> frozenset[str]:
        """Return whose whole records were asked for since the last time this was asked."""
        asked = frozenset(self._asked)
        self._asked.clear()
        return asked

    def having(self, fact: Fact) -> dict[str, tuple[Any, ...]]:
        """Return the fact of each organization that has it, by slug."""
        name = fact.name
        return {slug: facts[name] for slug, facts in self.of_each.items() if name in facts}


def take_facts(document: Document, facts: tuple[Fact, ...]) -> Facts:
    """Return those of the facts that a document has."""
    return {fact.name: taken for fact in facts if (taken := fact.take(document))}

"""What a rule is. Each rule has a file of its own here that holds its identifier, level, explanation and check."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sameroad.records.collection import Collection
from sameroad.records.document import Document, Kind
from sameroad.records.problem import Level
from sameroad.records.read_yaml import Path
from sameroad.records.saying import NOTHING, Saying


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a document breaks a rule.

    `path` leads to the value; `on_key` means its name rather than the value, `word` a part of the value; `at` is a
    line and column where those are known already; `others` are the slugs of other records that it speaks of.
    """

    document: Document
    path: Path
    message: Saying
    hint: Saying = NOTHING
    on_key: bool = False
    word: str = ""
    at: tuple[int, int] | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about the whole collection. `explanation` says what it asks and why, in the documentation too."""

    id: str
    level: Level
    explanation: str
    check: Callable[[Collection], Iterator[Finding]]

    def run(self, collection: Collection) -> Iterator[Finding]:
        """What breaks the rule."""
        return self.check(collection)


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule about single documents of some kinds, which needs no other record; empty `kinds` means every kind."""

    id: str
    level: Level
    explanation: str
    check: Callable[[Document, Collection], Iterator[Finding]]
    kinds: tuple[Kind, ...] = ()

    def run(self, collection: Collection) -> Iterator[Finding]:
        """What breaks the rule, document by document."""
        for document in collection.of_kind(*self.kinds) if self.kinds else collection.documents:
            if document.readable:
                yield from self.check(document, collection)


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """A rule that the reader of files applies itself; here it is only explained and reported."""

    id: str
    level: Level
    explanation: str

    def run(self, collection: Collection) -> Iterator[Finding]:
        """The faults that the reader found."""
        for document in collection.documents:
            for fault in document.faults:
                if fault.rule == self.id:
                    at = (fault.line, fault.column)
                    yield Finding(document, (), fault.message, fault.hint, at=at)


AnyRule = Rule | DocumentRule | ReadingRule

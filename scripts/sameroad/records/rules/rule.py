"""What a rule is. Each rule has a file of its own here that holds its identifier, level, explanation and check."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sameroad.records.collection import Collection
from sameroad.records.document import Document, Kind
from sameroad.records.problem import Level
from sameroad.records.read_yaml import Path
from sameroad.records.rules.roll import Fact, Roll, take_facts
from sameroad.records.saying import NOTHING, Saying


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a file, by the name that problems call it, breaks a rule.

    `path` leads to the value; `on_key` means its name rather than the value, `word` a part of the value; `at` is a
    line and column where those are known already; `others` are the slugs of other records that it speaks of.
    """

    file: str
    path: Path
    message: Saying
    hint: Saying = NOTHING
    on_key: bool = False
    word: str = ""
    at: tuple[int, int] | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about all organizations together, which needs these facts of each. `explanation` says what it asks and
    why, in the documentation too.
    """

    id: str
    level: Level
    explanation: str
    facts: tuple[Fact, ...]
    check: Callable[[Roll], Iterator[Finding]]

    def run(self, collection: Collection) -> Iterator[Finding]:
        """What breaks the rule."""
        organizations = collection.organizations
        of_each = {slug: take_facts(document, self.facts) for slug, document in organizations.items()}
        return self.check(Roll(of_each, organizations.__getitem__))


@dataclass(frozen=True, slots=True)
class SharedRule:
    """A rule about the files that all records share, such as vocabularies, taken together; it needs no organization."""

    id: str
    level: Level
    explanation: str
    check: Callable[[Collection], Iterator[Finding]]

    def run(self, collection: Collection) -> Iterator[Finding]:
        """What breaks the rule."""
        return self.check(collection)


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule about single documents of some kinds, which needs no organization beside the document; empty `kinds` means
    every kind. `unreadable` says that it also looks at files that could not be read.

    `passes` is a quick look: it says True only of documents in which `check` finds nothing. What it says of others does
    not matter, so it need not be exact.
    """

    id: str
    level: Level
    explanation: str
    check: Callable[[Document, Collection], Iterator[Finding]]
    kinds: tuple[Kind, ...] = ()
    unreadable: bool = False
    passes: Callable[[Document, Collection], bool] | None = None

    def run(self, collection: Collection) -> Iterator[Finding]:
        """What breaks the rule, document by document."""
        for document in collection.documents:
            yield from self.check_one(document, collection)

    def check_one(self, document: Document, collection: Collection) -> Iterable[Finding]:
        """What breaks the rule in one document, if the rule is about documents of its kind; the collection need not
        hold it, nor any organization.
        """
        if self.kinds and document.kind not in self.kinds:
            return ()
        if not (document.readable or self.unreadable) or (self.passes and self.passes(document, collection)):
            return ()
        return self.check(document, collection)


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """A rule that the reader of files applies itself; here it is only explained and reported."""

    id: str
    level: Level
    explanation: str

    def run(self, collection: Collection) -> Iterator[Finding]:
        """The faults that the reader found."""
        for document in collection.documents:
            yield from self.check_one(document, collection)

    def check_one(self, document: Document, _: Collection) -> Iterator[Finding]:
        """The faults that the reader found in one document."""
        for fault in document.faults:
            if fault.rule == self.id:
                at = (fault.line, fault.column)
                yield Finding(document.file, (), fault.message, fault.hint, at=at)


AnyRule = Rule | SharedRule | DocumentRule | ReadingRule

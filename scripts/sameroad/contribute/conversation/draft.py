"""The record as far as it has been told, and what the rules say of one part of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sameroad.contribute.write_record import write_record
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.messages import FALLBACK, messages
from sameroad.records.problem import Level
from sameroad.records.read_collection import read_document
from sameroad.records.read_yaml import Path
from sameroad.records.rules import file_name, same_contact, same_name
from sameroad.records.rules.all_rules import RULES
from sameroad.records.rules.rule import DocumentRule, Finding


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says: an error must be mended, a warning is worth a look."""

    level: Level
    message: str
    hint: str


@dataclass(frozen=True)
class Draft:
    """A record that grows with each answer, beside all that there are already. `slug` is empty until it is known;
    `language` is that in which the rules speak.
    """

    collection: Collection
    record: Mapping[str, Any]
    slug: str = ""
    language: str = FALLBACK

    def get(self, *path: str | int) -> Any:
        """What stands at a path, or None."""
        found: Any = self.record
        for step in path:
            if isinstance(found, list) and isinstance(step, int):
                found = found[step] if step < len(found) else None
            else:
                found = found.get(step) if isinstance(found, Mapping) else None
        return found

    def put(self, path: Path, value: Any) -> "Draft":
        """The draft with a value at a path."""
        return replace(self, record=_put(self.record, path, value))

    def drop(self, path: Path) -> "Draft":
        """The draft without what stands at a path, and without what is empty then."""
        return replace(self, record=_drop(self.record, path))

    @property
    def document(self) -> Document:
        """The document that the record would be."""
        file = self.collection.record_file(self.slug).as_posix()
        text = write_record(self.record, schemas=self.collection.schemas)
        return read_document("organization", self.slug, file, text.encode())

    def remarks(self, path: Path, *, exactly: bool = False) -> list[Remark]:
        """What the rules say of the value at a path, and of what is below it unless `exactly`."""
        return [
            self._remark(rule.level, finding)
            for rule, finding in self._findings()
            if finding.path == path or (not exactly and finding.path[: len(path)] == path)
        ]

    def slug_remarks(self) -> list[Remark]:
        """What the rules say of the name of the file."""
        found = file_name.RULE.run(replace(self.collection, documents=(self.document,)))
        return [self._remark(file_name.RULE.level, finding) for finding in found]

    def twins(self, path: Path) -> Iterator[tuple[Remark, tuple[str, ...]]]:
        """Records that may be the same body, by what stands at a path: what the rule says, and their slugs."""
        document = self.document
        collection = self.collection.exchange(document)
        for rule in (same_name.RULE, same_contact.RULE):
            for finding in rule.run(collection):
                if finding.file == document.file and finding.path[: len(path)] == path:
                    yield self._remark(rule.level, finding), finding.others

    def _remark(self, level: Level, finding: Finding) -> Remark:
        words = messages(self.language)
        return Remark(level, words.tell(finding.message), words.tell(finding.hint))

    def _findings(self) -> Iterator[tuple[DocumentRule, Finding]]:
        document = self.document
        collection = self.collection.exchange(document)
        for rule in RULES:
            if isinstance(rule, DocumentRule):
                yield from ((rule, finding) for finding in rule.check_one(document, collection))


def _put(old: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(old or ())
        items[step : step + 1] = [_put(items[step] if step < len(items) else None, rest, value)]
        return items
    return {**(old or {}), step: _put((old or {}).get(step), rest, value)}


def _drop(old: Any, path: Path) -> Any:
    step, rest = path[0], path[1:]
    if isinstance(old, list):
        if not isinstance(step, int) or step >= len(old):
            return old
        inner = _drop(old[step], rest) if rest else None
        return [*old[:step], *([inner] if inner else []), *old[step + 1 :]]
    if not isinstance(old, Mapping) or step not in old:
        return old
    inner = _drop(old[step], rest) if rest else None
    others = {name: part for name, part in old.items() if name != step}
    return {name: inner if name == step else part for name, part in old.items()} if inner else others

"""Imported records -> drafts with their source and the name of their file, and what the rules say of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sameroad.contribute.find_field import find_field
from sameroad.contribute.import_records.imported import Imported
from sameroad.contribute.propose_slug import propose_slug
from sameroad.contribute.write_record import Comments, write_record
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, find
from sameroad.records.find_problems import find_problems
from sameroad.records.messages import FALLBACK, messages
from sameroad.records.problem import Level
from sameroad.records.read_collection import read_document
from sameroad.records.read_yaml import Path


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the facts of a file come from: its title, and its address if it has one."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a draft. `column` is that of the table in which the value stands, if it is of one."""

    level: Level
    told: str
    column: str = ""


@dataclass(frozen=True)
class Draft:
    """One record to be written. `slug` is None when no name of a file comes of its names."""

    slug: str | None
    record: Mapping[str, Any]
    imported: Imported
    remarks: tuple[Remark, ...] = field(default=())
    there: str | None = None
    """The slug of a record with this slug or exactly this name, here or among the drafts before this one."""

    @property
    def finished(self) -> bool:
        """Whether nothing has to be mended before it may stand among the records."""
        return self.slug is not None and not any(remark.level == "error" for remark in self.remarks)

    def text(self, collection: Collection) -> str:
        """Return the text of its file. What is to be done stands at its top."""
        lines = [f"To finish: {remark.told}" for remark in self.remarks if remark.level == "error"]
        lines += [f"Not taken over: {told}" for told in self.imported.untold]
        comments: Comments = {(): "\n".join(line.replace("\n", " ") for line in lines)}
        return write_record(self.record, comments, collection.schemas)


def make_drafts(
    found: Iterable[Imported], origin: Origin, collection: Collection, language: str = FALLBACK
) -> list[Draft]:
    """Return a draft for each record that was found. The rules speak in `language`, of each beside all the others."""
    drafts: list[Draft] = []
    known = {slug: set(_names(document.value)) for slug, document in collection.organizations.items()}
    for imported in found:
        names = set(_names(imported.record))
        slug = propose_slug(imported.record.get("name", {}))
        there = slug if slug in known else next((one for one, other in known.items() if names & other), None)
        record = {**imported.record, "sources": [_source(imported.record, origin, collection)]}
        drafts.append(Draft(slug, record, imported, there=there))
        if slug is not None:
            known.setdefault(slug, names)
    return _checked(drafts, collection, language)


def _names(record: Mapping[str, Any]) -> Iterator[str]:
    """The names of a record in every language, whatever its capitals."""
    return (name.casefold() for _, name in find(record, "name", EACH, of=str))


def _source(record: Mapping[str, Any], origin: Origin, collection: Collection) -> dict[str, Any]:
    """The only source: it supports every field that a source can support."""
    known = find_field(collection.schemas, "sources", 0, "supports", 0)["enum"]
    told = {*record, *record.get("contact", ())}
    supports = [name for name in known if name in told]
    return {**({"url": origin.url} if origin.url else {}), "title": origin.title, "supports": supports}


def _checked(drafts: Sequence[Draft], collection: Collection, language: str) -> list[Draft]:
    """The drafts with the remarks of every rule; those of records that are there already are not looked at."""
    documents = {
        number: _document(number, draft, collection) for number, draft in enumerate(drafts) if draft.there is None
    }
    all_of_them = collection
    for document in documents.values():
        all_of_them = all_of_them.exchange(document)
    files = {document.file: number for number, document in documents.items()}
    words = messages(language)
    remarks: dict[int, list[Remark]] = {number: [] for number in documents}
    for rule, finding in find_problems(all_of_them):
        number = files.get(finding.file)
        if number is not None:
            told = f"{words.tell(finding.message)} {words.tell(finding.hint)}".strip()
            column = _column(finding.path, drafts[number].imported.columns)
            remarks[number].append(Remark(rule.level, told, column))
    return [replace(draft, remarks=tuple(remarks.get(number, ()))) for number, draft in enumerate(drafts)]


def _document(number: int, draft: Draft, collection: Collection) -> Document:
    name = draft.slug or f"draft-{number}"
    file = collection.record_file(name).as_posix()
    text = write_record(draft.record, schemas=collection.schemas)
    return read_document("organization", name, file, text.encode())


def _column(path: Path, columns: Mapping[Path, str]) -> str:
    """The column from which the value at a path came, or a part of it."""
    for end in range(len(path), 0, -1):
        for known, name in columns.items():
            if known == path[:end] or (end == len(path) and known[:end] == path):
                return name
    return ""

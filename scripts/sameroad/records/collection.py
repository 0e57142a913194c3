"""All files of a data folder after reading and before checking: what rules look at.

The look-ups are lenient: they hold what can be found in files that may still be wrong.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

from sameroad.records.document import EACH, Document, Kind
from sameroad.records.read_yaml import Path

VOCABULARIES = (
    "kinds",
    "audiences",
    "support",
    "districts",
    "languages",
    "hospitals",
    "code-sources",
    "everyday-words",
    "guides",
)


@dataclass(frozen=True)
class Entry:
    """Where a term or a condition is defined, and what it is called in every language."""

    document: Document
    path: Path
    value: Mapping[str, Any]

    @property
    def words(self) -> tuple[str, ...]:
        """The names, aliases and synonyms, for suggestions."""
        found = [w for w in _mapping(self.value.get("name")).values() if isinstance(w, str)]
        for key in ("aliases", "synonyms", "lay"):
            for words in _mapping(self.value.get(key)).values():
                found += [word for word in words or () if isinstance(word, str)]
        return tuple(found)


@dataclass(frozen=True)
class Collection:
    """The documents of one data folder, unreadable ones included (their value is empty), as of `today`."""

    folder: FilePath
    schemas: FilePath
    documents: tuple[Document, ...]
    today: date

    def record_file(self, slug: str) -> FilePath:
        """Where the record of a slug stands, or would stand."""
        return self.folder / "organizations" / f"{slug}.yaml"

    def source_of(self, file: str) -> bytes:
        """Return the bytes of the document that problems call `file`. Raises KeyError when there is none."""
        return self._sources[file]

    def exchange(self, document: Document) -> "Collection":
        """Return this collection with a document in the place of the one of the same file, or added to it."""
        others = [other for other in self.documents if other.file != document.file]
        place = next((i for i, other in enumerate(self.documents) if other.file == document.file), len(others))
        return replace(self, documents=(*others[:place], document, *others[place:]))

    def without(self, document: Document) -> "Collection":
        """Return this collection without the document of the same file."""
        return replace(self, documents=tuple(other for other in self.documents if other.file != document.file))

    def of_kind(self, *kinds: Kind) -> Iterator[Document]:
        """The documents of these kinds, in the order of their files."""
        return (document for document in self.documents if document.kind in kinds)

    @cached_property
    def organizations(self) -> Mapping[str, Document]:
        """The documents of organizations by slug."""
        return {document.name: document for document in self.of_kind("organization")}

    @cached_property
    def conditions(self) -> Mapping[str, Entry]:
        """Every condition by id; the first where two have the same."""
        found: dict[str, Entry] = {}
        for document in self.of_kind("category"):
            for entry in entries(document, "conditions"):
                found.setdefault(entry.value["id"], entry)
        return found

    @cached_property
    def categories(self) -> Mapping[str, Entry]:
        """Every category by id."""
        return {d.name: Entry(d, (), d.value) for d in self.of_kind("category")}

    @cached_property
    def situations(self) -> Mapping[str, Entry]:
        """Every situation in which somebody needs a helpline, by id."""
        found = (entry for document in self.of_kind("helplines") for entry in entries(document, "situations"))
        return {entry.value["id"]: entry for entry in found}

    @cached_property
    def helplines(self) -> Mapping[str, Entry]:
        """Every helpline by id."""
        found = (entry for document in self.of_kind("helplines") for entry in entries(document, "helplines"))
        return {entry.value["id"]: entry for entry in found}

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Entry]]:
        """Every term by vocabulary and id; the settings' areas stand under `areas`."""
        found: dict[str, dict[str, Entry]] = {name: {} for name in (*VOCABULARIES, "areas")}
        for document in self.of_kind("vocabulary"):
            terms = found.setdefault(document.name, {})
            for entry in entries(document, "terms"):
                terms.setdefault(entry.value["id"], entry)
        for document in self.of_kind("directory"):
            found["areas"] = {entry.value["id"]: entry for entry in entries(document, "areas")}
        return found

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """What directory.yaml says, as it stands."""
        return next((document.value for document in self.of_kind("directory")), {})

    @cached_property
    def languages(self) -> Mapping[str, Mapping[str, Any]]:
        """The settings of each language of the directory by its tag."""
        found = self.settings.get("languages")
        listed = found if isinstance(found, list) else []
        return {one["id"]: one for one in listed if isinstance(one, dict) and isinstance(one.get("id"), str)}

    @cached_property
    def asked_languages(self) -> tuple[str, ...]:
        """The tags of the languages in which every text is asked for."""
        return tuple(language for language, its in self.languages.items() if not its.get("growing"))

    @cached_property
    def telephone_region(self) -> str | None:
        """The region whose short numbers are meant."""
        region = self.settings.get("telephone_region")
        return region if isinstance(region, str) else None

    @cached_property
    def _sources(self) -> Mapping[str, bytes]:
        return {document.file: document.source for document in self.documents}

    def known(self, vocabulary: str) -> Mapping[str, Entry] | None:
        """Return what can be named in the place of a vocabulary, also `conditions`, `helplines` and the like, by id;
        None when a file of it could not be read, so that nothing can be said.
        """
        if vocabulary not in self._known:
            self._known[vocabulary] = self._find_known(vocabulary)
        return self._known[vocabulary]

    def _find_known(self, vocabulary: str) -> Mapping[str, Entry] | None:
        if vocabulary in ("categories", "conditions"):
            known = {"categories": self.categories, "conditions": self.conditions}
            return known[vocabulary] if self.complete("category") else None
        if vocabulary in ("helplines", "situations"):
            return {"helplines": self.helplines, "situations": self.situations}[vocabulary]
        if vocabulary == "areas":
            if self.complete("directory") and self.complete("vocabulary", "districts"):
                return {**self.terms["areas"], **self.terms["districts"]}
            return None
        return self.terms[vocabulary] if self.complete("vocabulary", vocabulary) else None

    @cached_property
    def _known(self) -> dict[str, Mapping[str, Entry] | None]:
        return {}

    def complete(self, kind: Kind, name: str | None = None) -> bool:
        """Whether all documents of a kind (or the named one) could be read, so that what is not in them is unknown."""
        return not any(kind == k and name in (None, n) for k, n in self._unreadable)

    @cached_property
    def _unreadable(self) -> frozenset[tuple[Kind, str]]:
        return frozenset((d.kind, d.name) for d in self.documents if not d.readable)


def entries(document: Document, field: str) -> Iterator[Entry]:
    """The items of a list of mappings that have an id."""
    for path, item in document.find(field, EACH, of=dict):
        if isinstance(item.get("id"), str):
            yield Entry(document, path, item)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}

"""Which files a proposal adds, changes, removes or renames, and what they held before."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from sameroad.contribute.history import History
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.read_collection import kind_of, read_document, shown_path

Status = Literal["added", "changed", "renamed", "removed"]


@dataclass(frozen=True)
class ChangedFile:
    """A file that the program reads, before and after; one of them is None where there was or is none.

    A renamed file is a record under another name that is about the same organization.
    """

    before: Document | None
    after: Document | None

    @property
    def status(self) -> Status:
        """What happened to it."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.before.file == self.after.file else "renamed"

    @property
    def document(self) -> Document:
        """What it is now, or was last."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a changed file is there before or after")
        return found

    @cached_property
    def lines(self) -> frozenset[int]:
        """The numbers of the lines that are new or changed."""
        if self.after is None:
            return frozenset()
        old = self.before.source.splitlines() if self.before else []
        new = self.after.source.splitlines()
        changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        found = (range(first, end) for kind, _, _, first, end in changes if kind in {"insert", "replace"})
        return frozenset(number + 1 for numbers in found for number in numbers)


@dataclass(frozen=True, slots=True)
class ChangedFiles:
    """Everything that is different: files that the program reads, those of organizations first; other files of the data
    folder, such as schemas, by their paths; and how many files elsewhere.
    """

    files: tuple[ChangedFile, ...]
    other_data: tuple[str, ...]
    elsewhere: int


def changed_files(history: History, collection: Collection) -> ChangedFiles:
    """Compare the data folder of a collection, and the repository around it, with a commit.

    Raises HistoryError when git cannot be asked.
    """
    folder = collection.folder.resolve()
    paths = sorted(history.changed | history.unknown)
    below = [path.relative_to(folder) for path in paths if path.is_relative_to(folder)]
    documents = {document.file: document for document in collection.documents}
    files, other = [], []
    for place in below:
        file = shown_path(collection.folder / place)
        kind = kind_of(place)
        after = documents.get(file)
        content = history.earlier(folder / place)
        before = None if content is None or kind is None else read_document(kind, place.stem, file, content)
        if before or after:
            files.append(ChangedFile(before, after))
        else:
            other.append(file)
    return ChangedFiles(tuple(_renamed(files)), tuple(other), len(paths) - len(below))


def earlier_collection(collection: Collection, changed: ChangedFiles) -> Collection:
    """Return the collection as it was before."""
    new = {file.after.file for file in changed.files if file.after}
    old = [file.before for file in changed.files if file.before]
    return replace(collection, documents=(*(one for one in collection.documents if one.file not in new), *old))


def _renamed(files: Sequence[ChangedFile]) -> Iterator[ChangedFile]:
    """The files, organizations first, with each record that went joined to the one that came in its place."""
    gone = [file.before for file in files if file.before and file.status == "removed"]
    came = {file.after.file: file.after for file in files if file.after and file.status == "added"}
    joined: dict[str, Document] = {}
    for before in gone:
        found = next((after for after in came.values() if _same_body(before, after)), None)
        if found is not None:
            joined[found.file] = before
            del came[found.file]
    left = {document.file for document in joined.values()}
    for file in sorted(files, key=lambda file: file.document.kind != "organization"):
        if file.after is not None and file.after.file in joined:
            yield ChangedFile(joined[file.after.file], file.after)
        elif file.after is not None or file.document.file not in left:
            yield file


def _same_body(before: Document, after: Document) -> bool:
    """Whether two records of different names are about one body: they are equal, or share an official name."""
    if {before.kind, after.kind} != {"organization"}:
        return False
    return before.source == after.source or bool(_names(before) & _names(after))


def _names(document: Document) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for _, name in document.find("name", EACH, of=str))

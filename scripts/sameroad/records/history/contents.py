"""What the files of records held, by the ids that git gives their contents: each is asked for and read once."""

import re
from collections.abc import Iterable
from pathlib import Path

from sameroad.records.document import Document
from sameroad.records.history.ask_git import read_blobs
from sameroad.records.history.file_changes import FileChange
from sameroad.records.read_collection import read_document

_NO_FACT = re.compile(rb"(?m)^\s*#.*$|[\s\"']+")
"""Comment lines, white space and quotes."""


class Contents:
    """The contents that git keeps for a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._documents: dict[str, Document] = {}

    def fetch(self, changes: Iterable[FileChange]) -> None:
        """Ask git at once for what stood before and after these changes. Raises HistoryError when it cannot say."""
        wanted = (id_ for change in changes for id_ in (change.before, change.after) if id_)
        missing = [id_ for id_ in dict.fromkeys(wanted) if id_ not in self._sources]
        self._sources.update(zip(missing, read_blobs(self._folder, missing), strict=True))

    def document(self, id_: str) -> Document:
        """Return what was read; a broken file of the past is not readable. KeyError for what was not fetched."""
        if id_ not in self._documents:
            self._documents[id_] = read_document("organization", "", "", self._sources[id_])
        return self._documents[id_]

    def only_rewritten(self, change: FileChange) -> bool:
        """Whether the file of a record was only written in another way: spaces, line breaks, quotes, comments.

        This is a quick look for changes of thousands of files at once; other orders of fields it does not see.
        """
        if not change.before or not change.after:
            return False
        before, after = (_NO_FACT.sub(b"", self._sources[id_]) for id_ in (change.before, change.after))
        return before == after

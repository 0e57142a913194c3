"""What drawing a page or a sheet leaves behind, for those who look at the site afterwards and for the next build."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sameroad.search.organization_part import OrganizationPart


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing that was drawn, in all its languages. `name` is the thing's own, `paths` are its files in the site;
    `quotes_token` says whether a record's own text looks like a token; `reads` is what was asked of the directory.
    `in_search` is what an organization adds to the search index, made while its record is at hand.
    """

    name: str
    paths: tuple[str, ...]
    quotes_token: bool
    reads: tuple[str, ...]
    in_search: OrganizationPart | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _arrived, (self.name, self.paths, self.quotes_token, self.reads, self.in_search)


def _arrived(
    name: str, paths: tuple[str, ...], quotes_token: bool, reads: tuple[str, ...], in_search: OrganizationPart | None
) -> Drawn:
    """Return what another process has drawn; a question that hundreds of pages have asked is one text here."""
    return Drawn(name, paths, quotes_token, tuple(map(sys.intern, reads)), in_search)


class SiteWriter:
    """Writes files below the folder of a site, and makes each folder in it once."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder)
        self._made: set[str] = set()

    def write(self, path: str, content: bytes) -> None:
        """Write one file. Raises OSError with the file's name."""
        place = path.rpartition("/")[0]
        if place not in self._made:
            self._make(f"{self._folder}/{place}")
            self._made.add(place)
        with open(f"{self._folder}/{path}", "wb", buffering=0) as file:  # noqa: PTH123 - as above
            file.write(content)

    @staticmethod
    def _make(folder: str) -> None:
        try:
            os.mkdir(folder)  # noqa: PTH102 - a Path costs more than the write
        except (FileNotFoundError, FileExistsError):
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above

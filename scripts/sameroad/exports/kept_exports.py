"""What a run leaves for the next one, so that after a small change little of the open data is made and written."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from sameroad.exports.export_file import RecordsFile
from sameroad.exports.made_records import MadeRecords, Place, Source
from sameroad.exports.manifest import SUMS
from sameroad.exports.written import Written


class KeptFile(msgspec.Struct, frozen=True, array_like=True):
    """A file of records as it was put together: what stands before and after the pieces, and what the first lacks."""

    written: Written
    head: bytes
    tail: bytes
    cut: bytes


def kept_file(file: RecordsFile, written: Written) -> KeptFile:
    """Return what there is to keep of a file that was put together."""
    return KeptFile(written, file.head, file.tail, file.joint)


class KeptExports(msgspec.Struct, frozen=True, array_like=True):
    """All that was written. `conditions` is by format what pieces said of conditions because of other records."""

    formats: tuple[str, ...]
    records: MadeRecords
    shared: dict[str, KeptFile]
    fixed: list[Written]
    of_all: list[Written]
    lists: list[Written]
    conditions: dict[str, dict[str, str]]

    def files(self) -> Iterator[Written]:
        """Give every file."""
        for own in self.records.own:
            yield from own
        yield from (file.written for file in self.shared.values())
        yield from self.fixed
        yield from self.of_all
        yield from self.lists

    def is_of(self, folder: Path, formats: tuple[str, ...]) -> bool:
        """Whether this is what was kept of a folder: it has these very checksums, and files of records are as long as
        they were. Whether somebody has changed other files since, only those know who watch over the folder.
        """
        sums = next((file for file in self.lists if file.path == SUMS), None)
        if sums is None or self.formats != formats:
            return False
        try:
            same = hashlib.sha256((folder / SUMS).read_bytes()).hexdigest() == sums.sha256
            shared = (file.written for file in self.shared.values())
            return same and all((folder / file.path).stat().st_size == file.size for file in shared)
        except OSError:
            return False

    def source(self, folder: Path) -> Source:
        """Return the records, with the places of their pieces in the files of the folder."""
        places = {path: Place(str(folder / path), len(file.head), file.cut) for path, file in self.shared.items()}
        return Source(self.records, places)


NOTHING_KEPT = KeptExports((), MadeRecords(), {}, [], [], [], {})
"""What the first run finds."""

"""Makes what records add to the open data, for every format at once, so that each record is taken up once: a share of
the work for one of several processes. Files of one record are finished then; pieces of files of records wait in a file
of the share.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import FormatFiles
from sameroad.exports.made_records import MadeRecords, Place, Source
from sameroad.exports.written import OutputFolder, Written
from sameroad.records.directory import Directory
from sameroad.work.processes import share_work

_AT_MOST = 200
"""Records of a share: their pieces are in memory together, some eight megabytes."""
_SHARES_EACH = 4
"""Shares for each process at least, so that all are busy until the end."""
_WORTH_PROCESSES = 100
"""Starting processes costs as much as making this many records."""


@dataclass(frozen=True, slots=True)
class Making:
    """What it takes: the folders for finished files and for pieces, and the files that are `known` to stay."""

    directory: Directory
    facts: ExportFacts
    formats: tuple[str, ...]
    folder: Path
    pieces: Path
    known: Mapping[str, Written]

    def format_files(self) -> dict[str, FormatFiles]:
        """Return what makes the files of each format, by its name."""
        return {name: FORMATS[name].make(self.directory, self.facts) for name in self.formats}


def make_records(making: Making, formats: Mapping[str, FormatFiles], slugs: Sequence[str], jobs: int) -> list[Source]:
    """Make what the records add, in at most `jobs` processes, and return it in their order. `formats` are those of the
    making, for this process.

    Raises what the formats raise, and OSError when a file cannot be written.
    """
    if len(slugs) < _WORTH_PROCESSES:
        jobs = 1
    size = max(1, min(_AT_MOST, len(slugs) // (jobs * _SHARES_EACH)))
    shares = [tuple(slugs[start : start + size]) for start in range(0, len(slugs), size)]
    if jobs == 1:
        return _Maker(making, formats)(shares)
    return list(share_work(_Maker, making, shares, jobs, 1))


class _Maker:
    def __init__(self, making: Making, formats: Mapping[str, FormatFiles] | None = None) -> None:
        self._making = making
        self._formats = formats or making.format_files()
        self._folder = OutputFolder(making.folder, making.known)

    def __call__(self, shares: Sequence[tuple[str, ...]]) -> list[Source]:
        return [self._make(slugs) for slugs in shares]

    def _make(self, slugs: tuple[str, ...]) -> Source:
        made = MadeRecords(list(slugs), [[] for _ in slugs], {name: [] for name in self._formats})
        pieces: dict[str, list[bytes]] = {}
        for number, slug in enumerate(slugs):
            record = self._making.directory.organizations[slug]
            for name, files in self._formats.items():
                added = files.of_record(record)
                made.own[number] += [self._folder.write(path, one, name) for path, one in added.own.items()]
                made.notes[name].append(added.notes)
                for path, piece in added.shared.items():
                    if path not in pieces:
                        pieces[path], made.lengths[path] = [], [0] * len(slugs)
                    pieces[path].append(piece)
                    made.lengths[path][number] = len(piece)
        return Source(made, self._keep(slugs[0], pieces))

    def _keep(self, name: str, pieces: Mapping[str, list[bytes]]) -> dict[str, Place]:
        """Write the pieces into a file, and return where those of each file of records are."""
        places, file = {}, self._making.pieces / name
        with file.open("wb") as stream:
            for path, some in pieces.items():
                places[path] = Place(str(file), stream.tell())
                stream.writelines(some)
        return places

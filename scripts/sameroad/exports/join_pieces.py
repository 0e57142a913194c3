"""Puts files of records together from their pieces, the large ones side by side in several processes."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from sameroad.exports.export_file import RecordsFile
from sameroad.exports.made_records import Run, pieces_of, without_first
from sameroad.exports.written import OutputFolder, Range, Written
from sameroad.work.processes import share_work

_WORTH_PROCESSES = 20_000_000
"""Bytes that take longer to put together than it takes to start processes."""


class Join(NamedTuple):
    """A file to put together: its path, its parts one after another, and its format."""

    path: str
    parts: list[bytes | Range]
    format: str

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return sum(part.length if isinstance(part, Range) else len(part) for part in self.parts)


def join_of(file: RecordsFile, runs: Sequence[Run], format_name: str) -> Join:
    """Return how a file is put together from the records of the runs."""
    pieces = without_first(pieces_of(runs, file.path), len(file.joint))
    return Join(file.path, [file.head, *pieces, file.tail], format_name)


def join_files(folder: Path, joins: Sequence[Join], jobs: int) -> dict[str, Written]:
    """Write the files into a folder, in at most `jobs` processes, and return them by their paths.

    Raises OSError when one cannot be written, or when a piece is not where it should be.
    """
    ordered = sorted(joins, key=lambda join: -join.size)  # so that the processes end at one time
    if sum(join.size for join in joins) < _WORTH_PROCESSES:
        jobs = 1
    return {file.path: file for file in share_work(_Joiner, folder, ordered, jobs, 1)}


class _Joiner:
    def __init__(self, folder: Path) -> None:
        self._folder = OutputFolder(folder)

    def __call__(self, joins: Sequence[Join]) -> list[Written]:
        return [self._folder.join(*join) for join in joins]

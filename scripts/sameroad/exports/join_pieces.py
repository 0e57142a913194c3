"""Puts files of records together from their pieces, several at a time. To read, write and digest is work of the system
and of a library, so threads are as quick as processes, as long as nothing else wants to be done in this one.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from sameroad.exports.export_file import RecordsFile
from sameroad.exports.made_records import Run, pieces_of, without_first
from sameroad.exports.written import OutputFolder, Range, Written


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
    """Write the files into a folder, `jobs` of them at a time, and return them by their paths.

    Raises OSError when one cannot be written, or when a piece is not where it should be.
    """
    output = OutputFolder(folder)
    ordered = sorted(joins, key=lambda join: -join.size)  # so that the threads end at one time
    with ThreadPoolExecutor(jobs) as threads:
        joining = [threads.submit(output.join, *join) for join in ordered]
        try:
            return {file.path: file for file in (one.result() for one in joining)}
        except BaseException:
            threads.shutdown(cancel_futures=True)
            raise

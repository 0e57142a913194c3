"""What an export gives: files in pieces, so that no process ever holds the whole of a large one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file: its path below the folder of the open data, and its bytes in pieces, to be read once and in order."""

    path: str
    pieces: Iterable[bytes]


MakeFiles = Callable[[Directory, ExportFacts], Iterator[ExportFile]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format by the name it has on the command line. `make_files` gives the same bytes for the same arguments.
    `start` are the paths of the files that a reader opens first, for the page that lists the formats.
    """

    name: str
    make_files: MakeFiles
    start: tuple[str, ...] = ()

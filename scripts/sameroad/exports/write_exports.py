"""Writes the open data into a folder, in several processes, and beside it the list of all files and their checksums."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile
from sameroad.exports.made_records import Source, in_order, pieces_of, put_together, without_first
from sameroad.exports.make_records import Making, make_records
from sameroad.exports.manifest import INDEX, SUMS, checksums, manifest
from sameroad.exports.own_json.schemas import schema_files
from sameroad.exports.written import OutputFolder, Range, Written
from sameroad.records.directory import Directory
from sameroad.work.processes import share_work

_WORTH_PROCESSES = 20_000_000
"""Bytes that take longer to put together than it takes to start processes."""


def write_exports(
    directory: Directory, facts: ExportFacts, folder: Path, formats: Iterable[str] = FORMATS, jobs: int = 1
) -> tuple[str, ...]:
    """Write the files of the named formats below `folder`, in at most `jobs` processes, and return the paths of all
    files below it.

    Raises KeyError when a format has no such name, ValueError when two formats have a file of the same path, and
    OSError when a file cannot be written.
    """
    with _pieces_folder(folder) as pieces:
        making = Making(directory, facts, tuple(formats), folder, pieces, {})
        sources = make_records(making, tuple(directory.organizations), jobs)
        return _finish(making, sources, jobs)


def _finish(making: Making, sources: list[Source], jobs: int) -> tuple[str, ...]:
    """Write what is made of all records together, and what every folder ends with; return the paths of all files."""
    output = OutputFolder(making.folder)
    runs = in_order(tuple(making.directory.organizations), sources)
    made = put_together(runs)
    written = [file for own in made.own for file in own]
    joins: list[_Join] = []
    for name, files in making.format_files().items():
        for file in (*files.fixed(), *files.of_all(AllRecords(made.notes.get(name, ()), made.lengths))):
            if isinstance(file, ExportFile):
                written.append(output.write(file.path, file.content, name))
            else:
                pieces = without_first(pieces_of(runs, file.path), len(file.joint))
                joins.append(_Join(file.path, [file.head, *pieces, file.tail], name))
    written += _join_files(making.folder, joins, jobs)
    return _write_lists(written, making, output)


class _Join(NamedTuple):
    """A file to put together."""

    path: str
    parts: list[bytes | Range]
    format: str

    @property
    def size(self) -> int:
        return sum(part.length if isinstance(part, Range) else len(part) for part in self.parts)


def _join_files(folder: Path, joins: Iterable[_Join], jobs: int) -> Sequence[Written]:
    """Put the files together, the largest first, so that the processes end at one time."""
    ordered = sorted(joins, key=lambda join: -join.size)
    if sum(join.size for join in ordered) < _WORTH_PROCESSES:
        jobs = 1
    return share_work(_Joiner, folder, ordered, jobs, 1)


class _Joiner:
    def __init__(self, folder: Path) -> None:
        self._folder = OutputFolder(folder)

    def __call__(self, joins: Sequence[_Join]) -> list[Written]:
        return [self._folder.join(*join) for join in joins]


def _write_lists(written: Iterable[Written], making: Making, output: OutputFolder) -> tuple[str, ...]:
    """Write what every folder ends with: the schemas of our own JSON, the list of all files and their checksums."""
    found: dict[str, Written] = {}
    for file in written:
        if file.path in found:
            raise ValueError(f"{file.path} belongs to the format {found[file.path].format} and to {file.format}")
        found[file.path] = file
    for schema in schema_files(making.directory):
        if schema.path not in found:
            found[schema.path] = output.write(schema.path, schema.content, None)
    index = manifest(found.values(), making.directory, making.facts)
    found[INDEX] = output.write(INDEX, index.content, None)
    output.write(SUMS, checksums(found.values()).content, None)
    return (*found, SUMS)


@contextmanager
def _pieces_folder(folder: Path) -> Iterator[Path]:
    """A folder in the output, for as long as files are put together; a run that is killed leaves nothing elsewhere."""
    pieces = folder / ".pieces"
    shutil.rmtree(pieces, ignore_errors=True)
    pieces.mkdir(parents=True)
    try:
        yield pieces
    finally:
        shutil.rmtree(pieces, ignore_errors=True)

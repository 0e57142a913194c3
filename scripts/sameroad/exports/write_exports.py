"""Writes exports into a folder, piece by piece, and beside them the list of all files and their checksums."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.manifest import Written, checksums, manifest
from sameroad.exports.own_json.schemas import schema_files
from sameroad.records.directory import Directory


def write_exports(
    directory: Directory, facts: ExportFacts, folder: Path, formats: Iterable[str] = FORMATS
) -> tuple[str, ...]:
    """Write the files of the named formats below `folder`, and return the paths of all files below it.

    The schemas of our own JSON, the list of all files and their checksums are always among them. Raises KeyError when a
    format has no such name, ValueError when two formats have a file of the same path, and OSError when a file cannot be
    written.
    """
    written: dict[str, Written] = {}
    for name in formats:
        for file in FORMATS[name].make_files(directory, facts):
            if file.path in written:
                raise ValueError(f"{file.path} belongs to the format {written[file.path].format} and to {name}")
            written[file.path] = _write(file, folder, name)
    for file in _closing(directory, facts, written):
        written[file.path] = _write(file, folder, None)
    return tuple(written)


def _closing(directory: Directory, facts: ExportFacts, written: dict[str, Written]) -> Iterator[ExportFile]:
    """What every folder ends with; each file is made when those before it have been written."""
    yield from (file for file in schema_files(directory) if file.path not in written)
    yield manifest(written.values(), directory, facts)
    yield checksums(written.values())


def _write(file: ExportFile, folder: Path, format_name: str | None) -> Written:
    target = folder / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    size, digest = 0, hashlib.sha256()
    with target.open("wb") as stream:
        for piece in file.pieces:
            stream.write(piece)
            digest.update(piece)
            size += len(piece)
    return Written(file.path, size, digest.hexdigest(), format_name)

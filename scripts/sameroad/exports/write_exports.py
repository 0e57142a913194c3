"""Writes exports into a folder, piece by piece, and beside them the list of all files and their checksums."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.manifest import INDEX, SUMS, Written, checksums, manifest
from sameroad.exports.own_json.schemas import schema_files
from sameroad.records.directory import Directory


def write_exports(
    directory: Directory, facts: ExportFacts, folder: Path, formats: Iterable[str] = FORMATS
) -> tuple[str, ...]:
    """Write the files of the named formats below `folder`, and return the paths of all files below it.

    Raises KeyError when a format has no such name, ValueError when two formats have a file of the same path, and
    OSError when a file cannot be written.
    """
    written = [file for name in formats for file in write_format(name, directory, facts, folder)]
    return write_rest(written, directory, facts, folder)


def write_format(name: str, directory: Directory, facts: ExportFacts, folder: Path) -> list[Written]:
    """Write the files of one format and return them; the errors are those of `write_exports`."""
    return [_write(file, folder, name) for file in FORMATS[name].make_files(directory, facts)]


def write_rest(written: Iterable[Written], directory: Directory, facts: ExportFacts, folder: Path) -> tuple[str, ...]:
    """Write what every folder ends with, the schemas of our own JSON, the list of all files and their checksums, and
    return the paths of all files; the errors are those of `write_exports`.
    """
    found: dict[str, Written] = {}
    for file in written:
        if file.path in found:
            raise ValueError(f"{file.path} belongs to the format {found[file.path].format} and to {file.format}")
        found[file.path] = file
    for schema in schema_files(directory):
        if schema.path not in found:
            found[schema.path] = _write(schema, folder, None)
    found[INDEX] = _write(manifest(found.values(), directory, facts), folder, None)
    _write(checksums(found.values()), folder, None)
    return (*found, SUMS)


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

"""Writes exports into a folder, piece by piece."""

from collections.abc import Iterable
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory


def write_exports(
    directory: Directory, facts: ExportFacts, folder: Path, formats: Iterable[str] = FORMATS
) -> tuple[str, ...]:
    """Write the files of the named formats below `folder`, and return their paths below it.

    Raises KeyError when a format has no such name, and OSError when a file cannot be written.
    """
    written = []
    for name in formats:
        for file in FORMATS[name].make_files(directory, facts):
            target = folder / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                stream.writelines(file.pieces)
            written.append(file.path)
    return tuple(written)

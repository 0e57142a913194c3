"""Writes the open data of a site."""

from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.write_exports import write_exports
from sameroad.records.directory import Directory


@dataclass(frozen=True, slots=True)
class OpenData:
    """What it takes to write the open data into `folder`."""

    directory: Directory
    facts: ExportFacts
    folder: Path


def write_open_data(data: OpenData, jobs: int) -> tuple[str, ...]:
    """Write every format, in at most `jobs` processes, and return the paths of all files below the folder.

    Raises what `write_exports` raises.
    """
    return write_exports(data.directory, data.facts, data.folder, jobs=jobs)

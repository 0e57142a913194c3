"""Writes the open data of a site."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.write_exports import Earlier, Exported, Wanted, renew_exports
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
    return renew_open_data(data, jobs).paths


def renew_open_data(data: OpenData, jobs: int, earlier: Earlier | None = None, changed: Iterable[str] = ()) -> Exported:
    """Write the files that differ from those of an earlier run, all of them if there is none. `changed` are the slugs
    of the records that have changed since.

    Raises what `write_exports` raises.
    """
    return renew_exports(Wanted(data.directory, data.facts, data.folder, jobs=jobs), earlier, changed)

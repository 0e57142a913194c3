"""Writes the open data of a site, the formats side by side in several processes when there are many records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.manifest import Written
from sameroad.exports.write_exports import write_exports, write_format, write_rest
from sameroad.records.directory import Directory
from sameroad.work.processes import share_work

# Starting processes costs as much as writing this many records in every format.
_WORTH_PROCESSES = 100


@dataclass(frozen=True, slots=True)
class OpenData:
    """What it takes to write the open data into `folder`."""

    directory: Directory
    facts: ExportFacts
    folder: Path


def write_open_data(data: OpenData, jobs: int) -> Iterable[str]:
    """Write every format, in at most `jobs` processes, and return the paths of all files below the folder.

    Raises what `write_exports` raises.
    """
    jobs = min(jobs, len(FORMATS))
    if jobs <= 1 or len(data.directory.organizations) < _WORTH_PROCESSES:
        return write_exports(data.directory, data.facts, data.folder)
    written = [file for files in share_work(_Worker, data, tuple(FORMATS), jobs, 1) for file in files]
    return write_rest(written, data.directory, data.facts, data.folder)


class _Worker:
    def __init__(self, data: OpenData) -> None:
        self._data = data

    def __call__(self, names: Sequence[str]) -> list[list[Written]]:
        data = self._data
        return [write_format(name, data.directory, data.facts, data.folder) for name in names]

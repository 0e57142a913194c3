"""Writes the open data of a site. What the next build needs, to make only what differs, is kept in a file of its own:
much of it, and nobody else's concern.
"""

from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import FOLDER, ExportFacts
from sameroad.exports.kept_exports import KeptExports
from sameroad.exports.manifest import SUMS
from sameroad.exports.write_exports import Earlier, Exported, Wanted, renew_exports
from sameroad.records.directory import Directory
from sameroad.site.open_data_list import open_data_list
from sameroad.site.written_data import DataBefore, WrittenData, unconfirmed
from sameroad.work.kept_file import keep_if_possible, kept


@dataclass(frozen=True, slots=True)
class DataWanted:
    """What it takes to write the open data into a site: its folder, how much is done at the same time, and the
    file in which is kept what the next build needs, if it is to be kept.
    """

    directory: Directory
    facts: ExportFacts
    site: Path
    jobs: int
    keep_in: Path | None


def write_open_data(wanted: DataWanted, before: DataBefore | None = None) -> WrittenData:
    """Write the files that differ from those of the last build, all of them if there is none or nothing was kept of it.

    Raises what `renew_exports` raises.
    """
    last = kept(wanted.keep_in, before.key, KeptExports) if wanted.keep_in and before else None
    earlier = Earlier(before.site / FOLDER, last) if last and before else None
    changed = before.changed if before else ()
    exports = Wanted(wanted.directory, wanted.facts, wanted.site / FOLDER, jobs=wanted.jobs)
    exported = renew_exports(exports, earlier, changed)
    key = _key(exported)
    if wanted.keep_in:
        keep_if_possible(unconfirmed(wanted.keep_in), key, exported.kept)
    return WrittenData(open_data_list(exported.files), _in_site(exported.paths), _in_site(exported.written), key)


def _key(exported: Exported) -> bytes:
    """The digest of the list of all digests."""
    return next(bytes.fromhex(file.sha256) for file in exported.files if file.path == SUMS)


def _in_site(paths: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{FOLDER}/{path}" for path in paths)

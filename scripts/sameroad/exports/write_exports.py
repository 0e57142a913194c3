"""Writes the open data into a folder, in several processes, and beside it the list of all files and their checksums.

With what an earlier run has kept, only what has changed since is made again, and only files that differ are written.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import msgspec

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles, RecordsFile
from sameroad.exports.join_pieces import Join, join_files, join_of
from sameroad.exports.kept_exports import NOTHING_KEPT, KeptExports, KeptFile, kept_file
from sameroad.exports.made_records import Source, changed_paths, in_order, put_together
from sameroad.exports.make_records import Making, make_records
from sameroad.exports.manifest import checksums, manifest
from sameroad.exports.own_json.schemas import schema_files
from sameroad.exports.written import OutputFolder, Written
from sameroad.records.directory import Directory
from sameroad.records.state.data_state import data_state


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written below `folder`: the files of these formats, at most `jobs` at the same time."""

    directory: Directory
    facts: ExportFacts
    folder: Path
    formats: tuple[str, ...] = field(default_factory=lambda: tuple(FORMATS))
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Earlier:
    """The folder of an earlier run, which is not the one to write, and what it kept. Only records and their history may
    have changed since, and nobody has touched the files: the caller vouches for both.
    """

    folder: Path
    kept: KeptExports


@dataclass(frozen=True, slots=True)
class Exported:
    """All files of the open data, the paths of those that were written now, the paths of those that an earlier run had
    and that are no more, and what there is to keep for the next run.
    """

    files: tuple[Written, ...]
    written: tuple[str, ...]
    gone: tuple[str, ...]
    kept: KeptExports

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files."""
        return tuple(file.path for file in self.files)


def write_exports(
    directory: Directory, facts: ExportFacts, folder: Path, formats: Iterable[str] = FORMATS, jobs: int = 1
) -> tuple[str, ...]:
    """Write the files of the named formats below `folder`, in at most `jobs` processes, and return the paths of all
    files below it.

    Raises KeyError when a format has no such name, ValueError when two formats have a file of the same path, and
    OSError when a file cannot be written.
    """
    return renew_exports(Wanted(directory, facts, folder, tuple(formats), jobs)).paths


def renew_exports(wanted: Wanted, earlier: Earlier | None = None, changed: Iterable[str] = ()) -> Exported:
    """Write the files that differ from those of an earlier run, all of them if there is none or if what it kept is not
    of its folder. `changed` are the slugs of the records that are not as they were; those that came and those that went
    may be left out.

    Raises what `write_exports` raises.
    """
    if earlier and not earlier.kept.is_of(earlier.folder, wanted.formats):
        earlier = None
    directory, jobs = wanted.directory, wanted.jobs
    with _pieces_folder(wanted.folder) as pieces:
        kept = earlier.kept if earlier else NOTHING_KEPT
        known = {file.path: file for file in kept.files()}
        making = Making(directory, wanted.facts, wanted.formats, wanted.folder, pieces, known)
        formats = making.format_files()
        stale = _stale(directory, kept, frozenset(changed), formats)
        fresh = make_records(making, formats, [slug for slug in directory.organizations if slug in stale], jobs)
        old = kept.source(earlier.folder if earlier else wanted.folder)
        return _Assembly(making, kept, formats, old, fresh).write(jobs)


def _stale(directory: Directory, kept: KeptExports, changed: frozenset[str], made: dict[str, FormatFiles]) -> set[str]:
    """The records to make: those that changed or are new, and those of which something is said of their conditions that
    depends on other records and has changed.
    """
    stale = set(changed).union(directory.organizations.keys() - set(kept.records.slugs))
    for name, files in made.items():
        now, before = files.of_conditions(), kept.conditions.get(name, {})
        conditions = {one for one in now.keys() | before.keys() if now.get(one) != before.get(one)}
        if conditions:
            outlines = directory.outlines.items()
            stale.update(slug for slug, outline in outlines if not conditions.isdisjoint(outline.conditions))
    return stale


class _Assembly:
    """All files, once the records have been made: those `fresh` now, the others as the earlier run has kept them."""

    def __init__(
        self,
        making: Making,
        kept: KeptExports,
        formats: dict[str, FormatFiles],
        old: Source,
        fresh: Sequence[Source],
    ) -> None:
        slugs = tuple(making.directory.organizations)
        self._making = making
        self._kept = kept
        self._formats = formats
        self._runs = in_order(slugs, [old, *fresh])
        self._records = put_together(self._runs)
        self._changed = changed_paths(old, fresh, frozenset(slugs))
        self._output = OutputFolder(making.folder, making.known)

    def write(self, jobs: int) -> Exported:
        """Write what differs."""
        kept = self._kept
        fixed = kept.fixed or [self._write(file, name) for name, one in self._formats.items() for file in one.fixed()]
        of_all, shared = self._write_all(jobs)
        conditions = {name: dict(one.of_conditions()) for name, one in self._formats.items()}
        now = KeptExports(self._making.formats, self._records, shared, fixed, of_all, [], conditions)
        now = msgspec.structs.replace(now, lists=self._write_lists(now))
        files, known = tuple(now.files()), self._making.known
        return Exported(
            files,
            written=tuple(file.path for file in files if file != known.get(file.path)),
            gone=tuple(known.keys() - {file.path for file in files}),
            kept=now,
        )

    def _write_all(self, jobs: int) -> tuple[list[Written], dict[str, KeptFile]]:
        """Write the files of all records together."""
        of_all: list[Written] = []
        files: dict[str, RecordsFile] = {}
        joins: list[Join] = []
        for name, file in self._of_all():
            if isinstance(file, ExportFile):
                of_all.append(self._write(file, name))
                continue
            if file.path in files:
                raise ValueError(f"{file.path} belongs to two formats")
            files[file.path] = file
            if not self._is_as_before(file):
                joins.append(join_of(file, self._runs, name))
        if lost := self._records.lengths.keys() - files.keys():
            raise ValueError(f"no format has said how {', '.join(sorted(lost))} begins")
        new = join_files(self._making.folder, joins, jobs)
        written = {path: new[path] if path in new else self._kept.shared[path].written for path in files}
        return of_all, {path: kept_file(file, written[path]) for path, file in files.items()}

    def _of_all(self) -> Iterator[tuple[str, ExportFile | RecordsFile]]:
        """Give what each format has of all records together, with its name."""
        state = cache(lambda: data_state(self._making.directory))
        for name, one in self._formats.items():
            for file in one.of_all(AllRecords(self._records.notes.get(name, ()), self._records.lengths, state)):
                yield name, file

    def _is_as_before(self, file: RecordsFile) -> bool:
        before = self._kept.shared.get(file.path)
        same = before is not None and (before.head, before.tail, before.cut) == (file.head, file.tail, file.joint)
        return same and file.path not in self._changed

    def _write_lists(self, now: KeptExports) -> list[Written]:
        """Write what every folder ends with: the schemas of our own JSON, the list of all files and their checksums."""
        found = _by_path(now.files())
        schemas = [file for file in schema_files(self._making.directory) if file.path not in found]
        lists = [self._write(schema, None) for schema in schemas]
        lists.append(self._write(manifest([*found.values(), *lists], self._making.directory, self._making.facts), None))
        lists.append(self._write(checksums([*found.values(), *lists]), None))
        return lists

    def _write(self, file: ExportFile, format_name: str | None) -> Written:
        return self._output.write(file.path, file.content, format_name)


def _by_path(files: Iterable[Written]) -> dict[str, Written]:
    found: dict[str, Written] = {}
    for file in files:
        if file.path in found:
            raise ValueError(f"{file.path} belongs to the format {found[file.path].format} and to {file.format}")
        found[file.path] = file
    return found


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

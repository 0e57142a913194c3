"""Files of a data folder -> CheckedFiles: in several processes, and without reading again what an earlier run knows.

No process has the values of all organizations in memory: each is read, checked and packed before the next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from sameroad.records.check_file import check_document
from sameroad.records.checked_file import CheckedFile
from sameroad.records.collection import Collection
from sameroad.records.data_file import DataFile, Listed, file_digest
from sameroad.records.read_collection import list_files, own_or_project, read_file
from sameroad.work.processes import share_work

Known = Mapping[bytes, CheckedFile]
"""Files of an earlier run whose shared files and day were the same (`context_digest`), by their digests."""

_CHUNK = 100
_WORTH_PROCESSES = 400
"""So many files are read and checked sooner than another process has started."""


@dataclass(frozen=True, slots=True)
class CheckedFolder:
    """All files of a data folder, in their order, with a Collection of those that all records share."""

    context: Collection
    checked: tuple[CheckedFile, ...]


def context_digest(folder: Path, today: date) -> bytes:
    """Return what decides, beside a record itself, what is found in it: the day, the schemas, and all files but
    organizations. Raises DataFolderError when `folder` is no data folder.
    """
    parts = [today.isoformat().encode()]
    for schema in sorted(own_or_project(folder, "schema").glob("*.schema.json")):
        parts += [schema.name.encode(), schema.read_bytes()]
    for file in list_files(folder):
        if file.kind != "organization":
            parts.append(file_digest(file.kind, file.name, file.read()))
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(b"%d:" % len(part) + part)
    return digest.digest()


def check_folder(folder: Path, files: Listed, today: date, jobs: int, known: Known) -> CheckedFolder:
    """Read and check the files of a folder, listed with their digests: organizations in up to `jobs` processes. What is
    known by its digest is not read again.
    """
    found = {file.file: known[digest].called(file.file) for file, digest in files if digest in known}
    shared = [file for file, _ in files if file.kind != "organization"]
    documents = tuple(found[file.file].document if file.file in found else read_file(file) for file in shared)
    context = Collection(folder, own_or_project(folder, "schema").absolute(), documents, today)
    found |= {one.file: check_document(one, context) for one in documents if one.file not in found}
    new = [file for file, _ in files if file.file not in found]
    checked = share_work(_Checker, context, new, jobs if len(new) >= _WORTH_PROCESSES else 1, _CHUNK)
    found |= {one.file: one for one in checked}
    return CheckedFolder(context, tuple(found[file.file] for file, _ in files))


class _Checker:
    """Reads and checks organizations beside the shared files."""

    def __init__(self, context: Collection) -> None:
        self._context = context

    def __call__(self, files: Sequence[DataFile]) -> list[CheckedFile]:
        return [check_document(read_file(file), self._context) for file in files]

"""What a build has written: files and bytes, and how many files differ from those of the build before."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Files = Mapping[str, "File"]


@dataclass(frozen=True, slots=True)
class File:
    """A file of a site as far as it matters to programs that copy what has changed."""

    size: int
    modified: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """`touched` files are new or have another time of change than before, which rsync copies; `changed` ones are new or
    have other content, and `removed` ones are gone.
    """

    files: int
    bytes: int
    touched: int
    changed: int
    removed: int


def files_of(folder: Path) -> Files:
    """Return every file below the folder, by its path."""
    return {file.relative_to(folder).as_posix(): _file(file) for file in folder.rglob("*") if file.is_file()}


def compare_files(before: Files, after: Files) -> Written:
    """Return what there is, and what has changed since `before`."""
    touched = sum(before[path].modified != file.modified if path in before else True for path, file in after.items())
    changed = sum(before[path].content != file.content if path in before else True for path, file in after.items())
    size = sum(file.size for file in after.values())
    return Written(len(after), size, touched, changed, len(before.keys() - after.keys()))


def _file(path: Path) -> File:
    facts = path.stat()
    return File(facts.st_size, facts.st_mtime_ns, hashlib.blake2b(path.read_bytes(), digest_size=16).digest())

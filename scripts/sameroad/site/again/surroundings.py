"""The digest of all that a site is made of beside the records: when it is another one, everything is built anew."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from sameroad.records import read_collection
from sameroad.site import left_behind
from sameroad.site.again.last_site import Made
from sameroad.work.kept_file import digest

_PACKAGE = Path(__file__).resolve().parents[2]
_RECORDS = "organizations"
_OF_THE_PROJECT = ("interface", "messages", "schema")
"""Folders of the project's own data that serve other data folders too: those that have none, or as what the program
itself says and asks for.
"""


def surroundings(made: Made) -> bytes:
    """Return the digest of the program and its libraries, and of what a site is made of beside its records."""
    parts = [program_and_libraries(), *(one.encode() for one in made.told)]
    for folder in map(Path, made.folders):
        parts += _below(folder, hidden=made.hidden)
    parts += _below(Path(made.data), leave_out=_RECORDS)
    if Path(made.data) != read_collection.PROJECT_DATA:
        for name in _OF_THE_PROJECT:
            parts += _below(read_collection.PROJECT_DATA / name)
    for file in made.files:
        parts += (file.encode(), _bytes_of(Path(file)))
    return digest(*parts)


def program_and_libraries() -> bytes:
    """Return the digest of the program and its libraries."""
    return digest(sys.version.encode(), *_libraries(), *_below(_PACKAGE))


def surroundings_of_records(data: str, today: str) -> bytes:
    """Return the digest of all but the records themselves on which it depends what is read and found in them."""
    return surroundings(Made((), (), data, (today,)))


def _libraries() -> list[bytes]:
    """The name and version of each library, which its folder of metadata has in its own name."""
    from importlib.metadata import distributions  # noqa: PLC0415 - it takes long, and may be another process that asks

    return sorted(Path(getattr(one, "_path", "")).name.encode() for one in distributions())


def _below(folder: Path, leave_out: str = "", *, hidden: bool = False) -> Iterator[bytes]:
    for file in sorted(_files(os.fspath(folder), leave_out, hidden=hidden)):
        yield os.fsencode(file)
        yield _bytes_of(Path(file))


def _files(folder: str, leave_out: str, *, hidden: bool) -> Iterator[str]:
    if not Path(folder).is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not hidden and entry.name != ".icons":
                continue
            if entry.is_dir():
                if entry.name not in (leave_out, left_behind.FOLDER):
                    yield from _files(entry.path, "", hidden=hidden)
            elif not left_behind.is_left_behind(entry.name):
                yield entry.path


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""

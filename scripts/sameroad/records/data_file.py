"""One file of a data folder before anybody has read it."""

import os
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from sameroad.records.document import Kind

_DIGEST_BYTES = 16


class DataFile(NamedTuple):
    """A file that belongs to a data folder, or something else that stands among such files. `name` is the file's name
    without its ending, `file` what problems call it; `usable` says that it is a file, and that its name ends in .yaml.
    """

    kind: Kind
    name: str
    file: str
    path: str
    usable: bool

    def read(self) -> bytes:
        """Return the bytes of the file, none where it is not usable. Raises OSError."""
        if not self.usable:
            return b""
        with open(self.path, "rb", buffering=0) as opened:  # noqa: PTH123 - of ten thousand; a Path takes twice as long
            return opened.read()


Listed = Sequence[tuple[DataFile, bytes]]
"""Files of a data folder in their order, each with its digest; without one it is no file, or nobody asked for it."""


def file_digest(kind: Kind, name: str, source: bytes) -> bytes:
    """Return what a file is known by: another kind, another name and other bytes give another digest."""
    named = os.fsencode(f"{kind}/{name}\0")
    return blake2b(named + source, digest_size=_DIGEST_BYTES).digest()


def digest_of(file: DataFile) -> bytes:
    """Return what a file is known by as it is now, nothing for one that is not usable. Raises OSError."""
    return file_digest(file.kind, file.name, file.read()) if file.usable else b""

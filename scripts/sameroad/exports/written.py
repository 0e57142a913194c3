"""The files of the open data as they are written: each once, digested on its way, and only where it is not known."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

_AT_ONCE = 1 << 20


class Written(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file of the open data: its path, its size in bytes, its SHA-256 in hexadecimal, the format it belongs to."""

    path: str
    size: int
    sha256: str
    format: str | None


class Range(NamedTuple):
    """Some bytes of a file that is there already."""

    file: str
    start: int
    length: int


class OutputFolder:
    """A folder in which files are written. A file that is `known`, to the byte, is left out: it stands elsewhere."""

    def __init__(self, folder: Path, known: Mapping[str, Written] | None = None) -> None:
        self._folder = folder
        self._known = known or {}
        self._made: set[str] = set()

    def write(self, path: str, content: bytes, format_name: str | None) -> Written:
        """Write a file and return it; when it is known, return what is known of it.

        Raises OSError when it cannot be written.
        """
        digest = hashlib.sha256(content).hexdigest()
        known = self._known.get(path)
        if known is not None and (known.sha256, known.size, known.format) == (digest, len(content), format_name):
            return known
        with open(self._place(path), "wb") as stream:  # noqa: PTH123 - there are tens of thousands
            stream.write(content)
        return Written(path, len(content), digest, format_name)

    def join(self, path: str, parts: Iterable[bytes | Range], format_name: str | None) -> Written:
        """Write a file that is put together of several parts and return it.

        Raises OSError when it cannot be written, or when a file has not the bytes that are asked of it.
        """
        digest, size = hashlib.sha256(), 0
        with open(self._place(path), "wb") as stream:  # noqa: PTH123 - as above
            for part in parts:
                for some in [part] if isinstance(part, bytes) else read_range(part):
                    stream.write(some)
                    digest.update(some)
                    size += len(some)
        return Written(path, size, digest.hexdigest(), format_name)

    def _place(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            (self._folder / parent).mkdir(parents=True, exist_ok=True)
            self._made.add(parent)
        return f"{self._folder}/{path}"


def read_range(part: Range) -> Iterable[memoryview]:
    """Give the bytes of a range, some at a time; each is good until the next. Raises OSError when there are fewer."""
    buffer, left = memoryview(bytearray(min(_AT_ONCE, part.length))), part.length
    with open(part.file, "rb", buffering=0) as stream:  # noqa: PTH123 - as above
        stream.seek(part.start)
        while left:
            count = stream.readinto(buffer[:left])
            if not count:
                raise OSError(f"{part.file} has become shorter")
            yield buffer[:count]
            left -= count

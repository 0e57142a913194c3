"""A file in which a run keeps something for the next one: noticed when it is damaged, cut short or of another version.

What is kept can always be made again, so whatever is wrong with a file means that there is none. It holds MessagePack:
nothing in it can run.
"""

import contextlib
import hashlib
import os
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

Buffer = bytes | memoryview

_MAGIC = b"same road kept 2\n"
_DIGEST = 32
_CHECKSUM = 4
_T = TypeVar("_T")


def digest(*parts: bytes) -> bytes:
    """Return the digest of byte strings in their order (BLAKE2b, 32 bytes): others, or cut otherwise, give another."""
    found = hashlib.blake2b(digest_size=_DIGEST)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def _checksum(key: Buffer, payload: Buffer) -> bytes:
    """The CRC-32 of what is kept: against damage, which is all that is feared here, and quick for many megabytes."""
    return zlib.crc32(payload, zlib.crc32(key)).to_bytes(_CHECKSUM, "big")


def keep(file: Path, key: bytes, value: Any) -> None:
    """Write a value under a key, the digest of all that it depends on. The file is whole, or is as it was before.

    Raises OSError when it cannot be written, TypeError when MessagePack has no form for the value.
    """
    payload = msgspec.msgpack.encode(value)
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(b"".join((_MAGIC, key, _checksum(key, payload))))
            stream.write(payload)
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def keep_if_possible(file: Path, key: bytes, value: Any) -> None:
    """Write a value as `keep` does; where that cannot be, nothing is kept, and the next run makes it again."""
    try:
        keep(file, key, value)
    except OSError:
        with contextlib.suppress(OSError):
            file.unlink()


def kept(file: Path, key: bytes | None, kind: type[_T]) -> _T | None:
    """Return what was kept under the key (None: under any key), or None when there is nothing of use."""
    found = kept_with_key(file, kind, key)
    return found and found[1]


def kept_with_key(file: Path, kind: type[_T], key: bytes | None = None) -> tuple[bytes, _T] | None:
    """Return the same with the key under which it was kept: for who learns only later which key is of use."""
    try:
        data = memoryview(file.read_bytes())
    except OSError:
        return None
    head, body = len(_MAGIC), len(_MAGIC) + _DIGEST + _CHECKSUM
    own, checksum, payload = data[head : head + _DIGEST], data[head + _DIGEST : body], data[body:]
    if data[:head] != _MAGIC or (key is not None and own != key) or _checksum(own, payload) != checksum:
        return None
    try:
        return bytes(own), msgspec.msgpack.decode(payload, type=kind)
    except msgspec.MsgspecError:
        return None


def kept_or_made(file: Path | None, key: bytes, make: Callable[[], _T], kind: type[_T]) -> _T:
    """Return what was kept under the key; else what is made now, and kept for the next run if it can be."""
    found = kept(file, key, kind) if file else None
    if found is None:
        found = make()
        if file:
            keep_if_possible(file, key, found)
    return found

"""A file in which a run keeps something for the next one: noticed when it is damaged, cut short or of another version.

What is kept can always be made again, so whatever is wrong with a file means that there is none. It holds MessagePack:
nothing in it can run.
"""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any, TypeVar

import msgspec

_MAGIC = b"same road kept 1\n"
_DIGEST = 32
_T = TypeVar("_T")


def digest(*parts: bytes) -> bytes:
    """Return the digest of byte strings in their order (BLAKE2b, 32 bytes): others, or cut otherwise, give another."""
    found = hashlib.blake2b(digest_size=_DIGEST)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def keep(file: Path, key: bytes, value: Any) -> None:
    """Write a value under a key, the digest of all that it depends on. The file is whole, or is as it was before.

    Raises OSError when it cannot be written, TypeError when MessagePack has no form for the value.
    """
    payload = msgspec.msgpack.encode(value)
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(b"".join((_MAGIC, key, digest(key, payload))))
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
        file.unlink(missing_ok=True)


def kept(file: Path, key: bytes | None, kind: type[_T]) -> _T | None:
    """Return what was kept under the key (None: under any key), or None when there is nothing of use."""
    try:
        data = memoryview(file.read_bytes())
    except OSError:
        return None
    head = len(_MAGIC)
    own, checksum, payload = (
        data[head : head + _DIGEST],
        data[head + _DIGEST : head + 2 * _DIGEST],
        data[head + 2 * _DIGEST :],
    )
    if data[:head] != _MAGIC or (key is not None and own != key) or digest(bytes(own), bytes(payload)) != checksum:
        return None
    try:
        return msgspec.msgpack.decode(payload, type=kind)
    except msgspec.MsgspecError:
        return None

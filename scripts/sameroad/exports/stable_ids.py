"""Identifiers for systems that want UUIDs: the same fact has the same one in every build, language and format."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha1
from uuid import UUID

NAMESPACE = UUID("6f0d9a52-6a0e-5d0b-9f0c-2f1b7a4c8e31")
"""The namespace (RFC 9562, version 5) of everything in this directory. Never changed: others keep these identifiers."""
_NAMESPACE_BYTES = NAMESPACE.bytes
_VARIANTS = {f"{digit:x}": f"{digit & 3 | 8:x}" for digit in range(16)}


@lru_cache(maxsize=4096)  # a record's things have the same ones in every language and format
def stable_id(kind: str, *parts: str) -> str:
    """Return the identifier of a thing of a kind, such as `stable_id("organization", "example")`.

    The kind and the parts, joined by slashes, are the name within `NAMESPACE`.
    """
    # What uuid.uuid5 does, in a third of its time: a large directory has a million of these.
    digest = sha1(_NAMESPACE_BYTES + "/".join((kind, *parts)).encode(), usedforsecurity=False).hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{_VARIANTS[digest[16]]}{digest[17:20]}-{digest[20:32]}"


def counted(names: Iterable[str]) -> Iterator[str]:
    """Give the names as they are, and with `#2`, `#3` ... where one comes again.

    So an item that is known by its content keeps its identifier when others come before it.
    """
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}#{seen[name]}"

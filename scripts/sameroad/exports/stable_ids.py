"""Identifiers for systems that want UUIDs: the same fact has the same one in every build, language and format."""

from collections.abc import Iterable, Iterator
from uuid import UUID, uuid5

NAMESPACE = UUID("6f0d9a52-6a0e-5d0b-9f0c-2f1b7a4c8e31")
"""The namespace (RFC 9562, version 5) of everything in this directory. Never changed: others keep these identifiers."""


def stable_id(kind: str, *parts: str) -> str:
    """Return the identifier of a thing of a kind, such as `stable_id("organization", "example")`.

    The kind and the parts, joined by slashes, are the name within `NAMESPACE`.
    """
    return str(uuid5(NAMESPACE, "/".join((kind, *parts))))


def counted(names: Iterable[str]) -> Iterator[str]:
    """Give the names as they are, and with `#2`, `#3` ... where one comes again.

    So an item that is known by its content keeps its identifier when others come before it.
    """
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}#{seen[name]}"

"""Reads lock files: which version of which package is installed, and by which hashes, whoever wrote them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_PIN = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)==(?P<version>[A-Za-z0-9.!+_-]+)(?: ; [^\\]+)?(?: \\)?")
_HASH = re.compile(r" {4}(--hash=sha256:[0-9a-f]{64})(?: \\)?")
_REMARK = re.compile(r"\s*#.*|\s*")


class LockError(Exception):
    """A lock file does not say of every package which version and which hashes; the message says where."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One version of a package with the hashes of its files. For which systems it is meant is left out."""

    name: str
    version: str
    hashes: tuple[str, ...]

    def __str__(self) -> str:
        """The pin as a line of a requirements file."""
        return " ".join((f"{self.name}=={self.version}", *self.hashes))


def read_lock(file: Path) -> tuple[Pin, ...]:
    """Return the pins of a lock file in its order. Raises LockError, and OSError when it cannot be read."""
    found: list[tuple[str, str, list[str]]] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if pin := _PIN.fullmatch(line):
            found.append((pin["name"], pin["version"], []))
        elif (one := _HASH.fullmatch(line)) and found:
            found[-1][2].append(one[1])
        elif not _REMARK.fullmatch(line):
            raise LockError(f"{file.name}, line {number}: neither a package with its exact version nor a hash.")
    for name, version, hashes in found:
        if not hashes:
            raise LockError(f"{file.name}: {name}=={version} has no hash.")
    if not found:
        raise LockError(f"{file.name} names no package.")
    return tuple(Pin(name, version, tuple(hashes)) for name, version, hashes in found)


def one_version_each(pins: Iterable[Pin]) -> tuple[tuple[Pin, ...], ...]:
    """Share the pins out so that no share has two versions of a package; the first has most of them."""
    shares: list[dict[str, Pin]] = []
    for pin in dict.fromkeys(pins):
        share = next((one for one in shares if one.get(pin.name, pin) == pin), None)
        if share is None:
            share = {}
            shares.append(share)
        share[pin.name] = pin
    return tuple(tuple(share.values()) for share in shares)

"""What a test says of two folders that should hold the same files: which differ, and where they part.

The files themselves would fill a log, and the names of the tests that failed would be lost in it.
"""

from typing import TypeGuard

_BEFORE, _AFTER = 40, 80
_TOLD = 8


def differences(found: object, expected: object) -> list[str] | None:
    """Return the lines of a report when both are files by their paths, as bytes; None when they are anything else."""
    if not (_are_files(found) and _are_files(expected)):
        return None
    lines = []
    for path in sorted(found.keys() | expected.keys()):
        if path not in expected:
            lines.append(f"{path}: should not be there")
        elif path not in found:
            lines.append(f"{path}: is missing")
        elif found[path] != expected[path]:
            lines.append(f"{path}: {_parting(found[path], expected[path])}")
    return [f"{len(lines)} of the files are not as they should be", *lines[:_TOLD]]


def _parting(found: bytes, expected: bytes) -> str:
    """What stands around the first byte that differs."""
    at = next((at for at, (one, other) in enumerate(zip(found, expected, strict=False)) if one != other), None)
    at = min(len(found), len(expected)) if at is None else at
    part = slice(max(0, at - _BEFORE), at + _AFTER)
    return f"from byte {at} on it is {found[part]!r} and should be {expected[part]!r}"


def _are_files(compared: object) -> TypeGuard[dict[str, bytes]]:
    return isinstance(compared, dict) and all(isinstance(held, bytes) for held in compared.values())

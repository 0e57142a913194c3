"""Checked files as they are kept for the next run: those of which nothing was to be said."""

from collections.abc import Iterable

import msgspec

from sameroad.records.check_files import Known
from sameroad.records.checked_file import CheckedFile
from sameroad.records.document import Kind
from sameroad.records.outline import Outline

_Plain = str | int | bool


class KnownFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A CheckedFile without findings; the fields are its own. A file of which there is something to say is read again,
    because it takes a whole record to say where.
    """

    kind: Kind
    name: str
    file: str
    digest: bytes
    packed: bytes
    facts: dict[str, tuple[_Plain | tuple[_Plain | tuple[_Plain, ...], ...], ...]]
    outline: Outline | None


def known_files(checked: Iterable[CheckedFile]) -> list[KnownFile]:
    """Return what is worth to be kept."""
    return [
        KnownFile(one.kind, one.name, one.file, one.digest, one.packed, dict(one.facts), one.outline)
        for one in checked
        if one.readable and one.digest and not one.findings
    ]


def known_again(kept: Iterable[KnownFile]) -> Known:
    """Return what was kept, as `load` takes it."""
    return {
        one.digest: CheckedFile(one.kind, one.name, one.file, one.digest, True, one.packed, (), one.facts, one.outline)
        for one in kept
    }

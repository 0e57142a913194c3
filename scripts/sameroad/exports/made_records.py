"""What records have added to the open data, and where their pieces of files of records are: in the file of a share that
was made just now, or in a file that an earlier run has put together.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from sameroad.exports.export_file import Notes
from sameroad.exports.written import Range, Written, read_range


class MadeRecords(msgspec.Struct, array_like=True):
    """What each of the `slugs` has added: its own files, notes by format, and by path the lengths of its pieces of
    files of records; a path is missing where none of them has a piece.
    """

    slugs: list[str] = msgspec.field(default_factory=list)
    own: list[list[Written]] = msgspec.field(default_factory=list)
    notes: dict[str, list[Notes]] = msgspec.field(default_factory=dict)
    lengths: dict[str, list[int]] = msgspec.field(default_factory=dict)


class Place(NamedTuple):
    """Where the pieces of a file of records stand, one after another: the file, and the first byte in it. `cut` are the
    bytes that the first piece should begin with, and does not there.
    """

    file: str
    start: int
    cut: bytes = b""


@dataclass(frozen=True, slots=True)
class Source:
    """Records that were made, with the places of their pieces by path."""

    made: MadeRecords
    places: dict[str, Place] = field(default_factory=dict)

    def pieces(self, path: str, start: int, stop: int) -> list[bytes | Range]:
        """Return the pieces of a file of records that the records from `start` to `stop` have, put together."""
        lengths = self.made.lengths.get(path)
        length = sum(lengths[start:stop]) if lengths else 0
        if lengths is None or not length:
            return []
        before, place = sum(lengths[:start]), self.places[path]
        if place.cut and not before:
            return [place.cut, Range(place.file, place.start, length - len(place.cut))]
        return [Range(place.file, place.start + before - len(place.cut), length)]


class Run(NamedTuple):
    """Records of one source that follow one another."""

    source: Source
    start: int
    stop: int


def in_order(slugs: Sequence[str], sources: Sequence[Source]) -> list[Run]:
    """Return the runs in which the sources give these records in this order; what several have is that of the last.

    Raises KeyError when none of them has a record.
    """
    found = {slug: (source, place) for source in sources for place, slug in enumerate(source.made.slugs)}
    runs: list[Run] = []
    for slug in slugs:
        source, place = found[slug]
        if runs and runs[-1].source is source and runs[-1].stop == place:
            runs[-1] = runs[-1]._replace(stop=place + 1)
        else:
            runs.append(Run(source, place, place + 1))
    return runs


def put_together(runs: Sequence[Run]) -> MadeRecords:
    """Return the records of all runs as one."""
    together = MadeRecords()
    for run in runs:
        made, part, before = run.source.made, slice(run.start, run.stop), len(together.slugs)
        together.slugs += made.slugs[part]
        together.own += made.own[part]
        for format_name, notes in made.notes.items():
            together.notes.setdefault(format_name, []).extend(notes[part])
        for path, lengths in made.lengths.items():
            column = together.lengths.setdefault(path, [])
            column.extend([0] * (before - len(column)))
            column.extend(lengths[part])
    for path, column in list(together.lengths.items()):
        column.extend([0] * (len(together.slugs) - len(column)))
        if not any(column):  # those that had a piece are no more
            del together.lengths[path]
    return together


def pieces_of(runs: Sequence[Run], path: str) -> list[bytes | Range]:
    """Return the pieces of a file of records that the records of all runs have, in their order."""
    return [piece for run in runs for piece in run.source.pieces(path, run.start, run.stop)]


def without_first(pieces: Sequence[bytes | Range], count: int) -> list[bytes | Range]:
    """Return pieces without their first `count` bytes."""
    rest = list(pieces)
    while count and rest:
        first = rest[0]
        if isinstance(first, bytes):
            rest[0], count = first[count:], max(0, count - len(first))
            if not rest[0]:
                rest.pop(0)
        else:
            skipped = min(count, first.length)
            rest[0], count = Range(first.file, first.start + skipped, first.length - skipped), count - skipped
            if skipped == first.length:
                rest.pop(0)
    return rest


def changed_paths(old: Source, fresh: Sequence[Source], slugs: Collection[str]) -> set[str]:
    """Return the files of records in which what is `fresh` makes a difference to what is old, `slugs` being the records
    that there are now.
    """
    numbers = {slug: number for number, slug in enumerate(old.made.slugs)}
    gone = [number for slug, number in numbers.items() if slug not in slugs]
    found = {path for path, lengths in old.made.lengths.items() if any(lengths[number] for number in gone)}
    for source in fresh:
        for number, slug in enumerate(source.made.slugs):
            before = numbers.get(slug)
            for path in (source.made.lengths.keys() | old.made.lengths.keys()) - found:
                now = source.pieces(path, number, number + 1)
                then = [] if before is None else old.pieces(path, before, before + 1)
                if _size(now) != _size(then) or _bytes(now) != _bytes(then):
                    found.add(path)
    return found


def _size(pieces: Sequence[bytes | Range]) -> int:
    return sum(len(piece) if isinstance(piece, bytes) else piece.length for piece in pieces)


def _bytes(pieces: Sequence[bytes | Range]) -> bytes:
    return b"".join(piece if isinstance(piece, bytes) else b"".join(map(bytes, read_range(piece))) for piece in pieces)

"""The digests of files that are looked at again and again: only those that changed on the disk are read anew.

A file is the same when its times of change (also the one that nobody can set), its length and its number on the disk
are; git knows by the same signs what it need not read.
"""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from sameroad.records.data_file import DataFile, Listed, digest_of
from sameroad.work.kept_file import keep_if_possible, kept

_UNSURE = 2 * 10**9
"""Nanoseconds: what changed so shortly before it was read may have changed once more since, without another time."""
_WORTH_KEEPING = 100
"""So many files are read again sooner than what was seen of all is written."""

_Look = tuple[int, int, int, int]
_Seen = dict[str, tuple[_Look, bytes]]


class SeenFiles:
    """What was seen of each file: when it changed, how long it is and which one it is, and its digest."""

    def __init__(self, seen: _Seen | None = None) -> None:
        self._seen = seen or {}
        self._news = 0

    @classmethod
    def of_last_run(cls, file: Path, key: bytes) -> "SeenFiles":
        """Return what an earlier run has kept in a file under the key, if it is of use."""
        return cls(kept(file, key, _Seen))

    def keep(self, file: Path, key: bytes) -> None:
        """Write what was seen to a file for the next run, if there is much that the last one did not know."""
        if self._news >= _WORTH_KEEPING:
            keep_if_possible(file, key, self._seen)

    def listed(self, files: Iterable[DataFile]) -> Listed:
        """Return the files with their digests as they are now. Raises OSError."""
        before, self._seen = self._seen, {}
        sure = time.time_ns() - _UNSURE
        return [(file, self._digest(file, before, sure) if file.usable else digest_of(file)) for file in files]

    def _digest(self, file: DataFile, before: _Seen, sure: int) -> bytes:
        look = _look_at(file.path)
        then, digest = before.get(file.path, (None, b""))
        if look != then:
            digest = digest_of(file)
        if max(look[:2]) < sure:
            self._seen[file.path] = look, digest
            self._news += look != then
        return digest


def _look_at(path: str) -> _Look:
    facts = os.stat(path)  # noqa: PTH116 - ten thousand times
    return facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino

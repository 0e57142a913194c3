"""The digests of files that are looked at again and again: only those that changed on the disk are read anew."""

import os
import time
from collections.abc import Iterable

from sameroad.records.check_files import Listed
from sameroad.records.data_file import DataFile, digest_of

_UNSURE = 2 * 10**9
"""Nanoseconds: what changed so shortly before it was read may have changed once more since, without another time."""

_Look = tuple[int, int, int, int]


class SeenFiles:
    """What was seen of each file: when it changed, how long it is and which one it is, and its digest."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[_Look, bytes]] = {}

    def listed(self, files: Iterable[DataFile]) -> Listed:
        """Return the files with their digests as they are now. Raises OSError."""
        before, self._seen = self._seen, {}
        sure = time.time_ns() - _UNSURE
        found = []
        for file in files:
            look = _look_at(file.path)
            then, digest = before.get(file.path, (None, b""))
            if look != then:
                digest = digest_of(file)
            if max(look[:2]) < sure:
                self._seen[file.path] = look, digest
            found.append((file, digest))
        return found


def _look_at(path: str) -> _Look:
    facts = os.stat(path)  # noqa: PTH116 - ten thousand times
    return facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino

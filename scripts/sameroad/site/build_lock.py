"""The lock of a build: a file beside its site that is locked as long as the build is alive, however it ends.

Its name names what the build has made, so that a later one clears up after a build that was killed, and touches nothing
else that stands there.
"""

import contextlib
import os
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

BUILDING = ".new-"
_LOCK = ".lock"
_RANDOM = "[a-z0-9_]{8}"  # as `tempfile` makes names
_LONGEST_NUMBER = 20
# Processes that a build has begun hold its lock too. When it is killed they end by themselves, in this many seconds.
_ORPHANS_END = 10.0


def take_lock(site: Path) -> tuple[Path, IO[bytes]]:
    """Return the path of a new folder beside `site`, not made yet, and the lock that says that it is this build's.

    Raises OSError when no file can be made there.
    """
    # The lock is taken before the folder exists, so that nobody clears it away between.
    descriptor, name = tempfile.mkstemp(_LOCK, f"{site.name}{BUILDING}", site.parent)
    lock = os.fdopen(descriptor, "r+b")
    _try_lock(lock)
    with contextlib.suppress(OSError):  # on a full disk it goes without, and whoever writes pages says so
        os.write(descriptor, str(os.getpid()).encode())
    return Path(name.removesuffix(_LOCK)), lock


def lock_of(folder: Path) -> Path:
    """Return the path of the lock of the build that works in a folder."""
    return Path(f"{folder}{_LOCK}")


def folders_with_a_lock(site: Path) -> tuple[Path, ...]:
    """Return the folders in which builds of `site` work or worked, whether they are there or not. Without the lock a
    folder is none of ours, whatever its name.
    """
    of_build = re.compile(f"({re.escape(site.name + BUILDING)}{_RANDOM}){re.escape(_LOCK)}")
    try:
        found = map(of_build.fullmatch, sorted(entry.name for entry in site.parent.iterdir()))
    except OSError:
        return ()
    return tuple(site.parent / match[1] for match in found if match)


def may_be_cleared(folder: Path) -> bool:
    """Whether the build that worked in a folder has ended, and the folder is there for the next build to clear away.

    It waits a while for what a killed build leaves running.
    """
    try:
        with lock_of(folder).open("r+b") as file:
            until = time.monotonic() + _ORPHANS_END
            while not _try_lock(file):
                if _may_run(file) or time.monotonic() > until:
                    return False
                time.sleep(0.02)
            return _is_number(file)
    except OSError:
        return False  # it is gone, or not ours to open, so not ours to remove


def _is_number(file: IO[bytes]) -> bool:
    """Whether a lock holds what a build writes there: the number of its process, or nothing yet."""
    file.seek(0)
    held = file.read(_LONGEST_NUMBER + 1)
    return not held or (held.isdigit() and len(held) <= _LONGEST_NUMBER)


def _may_run(file: IO[bytes]) -> bool:
    """Whether the process that wrote its number into its lock may be there still, or be one of another machine."""
    if sys.platform == "win32":
        return True  # to ask for a process would stop it there, and only it holds the lock
    file.seek(0)
    try:
        os.kill(int(file.read()), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):
        pass  # it is somebody else's, or has not written its number
    return True


def _try_lock(file: IO[bytes]) -> bool:
    """Take the lock that the system frees when this process ends, however it ends; say whether it was free."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists there only

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists there only

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

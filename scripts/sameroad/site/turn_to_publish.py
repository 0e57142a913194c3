"""Builds that publish into the same folder take turns, and each sees whether another has published before it.

Two builds may run at once, by two people or by an editor that builds at each save. Each makes its site in a folder of
its own; here is what keeps one of them from putting a few files into the site of the other.
"""

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

Stamp = tuple[int, int]
"""Which folder a site is, and when something was last published into it (nanoseconds)."""
_LONGEST_TURN = 30.0


def stamp_of(site: Path) -> Stamp | None:
    """Return the stamp of a site, another one after each publication; None when there is no site."""
    try:
        facts = site.stat()
    except OSError:
        return None
    return facts.st_ino, facts.st_mtime_ns


def stamp_anew(site: Path) -> None:
    """Give a site into which something was published another stamp. Raises OSError."""
    os.utime(site)


@contextlib.contextmanager
def turn_to_publish(site: Path) -> Iterator[None]:
    """Keep every other build from publishing beside this folder, after waiting for one that does so.

    Where folders cannot be locked (Windows, some network drives) nobody waits; the stamps tell most of it there too.
    """
    descriptor = _open_folder(site.parent)
    try:
        if descriptor is not None:
            _wait_for_turn(descriptor)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)  # which gives the lock back


def _open_folder(folder: Path) -> int | None:
    if sys.platform == "win32":
        return None
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:
        return None


def _wait_for_turn(descriptor: int) -> None:
    if sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415 - exists elsewhere only

    until = time.monotonic() + _LONGEST_TURN
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return
            time.sleep(0.01)
        except OSError:
            return
        else:
            return

"""Publishing: a site is built in a fresh folder beside the real one, and takes its place only when it is complete.

A build that fails, is stopped or is killed leaves the last good site where it was; the next build clears up after it.
The folder of the open data is published in the same way.
"""

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO

from sameroad.site.planned_changes import carry_out, is_planned, plan_changes
from sameroad.work.stops import ignore_stops

_BUILDING = ".new-"
_REPLACED = ".old-"
_LOCK = ".lock"
_ATTEMPTS = 5
# Processes that a build has begun hold its lock too. When it is killed they end by themselves, in this many seconds.
_ORPHANS_END = 10.0
# Every site of ours has it, and hardly another folder in the world.
_OURS = "assets/search/words.json"


class PublishError(OSError):
    """The site cannot be written where it should be; the message says why and what to do."""


@dataclass(frozen=True)
class Staging:
    """A folder in which a site for `site` is being built; `lock` is held as long as the build is alive."""

    site: Path
    folder: Path
    lock: IO[bytes]


def is_site(folder: Path) -> bool:
    """Whether a folder is a site that an earlier build made."""
    return (folder / _OURS).is_file()


def begin(site: Path, ours: Callable[[Path], bool] = is_site) -> Staging:
    """Clear up after builds that were killed, and make a fresh folder beside `site`, on the same file system.

    Raises PublishError when nothing can be written there, or when `site` holds something and is not `ours`.
    """
    _refuse_strangers(site, ours)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(site)
        # The lock is taken before the folder exists, so that nobody clears it away between.
        descriptor, name = tempfile.mkstemp(_LOCK, f"{site.name}{_BUILDING}", site.parent)
        lock = os.fdopen(descriptor, "r+b")
        _try_lock(lock)
        with contextlib.suppress(OSError):  # on a full disk it goes without, and whoever writes pages says so
            os.write(descriptor, str(os.getpid()).encode())
        folder = Path(name.removesuffix(_LOCK))
        folder.mkdir()
    except OSError as error:
        why = f"Nothing can be written beside {site}: {error.strerror or error}."
        raise PublishError(f"{why} Name another folder with --output.") from error
    return Staging(site, folder, lock)


def publish(staging: Staging) -> None:
    """Put the new site in the place of the old one. Raises PublishError, with the old site in place, if it cannot."""
    ignore_stops()
    old = staging.folder.with_name(staging.folder.name.replace(_BUILDING, _REPLACED, 1))
    for attempt in range(_ATTEMPTS):
        try:
            with contextlib.suppress(FileNotFoundError):
                staging.site.rename(old)
            staging.folder.rename(staging.site)
            break
        except OSError as error:
            if old.exists() and not staging.site.exists():
                old.rename(staging.site)
            # Another build may have published between the two renames; then the next attempt finds its site.
            if attempt == _ATTEMPTS - 1 or not staging.folder.exists():
                raise PublishError(
                    f"The new files are complete, but {staging.site} cannot be replaced: {error.strerror or error}."
                    " Does another program have it open?"
                ) from error
    _keep_hidden(old, staging.site)
    _remove(old)
    _release(staging)


def publish_changes(staging: Staging, removed: tuple[str, ...]) -> None:
    """Put the files of the new folder, and nothing else, into the site, and remove others from it.

    Raises PublishError; then the next build does what is left to do.
    """
    ignore_stops()
    plan_changes(staging.folder, removed)
    try:
        carry_out(staging.folder, staging.site)
    except OSError as error:
        raise PublishError(f"Files in {staging.site} cannot be replaced: {error.strerror or error}.") from error
    _remove(staging.folder)
    _release(staging)


def discard(staging: Staging) -> None:
    """Remove an unfinished site; changes that have begun to go into the site stay, for the next build to finish."""
    if not is_planned(staging.folder):
        _remove(staging.folder)
    _release(staging)


def clear_leftovers(site: Path) -> None:
    """Remove what builds of `site` left behind that were killed, and bring back a site they had moved away."""
    alive = cache(_alive)  # a build has several entries here, and the answer may take long
    for old in sorted(site.parent.glob(f"{_glob(site.name)}{_REPLACED}*")):
        building = old.name.replace(_REPLACED, _BUILDING, 1)
        if not alive(site.parent / f"{building}{_LOCK}"):
            if site.exists():
                _remove(old)
            else:
                old.rename(site)
    for new in sorted(_being_built(site)):
        lock = new if new.name.endswith(_LOCK) else new.with_name(f"{new.name}{_LOCK}")
        if not alive(lock):
            if site.is_dir() and new.is_dir():
                carry_out(new, site)
            _remove(new)


def has_unfinished_changes(site: Path) -> bool:
    """Whether changes of `site` wait to be finished, of a build that was killed as it put them there."""
    return any(map(is_planned, _being_built(site)))


def _being_built(site: Path) -> Iterable[Path]:
    """The folders in which builds of `site` work or worked, and their locks."""
    return site.parent.glob(f"{_glob(site.name)}{_BUILDING}*")


def _refuse_strangers(site: Path, ours: Callable[[Path], bool]) -> None:
    """A folder with something else in it is somebody's work: it would be deleted."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise PublishError(f"{site} is no folder. Name another one.")
    if not site.is_dir():
        return
    content = [entry.name for entry in site.iterdir() if not entry.name.startswith(".")]
    if content and not ours(site):
        raise PublishError(
            f"{site} holds other files ({', '.join(sorted(content)[:3])}), and the whole folder would be replaced."
            " Name an empty folder, a new one, or one that an earlier run has made."
        )


def _keep_hidden(old: Path, site: Path) -> None:
    """Hidden entries, such as `.git` of a branch with the pages, are not ours to remove; MkDocs leaves them too."""
    if old.is_dir():
        for entry in old.glob(".*"):
            if not (site / entry.name).exists():
                entry.rename(site / entry.name)


def _alive(lock: Path) -> bool:
    """Whether the build that took this lock is at work."""
    try:
        with lock.open("r+b") as file:
            until = time.monotonic() + _ORPHANS_END
            while not _try_lock(file):
                if _may_run(file) or time.monotonic() > until:
                    return True
                time.sleep(0.02)
            return False
    except FileNotFoundError:
        return False
    except OSError:
        return True  # not ours to open, so not ours to remove


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


def _release(staging: Staging) -> None:
    staging.lock.close()
    Path(f"{staging.folder}{_LOCK}").unlink(missing_ok=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _glob(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


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

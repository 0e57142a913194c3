"""Publishing: a site is built in a fresh folder beside the real one, and takes its place only when it is complete.

A build that fails, is stopped or is killed leaves the last good site where it was; the next build clears up after it.
The folder of the open data is published in the same way.
"""

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sameroad.site.build_lock import BUILDING, folders_with_a_lock, lock_of, may_be_cleared, take_lock
from sameroad.site.hidden_entries import others_hidden
from sameroad.site.planned_changes import carry_out, is_planned, plan_changes
from sameroad.site.turn_to_publish import Stamp, stamp_anew, stamp_of, turn_to_publish
from sameroad.work.stops import hear_stops_again, ignore_stops

_REPLACED = ".old-"
_ATTEMPTS = 5
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
        folder, lock = take_lock(site)
        folder.mkdir()
    except OSError as error:
        why = f"Nothing can be written beside {site}: {error.strerror or error}."
        raise PublishError(f"{why} Name another folder with --output.") from error
    return Staging(site, folder, lock)


def publish(staging: Staging) -> Stamp | None:
    """Put the new site in the place of the old one, and return its stamp. Raises PublishError, with the old site in
    place, if it cannot.
    """
    ignore_stops()
    old = _replaced_by(staging.folder)
    with turn_to_publish(staging.site):
        for attempt in range(_ATTEMPTS):
            try:
                with contextlib.suppress(FileNotFoundError):
                    staging.site.rename(old)
                staging.folder.rename(staging.site)
                break
            except OSError as error:
                if old.exists() and not staging.site.exists():
                    old.rename(staging.site)
                # Where there are no turns another build may publish between; then the next attempt finds its site.
                if attempt == _ATTEMPTS - 1 or not staging.folder.exists():
                    raise PublishError(
                        f"The new files are complete, but {staging.site} cannot be replaced: {error.strerror or error}."
                        " Does another program have it open?"
                    ) from error
        _keep_hidden(old, staging.site)
        stamp = stamp_of(staging.site)
    _remove(old)
    _release(staging)
    return stamp


def publish_changes(staging: Staging, removed: tuple[str, ...], seen: Stamp | None = None) -> Stamp | None:
    """Put the files of the new folder, and nothing else, into the site, and remove others from it; return its stamp.

    When the site has another stamp than was `seen`, another build has published since: then nothing is done, and the
    answer is None. Raises PublishError; then the next build does what is left to do.
    """
    ignore_stops()
    with turn_to_publish(staging.site):
        if seen is not None and stamp_of(staging.site) != seen:
            hear_stops_again()
            return None
        plan_changes(staging.folder, removed)
        try:
            carry_out(staging.folder, staging.site)
            stamp_anew(staging.site)
        except OSError as error:
            raise PublishError(f"Files in {staging.site} cannot be replaced: {error.strerror or error}.") from error
        stamp = stamp_of(staging.site)
    _remove(staging.folder)
    _release(staging)
    return stamp


def discard(staging: Staging) -> None:
    """Remove an unfinished site; changes that have begun to go into the site stay, for the next build to finish."""
    if not is_planned(staging.folder):
        _remove(staging.folder)
    _release(staging)


def clear_leftovers(site: Path) -> None:
    """Remove what builds of `site` left behind that were killed, and bring back a site they had moved away."""
    for new in folders_with_a_lock(site):
        if not may_be_cleared(new):
            continue
        old = _replaced_by(new)
        with turn_to_publish(site):
            if old.exists() and not site.exists():
                old.rename(site)
            if site.is_dir() and new.is_dir() and carry_out(new, site):
                stamp_anew(site)
        _remove(old)
        _remove(new)
        _remove_lock(new)


def has_unfinished_changes(site: Path) -> bool:
    """Whether changes of `site` wait to be finished, of a build that was killed as it put them there."""
    return any(map(is_planned, folders_with_a_lock(site)))


def _replaced_by(folder: Path) -> Path:
    """Where the old site is while that of a folder takes its place."""
    site, _, build = folder.name.rpartition(BUILDING)
    return folder.with_name(f"{site}{_REPLACED}{build}")


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
    """Hidden entries, such as `.git` of a branch with the pages, are not ours to remove, unless a build wrote them;
    MkDocs leaves them too.
    """
    if old.is_dir():
        for entry in others_hidden(old):
            if not (site / entry.name).exists():
                entry.rename(site / entry.name)


def _release(staging: Staging) -> None:
    staging.lock.close()
    _remove_lock(staging.folder)


def _remove_lock(folder: Path) -> None:
    """The lock goes last: by it the next build knows what it may clear away, should something have stayed."""
    if not folder.exists() and not _replaced_by(folder).exists():
        lock_of(folder).unlink(missing_ok=True)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)

"""Builds the site with other packages than the locked ones, in an environment of their own, and says what breaks.

What is locked, published and installed stays as it is; the folder of a rehearsal may be deleted at any time.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sameroad.upkeep.compare_sites import Difference, compare_sites
from sameroad.upkeep.locks import read_lock
from sameroad.upkeep.renew_locks import Recipe, RenewError, write_lock

LOCKED = "build.txt"


@dataclass(frozen=True, slots=True)
class Play:
    """What is rehearsed: which groups are installed, which packages get their newest allowed version (None: all), what
    `build` is told, and whether the site must then be the same.
    """

    name: str
    groups: tuple[str, ...]
    newest: tuple[str, ...] | None
    options: tuple[str, ...]
    must_be_equal: bool


PLAYS = {
    play.name: play
    for play in (
        Play("newest", ("build",), newest=None, options=(), must_be_equal=False),
        Play("properdocs", ("build", "properdocs"), ("properdocs",), ("--generator", "properdocs"), must_be_equal=True),
    )
}


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it: versions other than locked as (package, locked, tried); the step that broke with what it said,
    or the difference between the site as it is built today and as it was built here.
    """

    play: Play
    versions: tuple[tuple[str, str, str], ...] = ()
    broken: str | None = None
    said: str = ""
    difference: Difference | None = None

    @property
    def good(self) -> bool:
        """Whether this could be adopted today."""
        return self.broken is None and not (self.play.must_be_equal and self.difference)


class _BrokenError(Exception):
    def __init__(self, step: str, said: str) -> None:
        super().__init__(step)
        self.step, self.said = step, said


def rehearse(play: Play, project: Path, folder: Path, today: date, say: Callable[[str], None]) -> Rehearsal:
    """Rehearse in `folder`, which is emptied first, with the program and the records of `project`. `say` hears what is
    being done. Needs uv and a network. Raises OSError when the folder cannot be written.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    versions: tuple[tuple[str, str, str], ...] = ()
    try:
        say("Asking which versions there are")
        lock = _lock(play, project, folder)
        versions = other_versions(project / "scripts" / "requirements" / LOCKED, lock)
        say(f"Installing them in {folder.as_posix()}")
        python = _install(lock, project, folder)
        sites = {}
        for name, program, options in (("today", sys.executable, ()), (play.name, str(python), play.options)):
            say(f"Building the site ({name})")
            sites[name] = folder / "sites" / name
            _build(program, project, sites[name], today, options)
        say("Verifying it")
        _run("verifying the site", str(python), "-m", "sameroad.commands.main", "verify", str(sites[play.name]))
        return Rehearsal(play, versions, difference=compare_sites(sites["today"], sites[play.name]))
    except _BrokenError as error:
        return Rehearsal(play, versions, broken=error.step, said=error.said)


def other_versions(locked: Path, tried: Path) -> tuple[tuple[str, str, str], ...]:
    """Return the packages whose versions are not the same in two locks, with those of each; none is an empty text."""
    old, new = _versions(locked), _versions(tried)
    names = sorted(old.keys() | new.keys())
    return tuple((name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name))


def _versions(lock: Path) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for pin in read_lock(lock):
        found.setdefault(pin.name, []).append(pin.version)
    return {name: ", ".join(versions) for name, versions in found.items()}


def _lock(play: Play, project: Path, folder: Path) -> Path:
    lock = folder / "lock.txt"
    shutil.copyfile(project / "scripts" / "requirements" / LOCKED, lock)
    try:
        write_lock(project, folder, Recipe(lock.name, play.groups), play.newest)
    except RenewError as error:
        raise _BrokenError("choosing versions", str(error)) from error
    return lock


def _install(lock: Path, project: Path, folder: Path) -> Path:
    place = folder / "environment"
    _run("making an environment", sys.executable, "-m", "venv", str(place))
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input")
    _run("installing the packages", *pip, "--require-hashes", "--requirement", str(lock))
    own = ("--no-deps", "--no-index", "--no-build-isolation", "--editable", str(project))
    _run("installing Same Road itself", *pip, *own)
    return python


def _build(python: str, project: Path, site: Path, today: date, options: Sequence[str]) -> None:
    site.parent.mkdir(exist_ok=True)
    program = (python, "-m", "sameroad.commands.main")
    told = ("--no-cache", "--quiet", "--today", today.isoformat(), "--output", str(site))
    _run("building the site", *program, "build", *told, *options, folder=project)


def _run(step: str, *command: str, folder: Path | None = None) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    if done.returncode:
        raise _BrokenError(step, (done.stdout + done.stderr).strip())

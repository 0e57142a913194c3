"""A few changed files of a large site, each of which takes the place of the old one when all are complete.

A list of what is to be done is written first. Whoever is stopped before that has changed nothing; whoever is stopped
after it has it finished by the next build. Files that were not there come first and those that go come last, so that no
link leads nowhere at any moment.
"""

import contextlib
import os
from pathlib import Path

from sameroad.work.kept_file import keep, kept

PLAN = ".changes"
_KEY = bytes(32)


def plan_changes(folder: Path, removed: tuple[str, ...]) -> None:
    """Write down that all files of a folder go into the site, and which paths leave it. Raises OSError."""
    keep(folder / PLAN, _KEY, removed)


def is_planned(folder: Path) -> bool:
    """Whether the files of a folder are on their way into the site."""
    return (folder / PLAN).exists()


def carry_out(folder: Path, site: Path) -> bool:
    """Do what the plan in a folder says, as far as it is not done yet; say whether there is a plan."""
    removed = kept(folder / PLAN, _KEY, tuple[str, ...])
    if removed is None:
        return False
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != PLAN]
    targets = [(file, site / file.relative_to(folder)) for file in files]
    for file, target in sorted(targets, key=lambda pair: pair[1].exists()):
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)
    for path in removed:
        _remove(site, path)
    return True


def _remove(site: Path, path: str) -> None:
    (site / path).unlink(missing_ok=True)
    folder = os.path.dirname(path)  # noqa: PTH120 - a path inside the site, as text
    with contextlib.suppress(OSError):  # others stand in it
        while folder:
            (site / folder).rmdir()
            folder = os.path.dirname(folder)  # noqa: PTH120 - as above

"""Writes the lock files from `pyproject.toml`, with hashes, for every system and Python, as uv resolves them."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OLDEST_PYTHON = "3.11"


class RenewError(Exception):
    """A lock file could not be written; the message says what uv said."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A lock file, the dependency groups of `pyproject.toml` in it, and the lock whose versions bind it, if any. One
    that stands alone lacks what the package itself needs.
    """

    file: str
    groups: tuple[str, ...]
    bound_by: str | None = None
    alone: bool = False


RECIPES = (
    Recipe("build.txt", ("build",)),
    Recipe("test.txt", ("test",)),
    Recipe("benchmark.txt", ("benchmark",), bound_by="test.txt"),
    Recipe("fuzz.txt", ("fuzz",), bound_by="test.txt"),
    Recipe("second-opinion.txt", ("second-opinion",), alone=True),
)


def renew_locks(project: Path, folder: Path, newest: Sequence[str] | None = ()) -> None:
    """Write every lock file into `folder`. What is locked there already stays where `pyproject.toml` allows it.

    `newest` names packages that get the newest allowed version; None stands for all. Raises RenewError.
    """
    for recipe in RECIPES:
        write_lock(project, folder, recipe, newest)


def write_lock(project: Path, folder: Path, recipe: Recipe, newest: Sequence[str] | None = ()) -> None:
    """Write one lock file into `folder`; as `renew_locks`."""
    chosen = ["--upgrade"] if newest is None else [part for name in newest for part in ("--upgrade-package", name)]
    bound = ["--constraint", os.path.relpath(folder / recipe.bound_by, project)] if recipe.bound_by else []
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", *(() if recipe.alone else ("pyproject.toml",))),
        *(part for group in recipe.groups for part in ("--group", group)),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header"),
        *("--output-file", str(folder / recipe.file), *bound, *chosen),
    ]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ours
    if done.returncode:
        raise RenewError(f"{recipe.file} could not be written. uv says:\n{done.stderr.strip()}")

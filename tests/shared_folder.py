"""One folder for all processes that run tests at the same time: what one has made there, the others need not make."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

_PLACE = "SAMEROAD_SHARED_BY_TESTS"


def share_folder(config: pytest.Config) -> None:
    """Make the folder, unless this process was begun by one that has, and take it away in the end."""
    if _PLACE not in os.environ:
        folder = tempfile.TemporaryDirectory(prefix="sameroad-tests-")
        os.environ[_PLACE] = folder.name
        config.add_cleanup(lambda: os.environ.pop(_PLACE))
        config.add_cleanup(folder.cleanup)


def made_once(name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that `make` has filled: now, or in the process that was the first to want it."""
    made = Path(os.environ[_PLACE]) / name
    with FileLock(made.with_suffix(".lock")):
        if not made.is_dir():
            making = made.with_suffix(".new")
            making.mkdir()
            make(making)
            making.rename(made)
    return made

"""Who takes part: a program with the command that builds its site, and what must go away before a cold build."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


class PeerMissingError(Exception):
    """A peer is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Contender:
    """`command` runs in `folder` and writes `output`; `caches` are what it keeps between builds. `change` changes one
    record, another way each turn. `timings` is where it says how long its stages took, if it does.
    """

    name: str
    version: str
    command: tuple[str, ...]
    folder: Path
    output: Path
    change: Callable[[int], object]
    caches: tuple[Path, ...] = ()
    timings: Path | None = None

    def forget(self) -> None:
        """Remove what earlier builds left, for a cold one."""
        for folder in (self.output, *self.caches):
            shutil.rmtree(folder, ignore_errors=True)

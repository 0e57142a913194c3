"""Runs a program to its end and says what it took: wall time, processor time of it and its children, or their memory.

Time and memory are measured in runs of their own, because looking at memory takes time from what is looked at.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from builds.memory import PeakMemory


class ProgramFailedError(Exception):
    """The program ended with an error; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds on the wall, and of all processors together, of the program and of every child it waited for: in `user`
    mode what they did themselves, in `system` mode what the system did for them.
    """

    wall: float
    user: float
    system: float

    @property
    def cpu(self) -> float:
        """All seconds of processors."""
        return self.user + self.system


def time_program(command: Sequence[str], folder: Path) -> Taken:
    """Run the program in `folder` and return what it took. Raises ProgramFailedError."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        program = _start(command, folder, said)
        _, status, used = os.wait4(program.pid, 0)
        wall = time.perf_counter() - start
        program.returncode = os.waitstatus_to_exitcode(status)
        _refuse_failure(program, command, said)
    return Taken(wall, used.ru_utime, used.ru_stime)


def peak_memory(command: Sequence[str], folder: Path) -> int:
    """Run the program in `folder` and return the most memory in bytes that it had with all its children at a time."""
    with tempfile.TemporaryFile() as said:
        program = _start(command, folder, said)
        with PeakMemory(program.pid) as peak:
            program.wait()
        _refuse_failure(program, command, said)
    return peak.bytes


def _start(command: Sequence[str], folder: Path, said: IO[bytes]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=_as_usual())  # noqa: S603 - what we measure


def _as_usual() -> dict[str, str]:
    """The environment, in which Python keeps what it has compiled, as it does unless somebody forbids it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _refuse_failure(program: "subprocess.Popen[bytes]", command: Sequence[str], said: IO[bytes]) -> None:
    if program.returncode:
        said.seek(0)
        raise ProgramFailedError(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")

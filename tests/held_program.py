"""Our program, held at a chosen moment, so that a test can stop it there and look at what is left."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import psutil

_T = TypeVar("_T")

# The call of one function waits, before or after its work, and says so. Shells ignore Ctrl-C for what they start in the
# background, so it is switched on again.
_PRELUDE = """\
import importlib, os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
moment, held, when = sys.argv[1:4]
sys.argv[:] = ["sameroad", *sys.argv[4:]]
module, _, name = moment.partition(":")
owner = importlib.import_module(module)
*path, last = name.split(".")
for one in path:
    owner = getattr(owner, one)
work = getattr(owner, last)

def hold():
    if not os.path.exists(held + ".before"):
        open(held + ".before", "x").close()
        open(held, "x").close()
        while os.path.exists(held):
            time.sleep(0.02)

def holding(*given, **named):
    if when == "before":
        hold()
    done = work(*given, **named)
    if when == "after":
        hold()
    return done

setattr(owner, last, holding)
from sameroad.commands.main import run_program
run_program()
"""


class Held:
    """A program that waits: its processes may be stopped, alone or all together as a terminal does it."""

    def __init__(self, started: "subprocess.Popen[bytes]", held: Path, said: Path, processes: int) -> None:
        self._started, self._held, self._said = started, held, said
        self._processes = _wait_until(lambda: _processes_of(started.pid, processes), said)

    def stop(self, number: signal.Signals, *, everyone: bool = False) -> None:
        """Send a signal to the program, or to all its processes."""
        (os.killpg if everyone else os.kill)(self._started.pid, number)

    def go_on(self) -> None:
        """Let the program go on, unless it was stopped."""
        self._held.unlink()

    def ended(self) -> tuple[int, str]:
        """Wait for the end; return exit code and what was said on stderr. No process may be left."""
        self._started.wait(timeout=60)
        _, alive = psutil.wait_procs(self._processes, timeout=5)
        assert alive == []
        return self._started.returncode, self._said.read_text("utf-8")


@contextmanager
def held_program(
    folder: Path, moment: str, *arguments: object, when: str = "before", processes: int = 1
) -> Iterator[Held]:
    """Run a command in `folder` until it calls the function that `moment` names, as in `module:Class.work`, and has
    at least so many processes.
    """
    with tempfile.TemporaryDirectory() as own:
        held, said = Path(own, "held"), Path(own, "stderr")
        command = [sys.executable, "-c", _PRELUDE, moment, str(held), when, *map(str, arguments)]
        with said.open("wb") as stderr:
            started = subprocess.Popen(
                command, cwd=folder, stdout=subprocess.DEVNULL, stderr=stderr, start_new_session=True
            )
        try:
            _wait_until(lambda: started.poll() is not None or held.exists(), said)
            assert started.poll() is None, said.read_text("utf-8")
            yield Held(started, held, said, processes)
        finally:
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGKILL)
                started.wait()


def _processes_of(number: int, least: int) -> list[psutil.Process]:
    """The process of this number and those it has begun, once there are so many; none before."""
    found = [psutil.Process(number), *psutil.Process(number).children(recursive=True)]
    return found if len(found) >= least else []


def _wait_until(happened: Callable[[], _T], said: Path) -> _T:
    """Wait until something has happened, and return what it gives."""
    end = time.monotonic() + 120
    while not (given := happened()):
        assert time.monotonic() < end, f"that moment never came; {said.read_text('utf-8')}"
        time.sleep(0.02)
    return given

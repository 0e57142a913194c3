"""Our program, started and waiting: each run begins as a copy of it, so that tests can kill dozens of them."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_PRELUDE = """\
import json, os, sys, time
if len(sys.argv) > 2:
    began, told = time.time(), float(sys.argv[2])
    real, real_ns = time.time, time.time_ns
    time.time = lambda: real() - began + told
    time.time_ns = lambda: real_ns() + int((told - began) * 1e9)
import sameroad.site.again.go_on, sameroad.site.run_mkdocs, sameroad.site.build_site
from sameroad.commands.main import main
for line in sys.stdin:
    child = os.fork()
    if not child:
        os.setsid()
        said = os.open(sys.argv[1], os.O_WRONLY | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        code = 99
        try:
            code = main(json.loads(line))
        finally:
            sys.stdout.flush()
            os._exit(code)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Run:
    """One run of the program."""

    def __init__(self, answers: IO[str], said: Path) -> None:
        self._answers, self._said = answers, said
        self._pid = int(answers.readline())

    def kill(self) -> None:
        """Kill the process of the program, and nobody else, unless it has ended by itself."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)

    def ended(self) -> tuple[int, str]:
        """Wait for the end; return the exit code (negative: the signal that ended it) and what was said."""
        return int(self._answers.readline()), self._said.read_text("utf-8")


class ReadyProgram:
    """The program, ready to run in a folder."""

    def __init__(self, started: "subprocess.Popen[str]", said: Path) -> None:
        assert started.stdin is not None
        assert started.stdout is not None
        self._asked, self._answers, self._said = started.stdin, started.stdout, said

    def begin(self, *arguments: object) -> Run:
        """Begin a run; the one before must have ended."""
        self._asked.write(f"{json.dumps([str(one) for one in arguments])}\n")
        self._asked.flush()
        return Run(self._answers, self._said)


@contextmanager
def ready_program(folder: Path, clock: float | None = None) -> Iterator[ReadyProgram]:
    """Start the program in a folder and end it; with `clock`, it takes the seconds since 1970 to be these."""
    with tempfile.NamedTemporaryFile() as said:
        command = [sys.executable, "-c", _PRELUDE, said.name, *([] if clock is None else [str(clock)])]
        with subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        ) as started:
            yield ReadyProgram(started, Path(said.name))
            assert started.stdin is not None
            started.stdin.close()

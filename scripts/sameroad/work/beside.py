"""One piece of work that a process of its own does beside this one, where a process may be started as a copy."""

import contextlib
import multiprocessing
import pickle
import tempfile
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import IO, Any, Generic, TypeVar

from sameroad.work.processes import end_with_parent, may_be_copied
from sameroad.work.stops import held_stops, leave_stops_to_parent

_T = TypeVar("_T")


class Beside(Generic[_T]):
    """Work of which somebody wants the result: called, it waits for it, or does the work where no process has begun it
    or the process was lost. It raises whatever the work raises.
    """

    def __init__(
        self, work: Callable[[], _T], process: BaseProcess | None = None, left: IO[bytes] | None = None
    ) -> None:
        self._work = work
        self._process = process
        self._left = left

    def __call__(self) -> _T:
        """Return the result."""
        if self._process is None or self._left is None:
            return self._work()
        self._process.join()
        with self._left:
            self._left.seek(0)
            try:
                found: _T = pickle.load(self._left)  # noqa: S301 - written by our own process
            except (EOFError, pickle.UnpicklingError):
                found = self._work()
        return found

    def stop(self) -> None:
        """End the work in the middle, if a process does it: nobody wants the result any more."""
        if self._process is not None:
            self._process.kill()
            self._process.join()


def beside(work: Callable[[], _T]) -> Beside[_T]:
    """Begin the work, and return what waits for its result, which must be picklable. Where a copy of this process is
    not safe, the work is done when its result is asked for. It may be done twice, so it must be harmless to repeat.
    """
    if not may_be_copied():
        return Beside(work)
    # A file holds the result until somebody asks; with a pipe, the process would have to stay in memory as long.
    left = tempfile.TemporaryFile()  # noqa: SIM115 - who takes the result closes it
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, left), daemon=True)
    with held_stops():
        process.start()
    return Beside(work, process, left)


def _do(work: Callable[[], Any], left: IO[bytes]) -> None:
    leave_stops_to_parent()
    end_with_parent()
    with contextlib.suppress(Exception):  # whatever it is, it happens again where the result is asked for
        result = pickle.dumps(work())
        left.write(result)
        left.flush()

"""One piece of work that a process of its own does beside this one, where a process may be started as a copy."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from sameroad.work.processes import end_with_parent, may_be_copied
from sameroad.work.stops import held_stops, leave_stops_to_parent

_T = TypeVar("_T")


class Beside(Generic[_T]):
    """Work of which somebody wants the result: called, it waits for it, or does the work where no process has begun it
    or the process was lost. It raises whatever the work raises.
    """

    def __init__(
        self, work: Callable[[], _T], process: BaseProcess | None = None, receiving: Connection | None = None
    ) -> None:
        self._work = work
        self._process = process
        self._receiving = receiving

    def __call__(self) -> _T:
        """Return the result."""
        if self._process is None or self._receiving is None:
            return self._work()
        try:
            done, value = self._receiving.recv()
        except EOFError:
            done, value = False, None
        finally:
            self._receiving.close()
            self._process.join()
        found: _T = value if done else self._work()
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
    receiving, sending = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, sending), daemon=True)
    with held_stops():
        process.start()
    sending.close()
    return Beside(work, process, receiving)


def _do(work: Callable[[], Any], sending: Connection) -> None:
    leave_stops_to_parent()
    end_with_parent()
    try:
        sending.send((True, work()))
    except Exception:  # noqa: BLE001 - whatever it is, it happens again where the result is asked for
        sending.send((False, None))

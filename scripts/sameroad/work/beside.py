"""Work that a process of its own does beside this one, where a process may be started as a copy."""

import multiprocessing
from collections.abc import Callable, Sequence
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
        self,
        work: Callable[[], _T],
        process: BaseProcess | None = None,
        receiving: Connection | None = None,
        *,
        ends: bool = True,
    ) -> None:
        self._work = work
        self._process = process
        self._receiving = receiving
        self._ends = ends

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
            if self._ends:
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
    return beside_in_turn(work)[0]


def beside_in_turn(*works: Callable[[], Any]) -> tuple[Beside[Any], ...]:
    """Begin several pieces of work, which one process does in their order as `beside` does one; return what waits for
    the result of each. To stop one is to stop them all.
    """
    if not may_be_copied():
        return tuple(map(Beside, works))
    pipes = [multiprocessing.Pipe(duplex=False) for _ in works]
    sending = [end for _, end in pipes]
    process = multiprocessing.get_context("fork").Process(target=_do_each, args=(works, sending), daemon=True)
    with held_stops():
        process.start()
    for end in sending:
        end.close()
    receiving = (end for end, _ in pipes)
    return tuple(Beside(work, process, end, ends=work is works[-1]) for work, end in zip(works, receiving, strict=True))


def _do_each(works: Sequence[Callable[[], Any]], sending: Sequence[Connection]) -> None:
    leave_stops_to_parent()
    end_with_parent()
    for work, end in zip(works, sending, strict=True):
        try:
            end.send((True, work()))
        except Exception:  # noqa: BLE001 - whatever it is, it happens again where the result is asked for
            end.send((False, None))
        end.close()

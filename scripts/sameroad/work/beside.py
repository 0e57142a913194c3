"""One piece of work that a process of its own does beside this one, where a process may be started as a copy."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from sameroad.work.processes import may_be_copied
from sameroad.work.stops import held_stops, leave_stops_to_parent

_T = TypeVar("_T")


def beside(work: Callable[[], _T]) -> Callable[[], _T]:
    """Begin the work, and return what waits for its result, which must be picklable. Where a copy of this process is
    not safe, or when the copy is lost, the work is done here when its result is asked for.

    The result raises whatever the work raises here; it has no other effect, so it may be done twice.
    """
    if not may_be_copied():
        return work
    receiving, sending = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_do, args=(work, sending), daemon=True)
    with held_stops():
        process.start()
    sending.close()

    def result() -> _T:
        try:
            done, value = receiving.recv()
        except EOFError:
            done, value = False, None
        finally:
            receiving.close()
            process.join()
        found: _T = value if done else work()
        return found

    return result


def _do(work: Callable[[], Any], sending: Connection) -> None:
    leave_stops_to_parent()
    try:
        sending.send((True, work()))
    except Exception:  # noqa: BLE001 - whatever it is, it happens again where the result is asked for
        sending.send((False, None))

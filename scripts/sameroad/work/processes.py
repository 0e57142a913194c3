"""Processes that share work: started in the way that is safe here, and ended with the process that started them.

Each makes its own worker; what it needs is picklable, so that it works where processes start from nothing (Windows,
macOS) as well as where they start as copies (Linux).
"""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from sameroad.work.stops import held_stops, leave_stops_to_parent

_Given = TypeVar("_Given")
_Item = TypeVar("_Item")
_Done = TypeVar("_Done")

Work = Callable[[Sequence[_Item]], Sequence[_Done]]
"""Does something with each of the items, in order."""


class LostProcessError(ChildProcessError):
    """A process that shared the work ended in the middle of it; the message says what to do."""


def _no_matter(_: int) -> None:
    """For those who need not know how much is done."""


def share_work(
    make: Callable[[_Given], Work[_Item, _Done]],
    given: _Given,
    items: Sequence[_Item],
    jobs: int,
    chunk: int,
    advance: Callable[[int], None] = _no_matter,
) -> tuple[_Done, ...]:
    """Return what comes of all items, in order. Up to `jobs` processes take `chunk` of them at a time, each with the
    worker that `make(given)` gives there. Without more than one job, and where it works beside another and so may begin
    none, this process does all. `advance` is told again and again how many items more are done.

    Raises whatever `make` and the workers raise, and LostProcessError when one of them is killed. Then, as when this
    process is told to stop, no process is left behind.
    """
    chunks = [items[start : start + chunk] for start in range(0, len(items), chunk)]
    if jobs <= 1 or multiprocessing.current_process().daemon:
        return _gather(map(make(given), chunks), chunks, advance)
    pool = ProcessPoolExecutor(jobs, _context(), initializer=_start, initargs=(make, given))
    with _ended_together(pool):
        with held_stops():  # a child that hears a stop before it is ready would complain of it
            done = pool.map(_work, chunks)
        return _gather(done, chunks, advance)


def _gather(
    done: Iterator[Sequence[_Done]], chunks: Sequence[Sequence[Any]], advance: Callable[[int], None]
) -> tuple[_Done, ...]:
    gathered: list[_Done] = []
    for part, chunk in zip(done, chunks, strict=True):
        gathered.extend(part)
        advance(len(chunk))
    return tuple(gathered)


@contextmanager
def _ended_together(pool: ProcessPoolExecutor) -> Iterator[None]:
    """End the processes of the pool when all is done, or in the middle of their work when anything goes wrong."""
    others = set(multiprocessing.active_children())
    try:
        yield
    except BaseException as error:
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        if isinstance(error, BrokenProcessPool):
            raise LostProcessError(
                "A process that shared the work was ended by something else, most likely because there was too little"
                " memory. Close other programs, or use fewer processes with --jobs."
            ) from error
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def worth_starting(items: int, worth: int, jobs: int) -> int:
    """Return how many processes, at most `jobs`, are to share so many items, where starting one costs as much as doing
    `worth` of them.
    """
    return min(jobs, items // worth + 1)


def available_processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# How the worker of this process is made, and the worker, which is made at the first chunk: an error in an initializer
# loses its message.
_making: list[tuple[Any, Any]] = []
_worker: list[Any] = []


def _start(make: Any, given: Any) -> None:
    leave_stops_to_parent()
    gc.freeze()  # what was there before stays: nobody need look through it for garbage
    end_with_parent()
    _making[:] = [(make, given)]
    _worker.clear()


def _work(chunk: Sequence[Any]) -> Any:
    if not _worker:
        make, given = _making[0]
        _worker.append(make(given))
    return _worker[0](chunk)


def end_with_parent() -> None:
    """From now on this process ends when the one that started it does. A parent that is killed stops nobody: its
    children would wait for work for ever, and hold its locks.
    """
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def may_be_copied() -> bool:
    """Whether a process may begin as a copy of this one, which is quick: only on Linux and with no other thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def _context() -> BaseContext:
    return multiprocessing.get_context("fork" if may_be_copied() else "spawn")

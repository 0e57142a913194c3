"""Processes that share work: started in the way that is safe here, and ended with the process that started them.

Each makes its own worker; what it needs is picklable, so that it works where processes start from nothing (Windows,
macOS) as well as where they start as copies (Linux).
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

_Given = TypeVar("_Given")
_Item = TypeVar("_Item")
_Done = TypeVar("_Done")

Work = Callable[[Sequence[_Item]], Sequence[_Done]]
"""Does something with each of the items, in order."""


def share_work(
    make: Callable[[_Given], Work[_Item, _Done]], given: _Given, items: Sequence[_Item], jobs: int, chunk: int
) -> tuple[_Done, ...]:
    """Return what comes of all items, in order. Up to `jobs` processes take `chunk` of them at a time, each with the
    worker that `make(given)` gives there. Without more than one job, this process does all.

    Raises whatever `make` and the workers raise.
    """
    if jobs <= 1:
        return tuple(make(given)(items))
    chunks = [items[start : start + chunk] for start in range(0, len(items), chunk)]
    with ProcessPoolExecutor(jobs, _context(), initializer=_start, initargs=(make, given)) as pool:
        return tuple(one for done in pool.map(_work, chunks) for one in done)


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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops its children
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _making[:] = [(make, given)]
    _worker.clear()


def _work(chunk: Sequence[Any]) -> Any:
    if not _worker:
        make, given = _making[0]
        _worker.append(make(given))
    return _worker[0](chunk)


def _end_with_parent() -> None:
    """A parent that is killed stops nobody: its children would wait for work for ever, and hold its locks."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _context() -> BaseContext:
    """Copying this process is quick, but safe only on Linux and with no other thread."""
    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")

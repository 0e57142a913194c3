"""Processes that share work: started in the way that is safe here, and ended with the process that started them."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import BaseContext
from typing import TypeVar

_T = TypeVar("_T")


def process_pool(jobs: int, prepare: Callable[[_T], None], given: _T) -> ProcessPoolExecutor:
    """Return a pool of `jobs` processes. Each of them calls `prepare(given)` first, which must not fail: an error there
    loses its message.
    """
    return ProcessPoolExecutor(jobs, _context(), initializer=_start, initargs=(prepare, given))


def available_processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(prepare: Callable[[_T], None], given: _T) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops its children
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare(given)


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

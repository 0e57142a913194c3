"""The most memory that a program and all its children have at one time, looked up again and again while they run.

What counts is the proportional set size: memory that several processes share counts once, divided among them. On Linux
it is read from `/proc/<pid>/smaps_rollup`; elsewhere only memory that is a process's own (USS) counts.
Files in memory (tmpfs, the system's cache) are of no process and count for nobody.
"""

import threading
from types import TracebackType

import psutil

INTERVAL = 0.02


class PeakMemory:
    """Samples the tree of processes below `pid` every 20 ms, from entering to leaving; `bytes` is the largest sum."""

    def __init__(self, pid: int, interval: float = INTERVAL) -> None:
        self.bytes = 0
        self.processes = 0
        self._root = psutil.Process(pid)
        self._interval = interval
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(self._interval):
            sizes = [size for process in self._tree() if (size := memory_of(process))]
            self.bytes = max(self.bytes, sum(sizes))
            self.processes = max(self.processes, len(sizes))

    def _tree(self) -> list[psutil.Process]:
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return []  # it has just ended


def memory_of(process: psutil.Process) -> int:
    """Return the memory of one process in bytes, 0 when it has ended."""
    try:
        full = process.memory_full_info()
    except (psutil.Error, FileNotFoundError, ProcessLookupError):
        return 0
    return int(getattr(full, "pss", 0) or full.uss)

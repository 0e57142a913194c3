"""Being told to stop, by Ctrl-C (SIGINT) or by another program (SIGTERM): both end work in the same orderly way.

A stop is raised as an exception wherever the program happens to be, so that whoever has begun something clears it away.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_came: list[int] = []


class TerminatedError(KeyboardInterrupt):
    """Another program asked this one to end; whoever is prepared for Ctrl-C is prepared for it."""


def raise_stops() -> None:
    """From now on a stop is raised in the main thread, once: what clears up after it is not stopped again.

    A signal that this program was started to ignore, as shells start what runs in the background, is still ignored.
    """
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _raise)


def ignore_stops() -> None:
    """From now on a stop comes too late, in a program that raises stops: what it has begun is the last and is ended."""
    for number in _SIGNALS:
        if signal.getsignal(number) is _raise:
            signal.signal(number, _come_too_late)


def hear_stops_again() -> None:
    """From now on stops are raised again, by a program that goes on after all; one that came meanwhile, at once."""
    for number in _SIGNALS:
        if signal.getsignal(number) is _come_too_late:
            signal.signal(number, _raise)
    came = next(iter(_came), None)
    _came.clear()
    if came is not None:
        _raise(came, None)


def exit_code(stop: KeyboardInterrupt) -> int:
    """Return the exit code that tells how a program was stopped, 128 and the number of the signal."""
    return 128 + (signal.SIGTERM if isinstance(stop, TerminatedError) else signal.SIGINT)


@contextmanager
def held_stops() -> Iterator[None]:
    """A stop that comes meanwhile is raised at the end; processes started meanwhile begin with stops held."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_stops_to_parent() -> None:
    """Ctrl-C reaches every process of a terminal, but is for the parent alone, which then ends this child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


def _raise(number: int, _: FrameType | None) -> NoReturn:
    ignore_stops()
    raise TerminatedError if number == signal.SIGTERM else KeyboardInterrupt


def _come_too_late(number: int, _: FrameType | None) -> None:
    """Only note it. If the system were told to ignore the signal, Python would complain of one that had just come."""
    _came.append(number)

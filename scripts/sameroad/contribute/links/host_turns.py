"""Who may ask a host next: one request at a time, a pause after each, and no request while it asks us to wait."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sameroad.contribute.links.answer import Trouble, TroubleError


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that only goes forward, in seconds, and how to let time pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    closed_until: float = 0.0


class HostTurns:
    """Gives turns to threads. `pause` is the time between two requests to one host, `longest_wait` the longest that
    anyone waits because a host said so, both in seconds.
    """

    def __init__(self, clock: Clock, pause: float, longest_wait: float) -> None:
        self._clock = clock
        self._pause = pause
        self._longest_wait = longest_wait
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, pause: float = 0) -> Iterator[None]:
        """Wait for the turn, keep it for the block inside, and let the pause (or a longer one) begin at its end.

        Raises TroubleError (TOLD_TO_WAIT) when the host wants more time than anyone waits.
        """
        state = self._state(host)
        with state.lock:
            now = self._clock.now()
            if state.closed_until - now > self._longest_wait:
                raise TroubleError(Trouble.TOLD_TO_WAIT)
            begin = max(state.free_at, state.closed_until)
            if begin > now:
                self._clock.sleep(begin - now)
            try:
                yield
            finally:
                state.free_at = self._clock.now() + max(self._pause, pause)

    def postpone(self, host: str, seconds: float) -> None:
        """Leave a host alone for so many seconds from now."""
        state = self._state(host)
        with state.lock:
            state.closed_until = max(state.closed_until, self._clock.now() + seconds)

    def _state(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())

"""How long each stage of a build takes: a stopwatch that is passed along, started anew for every build."""

import json
import time
from collections.abc import Callable, Mapping


class Stages:
    """Seconds by stage. Each moment counts for one stage at most, so all of them together are no longer than the build.

    `clock` gives seconds from any fixed moment.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._seconds: dict[str, float] = {}
        self._running: tuple[str, float] | None = None

    def begin(self, stage: str) -> None:
        """End the stage before this one, and begin this one, which may be one that goes on after a pause."""
        self.end()
        self._seconds.setdefault(stage, 0.0)
        self._running = stage, self._clock()

    def end(self) -> None:
        """End the stage that runs, if any."""
        if self._running is not None:
            stage, start = self._running
            self._seconds[stage] += self._clock() - start
            self._running = None

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds of each stage that has ended, in the order in which they began first."""
        return dict(self._seconds)

    def as_json(self) -> str:
        """Return the stages for a file: `{"stages": {"read": 0.1, ...}}`, in seconds."""
        rounded = {stage: round(seconds, 6) for stage, seconds in self._seconds.items()}
        return json.dumps({"stages": rounded}, indent=1) + "\n"

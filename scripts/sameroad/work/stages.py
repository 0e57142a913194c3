"""How long each stage of a build takes, and how far it is: a stopwatch that is passed along, another for each build."""

import json
import time
from collections.abc import Callable, Mapping

from sameroad.work.progress import Progress, Silence


class Stages:
    """Seconds by stage. Each moment counts for one stage at most, so all of them together are no longer than the build.

    `clock` gives seconds from any fixed moment; `progress` is told of every step.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter, progress: Progress | None = None) -> None:
        self._clock = clock
        self._progress = progress or Silence()
        self._seconds: dict[str, float] = {}
        self._running: tuple[str, float] | None = None

    def begin(self, stage: str, total: int | None = None) -> None:
        """End the stage before this one, and begin this one, which may be one that goes on after a pause. It has
        `total` steps, if that is known.
        """
        self._stop()
        self._seconds.setdefault(stage, 0.0)
        self._running = stage, self._clock()
        self._progress.begin(stage, total)

    def advance(self, number: int = 1) -> None:
        """So many steps more of the stage are done."""
        self._progress.advance(number)

    def hide(self) -> None:
        """Take from the screen what tells how far it is, because something else is to be written there."""
        self._progress.hide()

    def end(self) -> None:
        """End the stage that runs, if any; nothing tells how far it is any more."""
        self._stop()
        self._progress.hide()

    def _stop(self) -> None:
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

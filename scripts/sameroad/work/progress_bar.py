"""Progress as a bar on a terminal, drawn by Rich.

No thread redraws it: with a second thread, processes that share work could not be started as copies of this one.
"""

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TextIO

from sameroad.work.progress import how_far

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress


class Bar:
    """A line at the foot of the terminal, which disappears; work that ends in half a second shows none."""

    AFTER = 0.5
    EVERY = 0.1

    def __init__(
        self, stream: TextIO, sentences: Mapping[str, str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream
        self._sentences = sentences
        self._clock = clock
        self._next = clock() + self.AFTER
        self._shown: RichProgress | None = None
        self._stage = ""
        self._done = 0
        self._total: int | None = None

    def begin(self, stage: str, total: int | None = None) -> None:
        """Show which stage begins."""
        self._stage, self._done, self._total = stage, 0, total
        if self._shown is not None or self._clock() >= self._next:
            self._draw()

    def advance(self, number: int) -> None:
        """Show how far the stage is."""
        self._done += number
        if self._clock() >= self._next:
            self._draw()

    def hide(self) -> None:
        """Erase the line, and show the cursor again."""
        if self._shown is not None:
            self._shown.stop()
            self._shown = None
            self._next = self._clock()

    def _draw(self) -> None:
        self._next = self._clock() + self.EVERY
        if self._shown is None:
            self._shown = _make_bar(self._stream)
            self._shown.start()
        for before in self._shown.task_ids:
            self._shown.remove_task(before)
        sentence = self._sentences.get(self._stage, self._stage)
        far = "" if self._total is None else how_far(self._done, self._total)
        self._shown.add_task(sentence, completed=self._done, total=self._total, far=far)
        self._shown.refresh()


def _make_bar(stream: TextIO) -> "RichProgress":
    from rich.console import Console  # noqa: PLC0415 - takes a tenth of a second, and short work shows no bar
    from rich.progress import BarColumn, TextColumn  # noqa: PLC0415 - as above
    from rich.progress import Progress as RichProgress  # noqa: PLC0415 - as above

    return RichProgress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[far]}", markup=False),
        console=Console(file=stream),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )

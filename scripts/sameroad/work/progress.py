"""How far long work is: told to a person at a terminal by a bar, to a log by a line now and then, or to nobody.

It goes to one stream, stderr, and whoever writes there something else says `hide` first. What the stages are called
for people is passed in; what is long is left to those who work.
"""

import os
import time
from collections.abc import Callable, Mapping
from typing import Protocol, TextIO


class Progress(Protocol):
    """Learns which stage begins, of how many steps if that is known, and how many of them are done."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """Begin a stage; the one before has ended."""

    def advance(self, number: int) -> None:
        """So many steps more are done, of as many as `begin` was told."""

    def hide(self) -> None:
        """Take from the screen what stands there, at the end or so that something else can be written. What comes
        next may show it again.
        """


class Silence:
    """Tells nothing."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """Tell nothing."""

    def advance(self, number: int) -> None:
        """Tell nothing."""

    def hide(self) -> None:
        """There is nothing to hide."""


class Lines:
    """Writes a line at most every few seconds, the first one after as many: short work says nothing."""

    EVERY = 5.0

    def __init__(
        self, stream: TextIO, sentences: Mapping[str, str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream
        self._sentences = sentences
        self._clock = clock
        self._told = clock()
        self._stage = ""
        self._done: int = 0
        self._total: int | None = None

    def begin(self, stage: str, total: int | None = None) -> None:
        """Write which stage begins, if it is time for a line."""
        self._stage, self._done, self._total = stage, 0, total
        self._tell()

    def advance(self, number: int) -> None:
        """Write how far the stage is, if it is time for a line."""
        self._done += number
        self._tell()

    def hide(self) -> None:
        """A line stays."""

    def _tell(self) -> None:
        now = self._clock()
        if now - self._told >= self.EVERY:
            self._told = now
            sentence = self._sentences.get(self._stage, self._stage)
            far = "" if self._total is None else f": {how_far(self._done, self._total)}"
            print(f"{sentence}{far}", file=self._stream, flush=True)


def how_far(done: int, total: int) -> str:
    """Say how many steps of a stage are done."""
    return f"{done:,} of {total:,}"


def progress_on(stream: TextIO, sentences: Mapping[str, str], *, quiet: bool = False) -> Progress:
    """Return what tells progress on this stream: a bar on the terminal of a person, else lines, and nothing if quiet.

    `sentences` are the names of the stages for people.
    """
    if quiet:
        return Silence()
    if not stream.isatty() or os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        return Lines(stream, sentences)
    from sameroad.work.progress_bar import Bar  # noqa: PLC0415 - most runs in CI and in tests have no terminal

    return Bar(stream, sentences)

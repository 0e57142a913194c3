"""Builds in turns: one program after the other, again and again, so that a busy machine slows all of them alike.

Each turn has the three situations of a build: cold, again with nothing changed, and with one record changed.
"""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from builds.contender import Contender
from builds.run_program import Taken, peak_memory, time_program
from builds.written import Files, Written, compare_files, files_of

COLD = "cold"
AGAIN = "nothing changed"
CHANGED = "one changed"
SITUATIONS = (COLD, AGAIN, CHANGED)


@dataclass
class Measured:
    """All that was measured of one program in one situation; `stages` has the seconds by stage of each run."""

    contender: Contender
    situation: str
    taken: list[Taken] = field(default_factory=list)
    stages: list[dict[str, float]] = field(default_factory=list)
    memory: int = 0
    written: Written | None = None


def take_turns(contenders: Sequence[Contender], runs: int, say: Callable[[str], None]) -> list[Measured]:
    """Build `runs` times with each and return what it took, in the order of situations and contenders. One turn before,
    of which no time is kept, looks at memory and at what is written, and warms the system's cache of files.

    Raises ProgramFailedError.
    """
    measured = {(s, c.name): Measured(c, s) for s in SITUATIONS for c in contenders}
    last: dict[str, Files] = {}
    for turn in range(runs + 1):
        for situation in SITUATIONS:
            for contender in contenders:
                say(f"{contender.name}, {situation}, {f'run {turn} of {runs}' if turn else 'memory'}")
                _prepare(contender, situation, turn)
                here = measured[situation, contender.name]
                if turn:
                    _time(here)
                else:
                    here.memory = peak_memory(contender.command, contender.folder)
                    files = files_of(contender.output)
                    here.written = compare_files(last.get(contender.name, {}), files)
                    last[contender.name] = files
    return list(measured.values())


def _prepare(contender: Contender, situation: str, turn: int) -> None:
    if situation == COLD:
        contender.forget()
    if situation == CHANGED:
        contender.change(turn)
    if hasattr(os, "sync"):
        os.sync()  # what others have written is not to be paid for here


def _time(here: Measured) -> None:
    contender = here.contender
    here.taken.append(time_program(contender.command, contender.folder))
    if contender.timings:
        here.stages.append(json.loads(contender.timings.read_text("utf-8"))["stages"])

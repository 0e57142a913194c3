"""Opens the search engines in turns, types to them and asks them; keeps the times and judges the answers."""

import math
import statistics
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from answer_quality import ALL, RANKED, Query, judge_all, scores
from browser_workers import Workers

_WARM_UP = "warm up 熱身"
_SLOWEST = 8


@dataclass
class Runs:
    """The milliseconds of one engine: each step of opening, once per round, and every keystroke of every round."""

    steps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    keystrokes: list[tuple[str, float]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the medians of the steps, and how the times of the keystrokes are spread.

        `calm_p95` takes of each text the median of the rounds, so that a moment in which the machine did something else
        does not count.
        """
        rounds: dict[str, list[float]] = defaultdict(list)
        for text, time in self.keystrokes:
            rounds[text].append(time)
        medians = sorted(((statistics.median(times), text) for text, times in rounds.items()), reverse=True)
        times = [time for _, time in self.keystrokes]
        return {
            "open_ms": {step: round(statistics.median(ms), 1) for step, ms in self.steps.items()},
            "keystroke_ms": {
                "number": len(times),
                "p50": round(statistics.median(times), 2),
                "p95": round(_p95(times), 2),
                "max": round(max(times), 2),
                "calm_p95": round(_p95([time for time, _ in medians]), 2),
            },
            "slowest": [{"text": text, "ms": round(time, 1)} for time, text in medians[:_SLOWEST]],
        }


def measure_speed(workers: Workers, engines: Sequence[str], typed: Sequence[str], rounds: int) -> dict[str, Runs]:
    """Open each engine afresh in each round and type every text, letter by letter, to one and to the other in turn."""
    runs = {engine: Runs() for engine in engines}
    for number in range(rounds):
        for engine in _turn(engines, number):
            workers.start(engine)
            for step, time in workers.ask(engine, "open").items():
                runs[engine].steps[step].append(time)
            workers.ask(engine, "time", [_WARM_UP])
        for turn, text in enumerate(typed, number):
            beginnings = list(_beginnings(text))
            for engine in _turn(engines, turn):
                times = workers.ask(engine, "time", beginnings)
                runs[engine].keystrokes += zip(beginnings, times, strict=True)
    return runs


def measure_quality(workers: Workers, engine: str, queries: Sequence[Query]) -> dict[str, Any]:
    """Return the scores of an opened engine by file and kind, for the queries that have a best answer."""
    ranked = [query for query in queries if query.file in RANKED]

    def ask(texts: Sequence[str]) -> list[dict[str, Any]]:
        return [_as_answer(best) for best in workers.ask(engine, "answer", list(texts))]

    measured = scores(judge_all(ranked, ask))
    files: dict[str, Any] = {file: {} for file in RANKED}
    for (file, kind), score in measured.items():
        files[file][kind] = {name: round(value, 4) for name, value in asdict(score).items()}
    return {file: {ALL: kinds.pop(ALL), **kinds} for file, kinds in files.items()}


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


def _as_answer(best: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "conditions": [{"id": one} for one in best["conditions"]],
        "organizations": [{"slug": one} for one in best["organizations"]],
        "situations": [],
        "concepts": [],
    }


def _turn(engines: Sequence[str], number: int) -> Sequence[str]:
    return engines if number % 2 == 0 else engines[::-1]


def _beginnings(text: str) -> Iterator[str]:
    return (text[:length] for length in range(1, len(text) + 1))

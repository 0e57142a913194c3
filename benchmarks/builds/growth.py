"""How builds grow with the number of records: what each record takes, and what each record more takes.

The first falls as the fixed costs are shared among more; the second stays the same when nothing grows faster than the
records.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from builds.report import table

_MEASURES = {"wall_seconds": "wall ms", "cpu_seconds": "CPU ms", "user_seconds": "user ms"}
"""What is compared, and its name in the table."""
_OF = ("place", "program", "situation")


def growth(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a step for each two numbers of records that follow one another, of each program in each situation.

    `rows` are those of `as_values`. Seconds and bytes are those of one record more; `times` compares them with the step
    before, so that 1 is growth in proportion.
    """
    found = []
    ordered = sorted(rows, key=lambda row: (*(row[name] for name in _OF), row["records"]))
    for key, group in groupby(ordered, key=lambda row: tuple(row[name] for name in _OF)):
        before: dict[str, Any] = {}
        for less, more in pairwise(group):
            before = {**dict(zip(_OF, key, strict=True)), **_step(less, more, before)}
            found.append(before)
    return found


def growth_lines(steps: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of a table of the steps; none when there is only one number of records."""
    if steps:
        yield ""
        yield from table(_HEADS, (_cells(step) for step in steps))


def _step(less: Mapping[str, Any], more: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    added = more["records"] - less["records"]
    step: dict[str, Any] = {"from": less["records"], "to": more["records"]}
    for measure in _MEASURES:
        each = (more[measure]["median"] - less[measure]["median"]) / added
        step[measure] = round(each, 6)
        earlier = before.get(measure)
        step[f"{measure}_times"] = round(each / earlier, 3) if earlier and earlier > 0 else None
    step["peak_memory_bytes"] = round((more["peak_memory_bytes"] - less["peak_memory_bytes"]) / added)
    return step


_HEADS = (
    *("for each record more", "program", "from", "to"),
    *(head for name in _MEASURES.values() for head in (name, "times")),
    "memory kB",
)


def _cells(step: Mapping[str, Any]) -> tuple[str, ...]:
    return (
        f"{step['situation']}, {step['place']}",
        step["program"],
        f"{step['from']:,}",
        f"{step['to']:,}",
        *(cell for name in _MEASURES for cell in (f"{step[name] * 1000:.3f}", _times(step[f"{name}_times"]))),
        f"{step['peak_memory_bytes'] / 1000:.1f}",
    )


def _times(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"

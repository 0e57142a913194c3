"""What was measured, as tables for people and as values for JSON."""

import statistics
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from builds.equal_pages import MARGIN
from builds.our_site import OURS, WITHOUT_EXPORTS
from builds.take_turns import Measured

_MEGABYTE = 1e6


def as_values(measured: Measured, records: int, place: str) -> dict[str, Any]:
    """Return what was measured of one program in one situation: medians, and each run."""
    taken, written = measured.taken, measured.written
    walls = [one.wall for one in taken]
    return {
        "records": records,
        "place": place,
        "situation": measured.situation,
        "program": measured.contender.name,
        "version": measured.contender.version,
        "wall_seconds": _spread(walls),
        "cpu_seconds": _spread([one.cpu for one in taken]),
        "user_seconds": _spread([one.user for one in taken]),
        "records_per_second": round(records / statistics.median(walls), 1),
        "peak_memory_bytes": measured.memory,
        "written": {name: getattr(written, name) for name in written.__slots__} if written else None,
        "stages": _medians(measured.stages),
    }


def print_report(rows: Sequence[Mapping[str, Any]], equality: Mapping[str, Mapping[str, Any]]) -> None:
    """Print the tables for one number of records in one place: programs, stages of ours, ratios to the others, and how
    like ours their pages are.
    """
    print(f"\n{rows[0]['records']} records, {rows[0]['place']}\n")
    for version in dict.fromkeys(row["version"] for row in rows):
        print(version)
    print()
    print("\n".join(table(_PROGRAMS, (_program_cells(row) for row in rows))))
    print("\n".join([*_stage_lines(rows), *_ratio_lines(rows)]))
    for peer, found in equality.items():
        print(
            f"\nPages of {peer} to ours: text {found['text']:.2f}, links {found['links']:.2f},"
            f" bytes {found['bytes']:.2f};"
            f" {found['unequal']} of {found['pages']} differ by more than {MARGIN:.0%}."
        )


def ratios(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return ours to each peer in the same situation: below 1, ours is quicker or smaller."""
    ours = [row for row in rows if row["program"] in (OURS, WITHOUT_EXPORTS)]
    peers = [row for row in rows if row["program"] not in (OURS, WITHOUT_EXPORTS)]
    return [
        {
            "situation": own["situation"],
            "ratio": f"{own['program']} / {peer['program']}",
            "wall": round(own["wall_seconds"]["median"] / peer["wall_seconds"]["median"], 3),
            "cpu": round(own["cpu_seconds"]["median"] / peer["cpu_seconds"]["median"], 3),
            "memory": round(own["peak_memory_bytes"] / peer["peak_memory_bytes"], 3),
        }
        for own in ours
        for peer in peers
        if own["situation"] == peer["situation"]
    ]


def _spread(values: Sequence[float]) -> dict[str, Any]:
    return {
        "median": round(statistics.median(values), 3),
        "min": round(min(values), 3),
        "max": round(max(values), 3),
        "runs": [round(value, 3) for value in values],
    }


def _medians(runs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {stage: round(statistics.median(run.get(stage, 0.0) for run in runs), 3) for stage in (runs or [{}])[0]}


_PROGRAMS = (
    "situation",
    "program",
    "wall s",
    "min..max",
    "CPU s",
    "records/s",
    "MB",
    "files",
    "written MB",
    "touched",
    "changed",
)


def _program_cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    wall, written = row["wall_seconds"], row["written"]
    return (
        row["situation"],
        row["program"],
        f"{wall['median']:.2f}",
        f"{wall['min']:.2f}..{wall['max']:.2f}",
        f"{row['cpu_seconds']['median']:.2f}",
        f"{row['records_per_second']:,.0f}",
        f"{row['peak_memory_bytes'] / _MEGABYTE:,.0f}",
        f"{written['files']:,}",
        f"{written['bytes'] / _MEGABYTE:,.1f}",
        f"{written['touched']:,}",
        f"{written['changed']:,}",
    )


def _stage_lines(rows: Sequence[Mapping[str, Any]]) -> Iterable[str]:
    timed = [row for row in rows if row["stages"]]
    if timed:
        stages = list(dict.fromkeys(stage for row in timed for stage in row["stages"]))
        cells = [
            (stage, *(f"{row['stages'][stage]:.2f}" if stage in row["stages"] else "" for row in timed))
            for stage in stages
        ]
        rest = ("rest", *(f"{row['wall_seconds']['median'] - sum(row['stages'].values()):.2f}" for row in timed))
        heads = ("seconds of stage", *(f"{row['program']}, {row['situation']}" for row in timed))
        yield ""
        yield from table(heads, [*cells, rest])


def _ratio_lines(rows: Sequence[Mapping[str, Any]]) -> Iterable[str]:
    found = ratios(rows)
    if found:
        yield ""
        yield from table(tuple(found[0]), (tuple(str(value) for value in row.values()) for row in found))


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterable[str]:
    """Yield the lines of a table; numbers stand below one another at the right."""
    cells = [heads, *rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    for row in cells:
        yield "  ".join(
            cell.rjust(width) if column and cell[:1].isdigit() else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()

"""Prints what `search_speed.py` measured of one set of records, the engines side by side."""

from collections.abc import Mapping
from typing import Any

_FIRST = "words.json"
_SEARCH = (_FIRST, "organizations.json")


def print_report(measured: Mapping[str, Any]) -> None:
    """Print sizes, times and, where it was measured, how right the answers are."""
    kind = "synthetic" if measured["synthetic"] else "real"
    engines = measured["engines"]
    peer = f", MiniSearch {measured['minisearch']}" if measured["minisearch"] else ""
    print(f"== {measured['records']} {kind} records (ours{peer})\n")
    for engine, of in engines.items():
        print_sizes(engine, of["files"])
    print_opening(engines)
    print_keystrokes(engines, measured["typed"], measured["rounds"])
    if any(of["quality"] for of in engines.values()):
        print_quality(engines)


def print_sizes(engine: str, files: Mapping[str, Mapping[str, int]]) -> None:
    """Print the size of each file of the index, and for ours what is needed when."""
    print(f"{engine + ': index':<34} {'raw kB':>9} {'gzip kB':>9}")
    for name, size in files.items():
        print(f"  {name:<32} {size['raw'] / 1000:>9.1f} {size['gzip'] / 1000:>9.1f}")
    if _FIRST in files:
        cards = [name for name in files if name.startswith("cards.")]
        print_sum("first suggestion", files, [_FIRST])
        print_sum("every suggestion", files, _SEARCH)
        print_sum(
            "results page, larger language",
            files,
            [*_SEARCH, "facts.json", max(cards, key=lambda n: files[n]["gzip"])],
        )
    print_sum("all files", files, files)
    print()


def print_sum(title: str, files: Mapping[str, Mapping[str, int]], names: Any) -> None:
    """Print the size of some files together."""
    raw, gzip = (sum(files[name][size] for name in names) for size in ("raw", "gzip"))
    print(f"  = {title:<30} {raw / 1000:>9.1f} {gzip / 1000:>9.1f}")


def print_opening(engines: Mapping[str, Any]) -> None:
    """Print the median of each step until an engine can answer."""
    print("until it answers, in a worker, from this machine: median ms")
    for engine, of in engines.items():
        steps = of["open_ms"]
        each = ", ".join(f"{step} {time:.0f}" for step, time in steps.items())
        print(f"  {engine:<12} {sum(steps.values()):>7.0f}   ({each})")
    print()


def print_keystrokes(engines: Mapping[str, Any], typed: int, rounds: int) -> None:
    """Print how long an answer takes after each letter."""
    title = f"each keystroke of {typed} queries, {rounds} times: ms"
    print(f"{title:<53} {'p50':>8} {'p95':>8} {'max':>8} {'calm p95':>9}")
    for engine, of in engines.items():
        times = of["keystroke_ms"]
        number = f"{times['number']} keystrokes"
        line = f"  {engine:<12} {number:<38} {times['p50']:>8.2f} {times['p95']:>8.2f} {times['max']:>8.2f}"
        print(f"{line} {times['calm_p95']:>9.2f}")
    for engine, of in engines.items():
        slow = "; ".join(f"{row['text']!r} {row['ms']}" for row in of["slowest"][:4])
        print(f"  slowest, {engine}: {slow}")
    print()


def print_quality(engines: Mapping[str, Any]) -> None:
    """Print success at one and at three on the committed queries, by kind."""
    print(f"{'right answers (success@1, @3)':<34}" + "".join(f"{engine:>16}" for engine in engines))
    files = next(iter(engines.values()))["quality"]
    for file, kinds in files.items():
        for kind in kinds:
            scores = (of["quality"][file][kind] for of in engines.values())
            shown = "".join(f"{score['first']:>9.3f}{score['third']:>7.3f}" for score in scores)
            print(f"  {file:<14} {kind:<17}{shown}")
    print()

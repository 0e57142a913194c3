"""Measures size and speed of the search: python benchmarks/search_speed.py [--records 10000] [--without-minisearch].

For the real records and for synthetic ones: the size of the index, and in Chromium, in a worker, how long it takes to
open it and to answer each keystroke. MiniSearch does the same on the same records in the same run, in turns, so that a
busy machine slows both alike.
"""

import argparse
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from answer_quality import RANKED, load_queries
from browser_workers import open_workers
from minisearch_package import VERSION, NoPeerError, minisearch_module
from sameroad.records.directory import Directory
from sameroad.records.load import load
from sameroad.search.engine import NoEngineError
from search_folder import PEER, add_peer, write_folder
from search_report import print_report
from search_runs import Runs, measure_quality, measure_speed
from synthetic_records import synthetic_directory

PROJECT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)
OURS = "ours"
EVERY = 10


def main() -> int:
    """Print what was measured as tables, and write it as JSON if wished."""
    arguments = read_arguments()
    module = None if arguments.without_minisearch else fetch_peer()
    real = load(PROJECT / "data", TODAY).directory
    if real is None:
        raise SystemExit("the project's own records have errors: run `sameroad validate` first")
    measured = []
    for count in [0, *arguments.records]:
        directory = synthetic_directory(count, real) if count else real
        try:
            measured.append(measure(directory, module, arguments.rounds, real=count == 0))
        except NoEngineError as error:
            raise SystemExit(str(error)) from None
        print_report(measured[-1])
    if arguments.json:
        arguments.json.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="*", default=[10_000], help="how many synthetic records")
    parser.add_argument("--rounds", type=int, default=3, help="how often each engine is opened and typed to")
    parser.add_argument("--without-minisearch", action="store_true", help="measure our search alone, without npm")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was measured to this file, too")
    return parser.parse_args()


def fetch_peer() -> bytes | None:
    """Return MiniSearch's module, or say why there is none and return None."""
    try:
        return minisearch_module()
    except NoPeerError as error:
        print(f"Only our own search is measured: {error}.\n")
        return None


def measure(directory: Directory, module: bytes | None, rounds: int, *, real: bool) -> dict[str, Any]:
    """Return sizes and times for one directory; for the real one also how right the answers are."""
    engines = [OURS, *([PEER] if module else [])]
    queries = load_queries()
    typed = [query.text for query in queries if query.file in RANKED][::EVERY]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = {OURS: write_folder(folder, directory)}
        with open_workers(folder) as workers:
            if module:
                sizes[PEER] = add_peer(folder, directory, module, workers)
            runs = measure_speed(workers, engines, typed, rounds)
            quality = {e: measure_quality(workers, e, queries) for e in engines} if real else {}
    return {
        "records": len(directory.organizations),
        "synthetic": not real,
        "minisearch": VERSION if module else None,
        "typed": len(typed),
        "rounds": rounds,
        "engines": {engine: as_json(engine, sizes, runs, quality) for engine in engines},
    }


def as_json(engine: str, sizes: Any, runs: dict[str, Runs], quality: Any) -> dict[str, Any]:
    """Return all that was measured of one engine."""
    return {"files": sizes[engine], **runs[engine].as_json(), "quality": quality.get(engine)}


if __name__ == "__main__":
    raise SystemExit(main())

"""Times whole builds of synthetic records, ours and others' in turns: python benchmarks/build_speed.py --against hugo.

For each number of records and each place: cold, again with nothing changed, and with one record changed. With several
numbers it says in the end how builds grow with them. Every build is a process of its own, started by the real command
line. Time is measured in some runs and memory in another one (`builds/run_program.py` and `builds/memory.py` say what
counts). docs/developers/benchmarks.md says what is compared.
"""

import argparse
import json
import platform
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from builds.contender import PeerMissingError
from builds.growth import growth, growth_lines
from builds.hugo_site import find_hugo
from builds.records_folder import real_directory
from builds.report import as_values, print_report, ratios
from builds.run_program import ProgramFailedError
from builds.take_turns import take_turns
from builds.workplace import PLACES, Wishes, places_here, workplace
from sameroad.work.processes import available_processors

PEERS = ("hugo", "mkdocs")


def main() -> int:
    """Print tables of medians, and write all that was measured as JSON if wished."""
    arguments = read_arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # whoever is stopped removes its sites from memory first
    results: list[dict[str, Any]] = []
    failed = False
    try:
        results.extend(measure(arguments))  # what was measured before an error is kept
    except (PeerMissingError, ProgramFailedError, ValueError) as error:
        print(error, file=sys.stderr)
        failed = True
    steps = growth(row for result in results for row in result["builds"])
    print("\n".join(growth_lines(steps)))
    if arguments.json:
        told = {
            "machine": machine(),
            "seed": arguments.seed,
            "runs": arguments.runs,
            "results": results,
            "growth": steps,
        }
        arguments.json.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return int(failed)


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[100, 1000], metavar="N", help="how many records")
    parser.add_argument("--runs", type=int, default=3, help="how often each build is timed (default: 3)")
    parser.add_argument("--on", nargs="+", choices=PLACES, default=["tmpfs"], help="where to build (default: tmpfs)")
    parser.add_argument("--against", nargs="+", choices=PEERS, default=[], help="who builds the same pages in turns")
    parser.add_argument("--without-exports", action="store_true", help="measure our build without open data, too")
    parser.add_argument("--seed", type=int, default=1, help="of the synthetic records (default: 1)")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today(), help="the day of the builds")  # noqa: DTZ011 - the day here
    parser.add_argument(
        "--hugo", type=Path, metavar="PATH", help="the program Hugo (default: that of the package hugo)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all that was measured to this file, too")
    return parser.parse_args()


def measure(arguments: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """Yield what was measured for each number of records in each place, and print it. Raises what the builds raise."""
    wishes = Wishes(
        real=real_directory(arguments.today),
        seed=arguments.seed,
        today=arguments.today,
        both_of_ours=arguments.without_exports,
        peers=arguments.against,
        hugo=find_hugo(arguments.hugo) if "hugo" in arguments.against else None,
    )
    for place in places_here(arguments.on):
        for records in arguments.records:
            with workplace(place, records, wishes) as work:
                measured = take_turns(work.contenders, arguments.runs, _note)
                rows = [as_values(one, records, place) for one in measured]
                equality = {name: asdict(found) for name, found in work.equality().items()}
            print_report(rows, equality)
            yield {"records": records, "place": place, "builds": rows, "ratios": ratios(rows), "equality": equality}


def machine() -> dict[str, Any]:
    """Return where this was measured."""
    return {"processors": available_processors(), "system": platform.platform(), "python": platform.python_version()}


def _note(text: str) -> None:
    """Say on one line of a terminal what is going on; files get none of it."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())

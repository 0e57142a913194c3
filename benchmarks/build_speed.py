"""Times whole builds of synthetic records: python benchmarks/build_speed.py [--records 100 2000] [--runs 3].

Each build is a process of its own, cold, into a fresh folder; the share of a record is what a build with records costs
beyond a build with none. Runs of the sizes alternate, so that a busy machine slows them alike.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import yaml
from synthetic_records import synthetic_records

from sameroad.records.load import load

PROJECT = Path(__file__).parents[1]
TODAY = date(2026, 11, 21)


def main() -> int:
    """Print a table of medians and, in the last line, the same as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[100, 2000])
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sizes = [0, *arguments.records]
        data = {size: make_data(work / f"data-{size}", size) for size in sizes}
        seconds: dict[int, list[float]] = {size: [] for size in sizes}
        for _ in range(arguments.runs):
            for size in sizes:
                seconds[size].append(time_build(data[size], work / "site"))
    report({size: statistics.median(times) for size, times in seconds.items()})
    return 0


def make_data(folder: Path, records: int) -> Path:
    """Copy the project's data with its organizations replaced by `records` synthetic ones; return the folder."""
    shutil.copytree(PROJECT / "data", folder, ignore=shutil.ignore_patterns("organizations"))
    directory = load(PROJECT / "data", TODAY).directory
    if directory is None:
        raise SystemExit("the project's own records have errors: run `sameroad validate` first")
    (folder / "organizations").mkdir()
    for slug, record in synthetic_records(records, directory):
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
        (folder / "organizations" / f"{slug}.yaml").write_text(text, encoding="utf-8")
    return folder


def time_build(data: Path, output: Path) -> float:
    """Return the seconds of one cold build, the start of the program included."""
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-m", "sameroad", "build", "--today", TODAY.isoformat()]
    start = time.perf_counter()
    command += ["--data", str(data), "--output", str(output)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - start


def report(medians: dict[int, float]) -> None:
    """Print seconds per build and milliseconds per record (two pages each) beyond the build without records."""
    print(f"{'records':>8} {'seconds':>8} {'ms per record':>14}")
    rows = []
    for size, seconds in medians.items():
        share = (seconds - medians[0]) / size * 1000 if size else None
        rows.append({"records": size, "seconds": round(seconds, 2), "ms_per_record": share and round(share, 2)})
        print(f"{size:>8} {seconds:>8.2f} {'' if share is None else f'{share:.2f}':>14}")
    print(json.dumps(rows))


if __name__ == "__main__":
    raise SystemExit(main())

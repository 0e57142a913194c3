"""Runs Lighthouse against the built site: python benchmarks/lighthouse.py [--runs 3] [--site DIR] [--lighthouse PATH].

It loads home, a condition, an organization, the search page and results in every language as a phone would, from a
server on this machine that compresses, and prints a table of medians. Exit 1 when a page is below the floors, 2 without
Lighthouse or a browser. The tests do not run it: it comes from npm, and its times depend on the machine.
"""

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from sameroad.pages.sample_pages import results_address, sample_pages
from sameroad.records.directory import Directory
from sameroad.records.load import load
from sameroad.search.engine import find_chromium, sandbox_arguments
from sameroad.site.serve_folder import mount_of, serve_folder

PROJECT = Path(__file__).parents[1]
PACKAGE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("home", "condition", "organization", "find")
RESULTS = "results"
"""The results page with a question in its address: shown, but not held to the weight of a page: it loads the index."""
SECONDS = 300
"""A run takes half a minute, more on a busy machine, and the first one has to wait for the download."""

Figures = Mapping[str, float]

AT_LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
AT_MOST = {"CLS": 0, "requests": 20, "kB": 150}
OF_RESULTS = {"accessibility", "best-practices", "seo", "CLS"}
HEAD = {"performance": "perf", "accessibility": "a11y", "best-practices": "best", "seo": "SEO"}


class LighthouseError(Exception):
    """Lighthouse did not measure a page; the message says why."""


def main() -> int:
    """Measure every page, print the medians and, in the last line, the same as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each page is loaded (default: 3)")
    parser.add_argument("--site", type=Path, help="a site that is built already (default: build one)")
    parser.add_argument("--lighthouse", metavar="PATH", help=f"the program (default: {PACKAGE}, by npx)")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # not at once: Lighthouse must end its browser first
    try:
        command = [find(arguments.lighthouse)] if arguments.lighthouse else [find("npx"), "--yes", PACKAGE]
        with site_folder(arguments.site) as site, serve_folder(site, mount_of(site)) as address:
            addresses = {name: address + path for name, path in chosen_pages(real_directory()).items()}
            found = measure_all(command, addresses, arguments.runs)
    except LighthouseError as error:
        print(error, file=sys.stderr)
        return 2
    medians = {name: median(figures for figures, _ in runs) for name, runs in found.items()}
    print_table(medians)
    lost = {name: sorted({title for _, titles in runs for title in titles}) for name, runs in found.items()}
    wrongs = [f"{name}: {wrong}" for name, figures in medians.items() for wrong in below_the_floors(name, figures)]
    wrongs += [f"{name}: {title}" for name, titles in lost.items() for title in titles]
    print(*wrongs, json.dumps(medians), sep="\n")
    return int(any(below_the_floors(name, figures) for name, figures in medians.items()))


def find(program: str) -> str:
    """Return the path of a program. Raises LighthouseError when it is not installed."""
    path = shutil.which(program)
    if path is None:
        raise LighthouseError(f"There is no {program}. Install Node 18.20 or later, or name --lighthouse PATH.")
    return path


def real_directory() -> Directory:
    """The project's own records. Raises LighthouseError when they have errors."""
    directory = load(PROJECT / "data", date.today()).directory  # noqa: DTZ011 - the day where the builder is
    if directory is None:
        raise LighthouseError("The project's own records have errors: run `sameroad validate` first.")
    return directory


def chosen_pages(directory: Directory) -> dict[str, str]:
    """The pages to measure by name and language: each address below the root of the site."""
    keys = sample_pages(directory)
    chosen = {}
    for number, language in enumerate(directory.settings.language_ids):
        root = f"{language}/" if number else ""
        for name in PAGES:
            chosen[f"{name} {language}"] = root + keys[name].address
        chosen[f"{RESULTS} {language}"] = root + results_address(directory, language)
    return chosen


@contextmanager
def site_folder(given: Path | None) -> Iterator[Path]:
    """The folder of the site: the given one, or a new one that is gone afterwards."""
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "sameroad", "build", "--quiet", "--output", str(site)]
        if subprocess.run(command, cwd=PROJECT, check=False).returncode:  # noqa: S603 - our own
            raise LighthouseError("The site was not built.")
        yield site


def measure_all(
    command: Sequence[str], addresses: Mapping[str, str], runs: int
) -> dict[str, list[tuple[Figures, list[str]]]]:
    """Load every page `runs` times, in turn, so that a busy machine slows them alike; return what each run gave."""
    with sync_playwright() as playwright:
        chromium = find_chromium(playwright)
    if chromium is None:
        raise LighthouseError("There is no Chromium. Install one, or run: python -m playwright install chromium")
    found: dict[str, list[tuple[Figures, list[str]]]] = {name: [] for name in addresses}
    for number in range(runs):
        for name, address in addresses.items():
            print(f"run {number + 1} of {runs}: {name}", file=sys.stderr)
            report = run_lighthouse(command, address, chromium)
            found[name].append((figures_of(report), lost_points(report)))
    return found


def run_lighthouse(command: Sequence[str], address: str, chromium: str) -> Any:
    """Return Lighthouse's report on one load of a page, as a phone's browser makes it.

    Raises LighthouseError when it fails or takes too long.
    """
    flags = ["--headless=new", "--disable-background-networking", *sandbox_arguments()]
    options = ["--quiet", "--output=json", "--no-enable-error-reporting", f"--chrome-flags={' '.join(flags)}"]
    running = subprocess.Popen(  # noqa: S603 - the program that was named, or npx
        [*command, address, "--form-factor=mobile", "--max-wait-for-load=45000", *options],
        env={**os.environ, "CHROME_PATH": chromium},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        output, errors = running.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise LighthouseError(f"{address}: Lighthouse took more than {SECONDS} seconds.") from None
    finally:
        if running.poll() is None:  # too slow, or this program is stopped
            running.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)  # it ends its browser too
            running.communicate()
    if running.returncode:
        raise LighthouseError(f"{address}: {errors.decode(errors='replace').strip()}")
    report = json.loads(output)
    if report.get("runtimeError"):
        raise LighthouseError(f"{address}: {report['runtimeError']['message']}")
    return report


def figures_of(report: Any) -> Figures:
    """The figures of one report: points of 100, seconds, milliseconds, requests and thousands of bytes."""
    audits = report["audits"]
    requests = [item for item in audits["network-requests"]["details"]["items"] if item["url"].startswith("http")]
    return {
        **{name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES},
        "FCP s": round(audits["first-contentful-paint"]["numericValue"] / 1000, 2),
        "LCP s": round(audits["largest-contentful-paint"]["numericValue"] / 1000, 2),
        "TBT ms": round(audits["total-blocking-time"]["numericValue"]),
        "CLS": round(audits["cumulative-layout-shift"]["numericValue"], 4),
        "requests": len(requests),
        "kB": round(sum(item["transferSize"] for item in requests) / 1000, 1),
    }


def lost_points(report: Any) -> list[str]:
    """The names of the audits that cost points outside performance, where every page is to have all."""
    names = []
    for category in CATEGORIES[1:]:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
                names.append(f"{category}: {audit['title']}")
    return names


def median(runs: Iterator[Figures]) -> Figures:
    """The median of each figure."""
    figures = list(runs)
    return {name: statistics.median(run[name] for run in figures) for name in figures[0]}


def below_the_floors(page: str, figures: Figures) -> list[str]:
    """A phrase for each figure of the page that is not good enough."""
    held = OF_RESULTS if page.startswith(RESULTS) else {*AT_LEAST, *AT_MOST}
    low = [f"{name} {figures[name]:g}, at least {least}" for name, least in AT_LEAST.items() if figures[name] < least]
    high = [f"{name} {figures[name]:g}, at most {most}" for name, most in AT_MOST.items() if figures[name] > most]
    return [phrase for phrase in low + high if phrase.split()[0] in held]


def print_table(medians: Mapping[str, Figures]) -> None:
    """Print a line for each page."""
    width = max(map(len, medians))
    names = list(next(iter(medians.values())))
    print(" " * width, *(f"{HEAD.get(name, name):>8}" for name in names))
    for page, figures in medians.items():
        print(f"{page:<{width}}", *(f"{figures[name]:>8g}" for name in names))


if __name__ == "__main__":
    raise SystemExit(main())

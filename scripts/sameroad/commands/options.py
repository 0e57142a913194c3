"""Options that several commands share, with the same names and the same words everywhere."""

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add `--data`: the folder to read."""
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("data"),
        metavar="DIR",
        help="a folder shaped like data/ (default: data)",
    )


def add_today(parser: argparse.ArgumentParser) -> None:
    """Add `--today`: the date from which freshness is computed and after which dates lie in the future."""
    parser.add_argument(
        "--today",
        type=read_day,
        default=None,
        metavar="YYYY-MM-DD",
        help="the date to take for today (default: today)",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add `--output`: where the site goes."""
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("site"),
        metavar="DIR",
        help="where to put the site (default: site)",
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Add `--jobs`: how many processes fill pages."""
    parser.add_argument(
        "--jobs",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="how many processes to use (default: one for each processor)",
    )


def read_day(text: str) -> date:
    """Read YYYY-MM-DD. Raises argparse.ArgumentTypeError with a sentence."""
    try:
        if len(text) != len("YYYY-MM-DD"):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date; write it as YYYY-MM-DD, such as 2026-11-21") from None


def date_of_build() -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names, so that a check or a build can be repeated.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is not None and not epoch.isdecimal():
        sys.exit(f"SOURCE_DATE_EPOCH is “{epoch}”; it must be a whole number of seconds since 1970.")
    if epoch is not None:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of processes; write 1 or more")
    return int(text)

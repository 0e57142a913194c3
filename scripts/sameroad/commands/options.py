"""Options that several commands share, with the same names and the same words everywhere.

What is not said is None: the defaults come from `mkdocs.yml` where there is one.
"""

import argparse
from datetime import date
from pathlib import Path


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add `--data`: the folder to read."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="a folder shaped like data/ (default: data)",
    )


def add_today(parser: argparse.ArgumentParser) -> None:
    """Add `--today`: the date from which freshness is computed and after which dates lie in the future."""
    parser.add_argument(
        "--today",
        type=read_day,
        metavar="YYYY-MM-DD",
        help="the date to take for today (default: today)",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add `--format` of commands that report problems."""
    parser.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default=None,
        help="how to say it (default: github inside GitHub Actions, text elsewhere)",
    )


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add `--language`: in which language problems are told."""
    parser.add_argument(
        "--language",
        type=read_language,
        default="en",
        metavar="LANG",
        help="the language in which problems are told, such as zh-Hant (default: en)",
    )


def add_output(parser: argparse.ArgumentParser) -> None:
    """Add `--output`: where the site goes."""
    parser.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        help="where to put the site (default: site)",
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Add `--jobs`: how many processes read records or fill pages."""
    parser.add_argument(
        "--jobs",
        type=read_count,
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


def read_language(text: str) -> str:
    """Read the tag of a language in which the checks can speak. Raises argparse.ArgumentTypeError with a sentence."""
    from sameroad.records.messages import message_languages  # noqa: PLC0415 - most runs do not ask for a language

    if text in message_languages():
        return text
    known = " or ".join(message_languages())
    raise argparse.ArgumentTypeError(f"“{text}” is no language in which problems are told; write {known}")


def read_count(text: str) -> int:
    """Read a whole number from 1 up. Raises argparse.ArgumentTypeError with a sentence."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number; write 1 or more")
    return int(text)


def add_site_options(parser: argparse.ArgumentParser) -> None:
    """Add what `build` and `serve` share beside the options above."""
    parser.add_argument(
        "--no-exports",
        dest="exports",
        action="store_false",
        help="leave out the open data, for a quick look at the pages; never publish such a site",
    )
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where to keep what the next build need not do again (default: .cache/build beside mkdocs.yml)",
    )
    kept.add_argument(
        "--no-cache",
        action="store_true",
        help="do everything anew and keep nothing; the site is the same, byte for byte",
    )
    parser.add_argument(
        "--config-file",
        type=Path,
        metavar="FILE",
        help="the settings of the site (default: mkdocs.yml here, else that of this checkout)",
    )
    parser.add_argument(
        "--generator",
        choices=("mkdocs", "properdocs"),
        help="what renders the hand-written pages and the frames (default: mkdocs); properdocs continues MkDocs 1.x",
    )
    parser.add_argument("--strict", action="store_true", default=None, help="take warnings of MkDocs for errors")
    parser.add_argument("--quiet", action="store_true", help="say only what is wrong")

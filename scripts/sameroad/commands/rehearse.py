"""`sameroad rehearse`: build the site with other packages than the locked ones.

Exit 0 good, 1 something breaks, 2 wrong usage.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from sameroad.commands import options

_PROJECT = Path(__file__).resolve().parents[3]


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "rehearse",
        help="build with the newest allowed packages, or with ProperDocs, and say what breaks",
        description="Build the site with other packages than the locked ones, in an environment of its own, and compare"
        " it with the site of today. Nothing that is locked or installed changes. Needs the test environment and a"
        " network.",
    )
    parser.add_argument(
        "play",
        choices=("newest", "properdocs"),
        help="newest: the newest versions that pyproject.toml allows; properdocs: ProperDocs instead of MkDocs",
    )
    options.add_today(parser)
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="where to do it; emptied first (default: .cache/rehearsals/PLAY)"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the report to this file too")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Rehearse and tell; return the exit code."""
    from sameroad.records.build_date import build_date  # noqa: PLC0415 - other commands start without it
    from sameroad.upkeep.rehearse import PLAYS, rehearse  # noqa: PLC0415 - as above
    from sameroad.upkeep.tell_rehearsal import tell_rehearsal  # noqa: PLC0415 - as above

    folder = (arguments.folder or _PROJECT / ".cache" / "rehearsals" / arguments.play).resolve()
    try:
        today = arguments.today or build_date()
    except ValueError as error:
        print(f"sameroad rehearse: {error}", file=sys.stderr)
        return 2

    def say(line: str) -> None:
        print(f"{line} ...", file=sys.stderr, flush=True)

    done = rehearse(PLAYS[arguments.play], _PROJECT, folder, today, say)
    report = tell_rehearsal(done)
    if arguments.save is not None:
        arguments.save.write_text(report, encoding="utf-8")
    sys.stdout.write(report)
    return int(not done.good)

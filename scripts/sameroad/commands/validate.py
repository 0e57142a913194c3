"""`sameroad validate`: check the data. Exit 0 clean (warnings allowed), 1 errors, 2 wrong usage."""

import argparse
import sys
from pathlib import Path
from typing import Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, load_data


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "validate",
        help="check every record",
        description="Check the data. Errors end with exit code 1; warnings are worth a look and do not.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="tell only the problems of these files or folders (everything is read all the same)",
    )
    options.add_data(parser)
    options.add_today(parser)
    options.add_language(parser)
    options.add_format(parser)
    options.add_jobs(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check and report; return the exit code."""
    from sameroad.records.report_problems import report  # noqa: PLC0415 - other commands start without it

    try:
        loaded = load_data(arguments, arguments.paths, arguments.language)
    except WrongUsageError as error:
        print(f"sameroad validate: {error}", file=sys.stderr)
        return 2
    sys.stdout.write(report(loaded.problems, loaded.files, arguments.format, arguments.language))
    return int(any(problem.level == "error" for problem in loaded.problems))

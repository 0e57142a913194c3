"""`sameroad wording`: how plainly pages and interface texts are written. Exit 0 good, 1 faults, 2 wrong usage."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "wording",
        help="measure how plainly pages are written, and find words to avoid",
        description="Measure every hand-written page: the reading grade of English, the length of Chinese sentences. "
        "Find words that the glossary avoids, there and in the sentences of the interface and of the checks. "
        "Needs the test environment.",
    )
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="only these files or folders (default: all of them)"
    )
    parser.add_argument(
        "--longest", type=options.read_count, default=0, metavar="N", help="show the N longest sentences of each file"
    )
    options.add_data(parser)
    options.add_language(parser)
    options.add_format(parser)
    parser.set_defaults(run=run, today=None)


def run(arguments: argparse.Namespace) -> int:
    """Measure and report; return the exit code."""
    try:
        from sameroad.contribute.wording.check_wording import check_wording  # noqa: PLC0415 - other commands start without
    except ModuleNotFoundError as error:
        print(f"sameroad wording: {error.name} is not installed; it is part of the test environment.", file=sys.stderr)
        return 2
    from sameroad.contribute.wording.find_writings import WritingsError, find_writings  # noqa: PLC0415 - as above
    from sameroad.contribute.wording.glossary import read_glossary  # noqa: PLC0415 - as above
    from sameroad.contribute.wording.report_wording import FORMATS  # noqa: PLC0415 - as above
    from sameroad.records.messages import messages  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        writings = find_writings(collection.folder, list(collection.languages), arguments.paths)
    except (WrongUsageError, WritingsError) as error:
        print(f"sameroad wording: {error}", file=sys.stderr)
        return 2
    unspaced = frozenset(tag for tag, settings in collection.languages.items() if settings.get("script"))
    found = check_wording(writings, read_glossary(collection), unspaced, messages(arguments.language))
    automatic = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    report = FORMATS[arguments.format or automatic]
    sys.stdout.write(report(found, len(writings), arguments.longest, arguments.language))
    return int(bool(found.problems))

"""`sameroad stats`: the state of the data. Exit 0 told, 1 problems, 2 wrong usage."""

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, load_for_reader

if TYPE_CHECKING:
    from sameroad.records.directory import Directory


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "stats",
        help="say how complete and how old the data are",
        description="Tell the state of the data in numbers, as the page on it does: what is known of the organizations,"
        " how old it is, which conditions have no group, and what is due.",
    )
    parser.add_argument("--json", action="store_true", help="the same as data/v1/state.json of the site, for programs")
    parser.add_argument(
        "--language", metavar="LANG", help="the language of the report (default: the first one of the directory)"
    )
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Count and print; return the exit code."""
    from sameroad.records.report_problems import report  # noqa: PLC0415 - other commands start without it

    try:
        loaded = load_for_reader(arguments)
    except WrongUsageError as error:
        print(f"sameroad stats: {error}", file=sys.stderr)
        return 2
    if loaded.directory is None:
        sys.stderr.write(report(loaded.problems, loaded.files))
        return 1
    sys.stdout.write(_told(loaded.directory, arguments))
    return 0


def _told(directory: "Directory", arguments: argparse.Namespace) -> str:
    from sameroad.exports.own_json.state_document import state_document  # noqa: PLC0415 - other commands start without
    from sameroad.pages.state.report_state import report_state  # noqa: PLC0415 - as above
    from sameroad.pages.words import words_of  # noqa: PLC0415 - as above
    from sameroad.records.state.data_state import data_state  # noqa: PLC0415 - as above

    state = data_state(directory)
    if arguments.json:
        found = {"date": state.today.isoformat(), **state_document(state)}
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    language = arguments.language or directory.settings.language_ids[0]
    return report_state(state, directory, words_of(directory)[language])

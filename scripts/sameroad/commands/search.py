"""`sameroad search`: ask the site's own search. Exit 0 answered, 1 problems, 2 wrong usage or no JavaScript engine."""

import argparse
import sys
from typing import Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, load_for_reader

_SHOWN = 10


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "search",
        help="ask the search of the site",
        description="Say what the search of the site finds, and why. It is JavaScript: this needs Node or a Chromium.",
        epilog="A query that begins with a dash goes after --, as in: sameroad search -- -itis",
    )
    parser.add_argument(
        "query", nargs="+", metavar="QUERY", help="what a reader would type; several words need no quotes"
    )
    parser.add_argument(
        "--language", metavar="LANG", help="the language of the names (default: the first one of the directory)"
    )
    parser.add_argument("--json", action="store_true", help="answer in JSON, for scripts; docs/developers/search.md")
    parser.add_argument(
        "--most",
        type=options.read_count,
        metavar="N",
        help=f"tell no more organizations than this (default: {_SHOWN}, with --json all)",
    )
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask and print the answer; return the exit code."""
    from sameroad.records.report_problems import report  # noqa: PLC0415 - other commands start without it

    try:
        loaded = load_for_reader(arguments)
    except WrongUsageError as error:
        return _failed(error, 2)
    if loaded.directory is None:
        sys.stderr.write(report(loaded.problems, loaded.files))
        return 1
    language = arguments.language or loaded.directory.settings.language_ids[0]
    return _answer(" ".join(arguments.query), loaded.directory, language, arguments)


def _answer(query: str, directory: Any, language: str, arguments: argparse.Namespace) -> int:
    from sameroad.search.engine import EngineError, NoEngineError, ask  # noqa: PLC0415 - other commands start without it
    from sameroad.search.report_answer import report_json, report_text  # noqa: PLC0415 - as above

    try:
        (answer,) = ask(directory, [query])
    except NoEngineError as error:
        return _failed(error, 2)
    except EngineError as error:
        return _failed(f"The search modules failed in the JavaScript engine, which says:\n{error}", 1)
    if arguments.json:
        sys.stdout.write(report_json(query, answer, directory, language, arguments.most))
    else:
        sys.stdout.write(report_text(query, answer, directory, language, arguments.most or _SHOWN))
    return 0


def _failed(error: Exception | str, code: int) -> int:
    print(f"sameroad search: {error}", file=sys.stderr)
    return code

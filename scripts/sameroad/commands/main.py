"""`sameroad`: the commands of Same Road. Each command is a module that adds its own options and runs itself."""

import argparse
import io
import sys
from collections.abc import Sequence
from typing import NoReturn

from sameroad.commands import (
    audit,
    build,
    check_links,
    check_live,
    confirm,
    due,
    export,
    from_issue,
    import_,
    lock,
    new,
    rehearse,
    review,
    screenshots,
    search,
    second_opinion,
    serve,
    stats,
    translations,
    validate,
    verify,
    wording,
)
from sameroad.work.explain_os_error import explain_os_error
from sameroad.work.program_end import end_program
from sameroad.work.stops import exit_code, ignore_stops, raise_stops

COMMANDS = (
    build,
    validate,
    verify,
    new,
    search,
    serve,
    screenshots,
    confirm,
    due,
    stats,
    translations,
    wording,
    check_links,
    export,
    review,
    from_issue,
    import_,
    second_opinion,
    check_live,
    audit,
    lock,
    rehearse,
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit code: 0 good, 1 problems, 2 wrong usage, 130 or 143
    when it was stopped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # consoles of Windows may not know our quotation marks
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = make_parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt as stop:
        print("\nStopped.", file=sys.stderr)
        return exit_code(stop)
    except OSError as error:
        sentence = explain_os_error(error)
        if sentence is None:
            raise
        print(f"sameroad: {sentence}", file=sys.stderr)
        return 1


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="sameroad", description="Same Road 同路: a directory of patient organizations, made from YAML files."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for command in COMMANDS:
        command.add_parser(subparsers)
    return parser


def run_program() -> NoReturn:
    """Run the command that the command line names, as a program of its own."""
    raise_stops()
    code = main()
    ignore_stops()
    end_program(code)


if __name__ == "__main__":
    run_program()

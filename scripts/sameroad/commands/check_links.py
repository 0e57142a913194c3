"""`sameroad check-links`: ask whether the web addresses of the records are still there.

Exit 0 nothing is gone or moved, 1 something is, 2 wrong usage or no network.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data
from sameroad.commands.stage_sentences import LINKS
from sameroad.work.progress import progress_on
from sameroad.work.stops import exit_code

if TYPE_CHECKING:
    from sameroad.contribute.links.check_links import CheckedLink
    from sameroad.contribute.links.host_turns import Clock
    from sameroad.contribute.links.send_request import Network
    from sameroad.records.collection import Collection

_TIMEOUT = 20.0
_PAUSE = 2.0
_JOBS = 8


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "check-links",
        help="ask whether the web addresses of the records are still there",
        description="Ask every web address in the records whether it is still there, politely: one request at a time"
        " for each website, with pauses, and none where robots.txt forbids it. No record is changed.",
    )
    options.add_data(parser)
    parser.add_argument("--only", nargs="+", metavar="SLUG", help="ask only the addresses of these organizations")
    parser.add_argument(
        "--format", choices=("text", "markdown", "json"), default="text", help="how to say it (default: text)"
    )
    _add_pace(parser)
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the report to this file, not to the screen")
    parser.set_defaults(run=run, today=None)


def _add_pace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--timeout",
        type=_read_seconds,
        default=_TIMEOUT,
        metavar="SECONDS",
        help=f"how long to wait for a connection, and for each piece of an answer (default: {_TIMEOUT:g})",
    )
    parser.add_argument(
        "--per-host",
        type=_read_seconds,
        default=_PAUSE,
        metavar="SECONDS",
        help=f"the pause between two requests to one website, 1 or more (default: {_PAUSE:g})",
    )
    parser.add_argument(
        "--jobs",
        type=options.read_count,
        default=_JOBS,
        metavar="N",
        help=f"how many websites to ask at the same time (default: {_JOBS})",
    )


def run(arguments: argparse.Namespace, network: "Network | None" = None, clock: "Clock | None" = None) -> int:
    """Ask and report; return the exit code. `network` and `clock` are the real ones unless a test gives others."""
    from sameroad.contribute.links.check_links import nothing_found  # noqa: PLC0415 - other commands start without it
    from sameroad.contribute.links.judge_answer import TO_MEND  # noqa: PLC0415 - as above
    from sameroad.contribute.links.link_list import UnreadableFileError  # noqa: PLC0415 - as above
    from sameroad.contribute.links.report_links import FORMATS, count_links  # noqa: PLC0415 - as above

    try:
        if arguments.save is not None and not arguments.save.parent.is_dir():
            raise WrongUsageError(f"there is no folder {arguments.save.parent} for the report.")
        collection = read_data(arguments)
        checked = _check(collection, _slugs(arguments.only, collection), arguments, network, clock)
        if nothing_found(checked):
            raise WrongUsageError("no website at all was found; is this computer connected to the internet?")
    except (WrongUsageError, UnreadableFileError) as error:
        print(f"sameroad check-links: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt as stop:
        print("\nStopped. Nothing was changed.", file=sys.stderr)
        return exit_code(stop)
    report = FORMATS[arguments.format](checked)
    if arguments.save is None:
        sys.stdout.write(report)
    else:
        arguments.save.write_text(report, encoding="utf-8")
        print(f"{count_links(checked)} The report is in {arguments.save.as_posix()}.")
    return int(any(one.judgement.kind in TO_MEND for one in checked))


def _check(
    collection: "Collection",
    only: Sequence[str],
    arguments: argparse.Namespace,
    network: "Network | None",
    clock: "Clock | None",
) -> "tuple[CheckedLink, ...]":
    from sameroad.contribute.links.ask_politely import LONGEST_WAIT, Manners, PoliteAsker  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.links.check_links import check_links  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.links.host_turns import Clock, HostTurns  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.links.link_list import list_links, not_asked  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.links.send_request import Network  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.links.user_agent import repository_address, user_agent  # noqa: PLC0415 - as in `run`

    config = collection.folder.parent / "mkdocs.yml"
    repository = repository_address(config.read_text("utf-8") if config.is_file() else "", os.environ)
    if repository is None:
        print("Websites will not learn who asks: set repo_url in mkdocs.yml to your repository.", file=sys.stderr)
    links = list_links(collection, only)
    manners = Manners(user_agent(repository), arguments.timeout, not_asked(collection))
    turns = HostTurns(clock or Clock(), arguments.per_host, LONGEST_WAIT)
    asker = PoliteAsker(manners, turns, network or Network())
    progress = progress_on(sys.stderr, LINKS)
    progress.begin("ask", len(links))
    try:
        return check_links(links, asker.ask, arguments.jobs, progress.advance)
    finally:
        progress.hide()


def _slugs(only: Sequence[str] | None, collection: "Collection") -> Sequence[str]:
    from sameroad.records.nearest_term import nearest_term  # noqa: PLC0415 - as in `run`

    for slug in only or ():
        if slug not in collection.organizations:
            nearest = nearest_term(slug, collection.organizations)
            hint = f"did you mean {nearest}?" if nearest else "write the name of its file without .yaml."
            raise WrongUsageError(f"there is no organization {slug}; {hint}")
    return only or ()


def _read_seconds(text: str) -> float:
    """Read a number of seconds. Raises argparse.ArgumentTypeError with a sentence."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 300:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of seconds from 1 to 300")
    return seconds

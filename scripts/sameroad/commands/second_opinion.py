"""`sameroad second-opinion`: what programs of others say of a finished site.

Exit 0 nothing, 1 faults, 2 could not ask.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

from sameroad.commands import options

_PROJECT = Path(__file__).resolve().parents[3]
_MOST = 20


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "second-opinion",
        help="ask the Nu HTML Checker and lychee about a finished site",
        description="Ask the Nu HTML Checker about every page, style sheet and picture of a finished site, and lychee"
        " where every link within it leads. Both are fetched once, by their digests. Needs Java, npm, and at first a"
        " network.",
    )
    parser.add_argument("site", type=Path, metavar="DIRECTORY", help="the folder of the site")
    parser.add_argument(
        "--most",
        type=options.read_count,
        default=_MOST,
        metavar="N",
        help="tell at most N kinds of faults (default: 20)",
    )
    parser.add_argument("--nu-jar", type=Path, metavar="FILE", help="a vnu.jar that is here already")
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="where the programs are kept (default: .cache/second-opinion)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask both and tell what they say; return the exit code."""
    from sameroad.upkeep.second_opinion.ask_lychee import ask_lychee  # noqa: PLC0415 - other commands start without it
    from sameroad.upkeep.second_opinion.ask_nu_checker import ask_nu_checker  # noqa: PLC0415 - as above
    from sameroad.upkeep.second_opinion.get_programs import get_lychee, get_nu_checker  # noqa: PLC0415 - as above
    from sameroad.upkeep.second_opinion.opinion import NoOpinionError, tell_opinions  # noqa: PLC0415 - as above

    site: Path = arguments.site
    if not (site / "index.html").is_file():
        print(f"sameroad second-opinion: {site} is no site. Name the folder that a build made.", file=sys.stderr)
        return 2
    folder = (arguments.folder or _PROJECT / ".cache" / "second-opinion").resolve()
    lock = _PROJECT / "scripts" / "requirements" / "second-opinion.txt"
    try:
        opinions = {
            "The Nu HTML Checker": ask_nu_checker(arguments.nu_jar or get_nu_checker(folder), site),
            "lychee": ask_lychee(get_lychee(folder, lock), site),
        }
    except NoOpinionError as error:
        print(f"sameroad second-opinion: {error}", file=sys.stderr)
        return 2
    for name, found in opinions.items():
        print(f"{name} finds {f'{len(found):,} faults:' if found else 'nothing.'}")
        if found:
            print(tell_opinions(found, most=arguments.most))
    return int(any(opinions.values()))

"""`sameroad verify`: whether a finished site is whole. Exit 0 good, 1 faults, 2 wrong usage."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options

if TYPE_CHECKING:
    from sameroad.site.finished.check_site import Checked

_MOST = 100
# GitHub Pages publishes no larger site.
_LARGEST_SITE = 1_000_000_000


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "verify",
        help="check a finished site before it is published",
        description="Check the files of a finished site, without its records: links and places they lead to, assets, "
        "language pairs, HTML, policies, JSON, checksums and sizes.",
    )
    parser.add_argument("site", type=Path, metavar="DIRECTORY", help="the folder of the site")
    parser.add_argument(
        "--most", type=options.read_count, default=_MOST, metavar="N", help="tell at most N faults (default: 100)"
    )
    options.add_jobs(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check and report; return the exit code."""
    from sameroad.site.finished.check_site import check_site  # noqa: PLC0415 - other commands start without it
    from sameroad.work.processes import available_processors  # noqa: PLC0415 - as above

    site: Path = arguments.site
    if not (site / "index.html").is_file():
        print(f"sameroad verify: {site} is no site: it has no index.html.", file=sys.stderr)
        return 2
    checked = check_site(site, arguments.jobs or available_processors())
    sys.stdout.write(_report(checked, arguments.most))
    return int(bool(checked.findings))


def _report(checked: "Checked", most: int) -> str:
    lines = [str(finding) for finding in checked.findings[:most]]
    rest = len(checked.findings) - len(lines)
    if rest:
        lines.append(f"... and {rest} more.")
    if checked.size > _LARGEST_SITE:
        lines.append(f"Warning: the site has {checked.size:,} bytes, and GitHub Pages publishes {_LARGEST_SITE:,}.")
    lines.append(f"{len(checked.findings)} faults in {checked.files} files.")
    return "\n".join(lines) + "\n"

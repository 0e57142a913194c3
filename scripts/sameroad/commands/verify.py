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
        description="Check every file of a finished site, without its records: where its addresses lead, places in"
        " pages, language pairs, HTML, policies, left-over tokens, data for programs, checksums and sizes.",
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
    from sameroad.site.walk import walk  # noqa: PLC0415 - as above
    from sameroad.work.processes import available_processors  # noqa: PLC0415 - as above

    site: Path = arguments.site
    why = _no_site(site)
    if why:
        print(f"sameroad verify: {site} is no site: {why}. Name the folder that a build made.", file=sys.stderr)
        return 2
    checked = check_site(site, walk(site), arguments.jobs or available_processors())
    if checked.findings:
        print(_told(checked, arguments.most), file=sys.stderr)
        return 1
    print(_summary(checked))
    return 0


def _no_site(folder: Path) -> str | None:
    """Why a folder is no site."""
    if not folder.exists():
        return "there is no such folder"
    if not folder.is_dir():
        return "it is no folder"
    return None if (folder / "index.html").is_file() else "it has no index.html"


def _told(checked: "Checked", most: int) -> str:
    lines = [str(finding) for finding in checked.findings[:most]]
    rest = len(checked.findings) - len(lines)
    if rest:
        lines.append(f"... and {rest:,} more; --most tells more of them")
    files = len({finding.path for finding in checked.findings})
    found = len(checked.findings)
    faults = "1 fault" if found == 1 else f"{found:,} faults"
    lines.append(f"\n{faults} in {files:,} of {checked.files:,} files. Do not publish this site.")
    return "\n".join(lines)


def _summary(checked: "Checked") -> str:
    large = f" GitHub Pages publishes at most {_LARGEST_SITE / 1e6:,.0f} MB." if checked.size > _LARGEST_SITE else ""
    return (
        f"No fault in {checked.files:,} files ({checked.size / 1e6:,.0f} MB), {checked.pages:,} of them pages:"
        f" {checked.links:,} addresses lead somewhere.{large}"
    )

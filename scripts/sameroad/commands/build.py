"""`sameroad build`: check every record, then build the site. Exit 0 built, 1 problems, 2 wrong usage."""

import argparse
import sys
from typing import Any

from sameroad.commands import options

_ELSE = """\
the other commands:
  python3 scripts/test.py               every test, those in a real browser too
  sameroad validate [PATH ...]          only check the records
  sameroad serve                        preview in a browser; pages follow each saved change
  sameroad screenshots                  pictures of one page of each kind, in .cache/screenshots/
  mkdocs build, mkdocs serve            the same build, as MkDocs users know it

`sameroad` and `mkdocs` are in the environment: .venv/bin/ (Linux, macOS) or .venv\\Scripts\\ (Windows).
"""


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "build",
        help="check every record and build the site",
        description="Check every record, then build the site. With errors nothing is built, and an earlier site stays.",
        epilog=_ELSE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_data(parser)
    options.add_output(parser)
    options.add_today(parser)
    options.add_jobs(parser)
    parser.add_argument(
        "--drafts",
        action="store_true",
        help="build the drafts too, such as the page of all components; never publish such a site",
    )
    options.add_site_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build; return the exit code."""
    from sameroad.site.run_mkdocs import RunOptions, build_site  # noqa: PLC0415 - other commands start without MkDocs

    try:
        return build_site(RunOptions.of(arguments), arguments.output, drafts=arguments.drafts)
    except KeyboardInterrupt:
        print("\nStopped. The site is as it was before.", file=sys.stderr)
        return 130

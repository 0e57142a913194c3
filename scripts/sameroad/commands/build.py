"""`sameroad build`: check every record, then build the site. Exit 0 built, 1 problems, 2 wrong usage."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.stage_sentences import BUILD
from sameroad.work.progress import progress_on

if TYPE_CHECKING:
    from sameroad.work.stages import Stages

_ELSE = """\
some other commands (`sameroad --help` lists all):
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
    parser.add_argument(
        "--verify",
        action="store_const",
        const=True,
        help="build the whole site and look at every file of it before it is published, as `sameroad verify` does",
    )
    options.add_site_options(parser)
    parser.add_argument(
        "--timings",
        type=Path,
        metavar="FILE",
        help="write how many seconds each stage of the build took to this file, as JSON",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build; return the exit code."""
    from sameroad.site.build_site import build_site  # noqa: PLC0415 - other commands start without MkDocs
    from sameroad.site.run_options import RunOptions  # noqa: PLC0415 - as above
    from sameroad.work.stages import Stages  # noqa: PLC0415 - as above

    stages = Stages(progress=progress_on(sys.stderr, BUILD, quiet=arguments.quiet))
    ended = build_site(RunOptions.of(arguments, stages), arguments.output, drafts=arguments.drafts)
    return _write_timings(arguments.timings, stages) if arguments.timings and not ended else ended


def _write_timings(file: Path, stages: "Stages") -> int:
    try:
        file.write_text(stages.as_json(), encoding="utf-8")
    except OSError as error:
        print(f"The site is built, but {file} cannot be written: {error.strerror or error}.", file=sys.stderr)
        return 1
    return 0

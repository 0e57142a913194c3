"""`sameroad serve`: a preview in the browser that follows every saved change. Nothing is published."""

import argparse
import sys
from typing import Any

from sameroad.commands import options
from sameroad.commands.stage_sentences import BUILD
from sameroad.work.progress import progress_on


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "serve",
        help="preview the site in a browser",
        description="Build into a temporary folder, serve it on this computer, build again after every change.",
    )
    options.add_data(parser)
    options.add_today(parser)
    options.add_jobs(parser)
    parser.add_argument(
        "--address", default=None, metavar="HOST:PORT", help="where to serve it (default: 127.0.0.1:8000)"
    )
    parser.add_argument(
        "--poll",
        action="store_true",
        help="look for saved files twice a second: for network folders and containers, where the system may not tell",
    )
    options.add_site_options(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C; return the exit code."""
    from sameroad.site.generator import GeneratorError, choose_generator  # noqa: PLC0415 - other commands need none
    from sameroad.site.run_options import RunOptions  # noqa: PLC0415 - other commands start without MkDocs
    from sameroad.work.stages import Stages  # noqa: PLC0415 - as above

    stages = Stages(progress=progress_on(sys.stderr, BUILD, quiet=arguments.quiet))
    told = RunOptions.of(arguments, stages)
    try:
        choose_generator(told.generator)
    except GeneratorError as error:
        print(f"sameroad serve: {error}", file=sys.stderr)
        return 1
    from sameroad.site.run_mkdocs import serve_site  # noqa: PLC0415 - imports the generator that was chosen

    return serve_site(told, arguments.address)

"""`sameroad export`: write the open data without the site. Exit 0 written, 1 problems, 2 wrong usage."""

import argparse
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, load_data
from sameroad.commands.page_path import names_of_site
from sameroad.commands.stage_sentences import BUILD
from sameroad.work.explain_os_error import explain_os_error
from sameroad.work.progress import progress_on
from sameroad.work.stops import exit_code

if TYPE_CHECKING:
    from sameroad.exports.export_facts import ExportFacts
    from sameroad.records.directory import Directory

_OUTPUT = Path("export")


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "export",
        help="write the records as data for other programs",
        description="Write the files that the site has below data/v1/. With errors in the records nothing is written,"
        " and what an earlier run has written stays.",
    )
    parser.add_argument("--format", nargs="+", metavar="NAME", help="only these formats (default: all)")
    parser.add_argument(
        "--output", type=Path, default=_OUTPUT, metavar="DIR", help=f"the folder to write (default: {_OUTPUT})"
    )
    options.add_data(parser)
    options.add_today(parser)
    options.add_jobs(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Export; return the exit code."""
    from sameroad.records.report_problems import report  # noqa: PLC0415 - other commands start without it

    try:
        formats = _formats(arguments.format)
        loaded = load_data(arguments)
        if loaded.problems:
            sys.stderr.write(report(loaded.problems, loaded.files))
        if loaded.directory is None:
            return 1
        facts = _facts(loaded.directory, arguments.data or Path("data"), told="atom" in formats)
        return _export(loaded.directory, facts, arguments, formats)
    except WrongUsageError as error:
        print(f"sameroad export: {error}", file=sys.stderr)
        return 2


def _formats(named: list[str] | None) -> list[str]:
    """The formats to write, each once. Raises WrongUsageError when there is no such format."""
    from sameroad.exports.all_formats import FORMATS  # noqa: PLC0415 - as in `run`

    for name in named or ():
        if name not in FORMATS:
            raise WrongUsageError(f"“{name}” is no format; there are {', '.join(FORMATS)}.")
    return [name for name in FORMATS if not named or name in named]


def _facts(directory: "Directory", data: Path, *, told: bool) -> "ExportFacts":
    """What `mkdocs.yml` says of the site, and git of the records if that is to be told. Raises WrongUsageError when
    `mkdocs.yml` cannot be read.
    """
    from sameroad.site.export_facts import export_facts  # noqa: PLC0415 - as in `run`
    from sameroad.site.known_history import known_history  # noqa: PLC0415 - as in `run`

    names = names_of_site()
    return export_facts(names, directory, known_history(data, directory, print) if told else None)


def _export(directory: "Directory", facts: "ExportFacts", arguments: argparse.Namespace, formats: list[str]) -> int:
    """Write into a fresh folder and put it in the place of the last one; return the exit code."""
    from sameroad.site.publish import clear_leftovers  # noqa: PLC0415 - as in `run`

    output: Path = arguments.output
    progress = progress_on(sys.stderr, BUILD)
    progress.begin("exports")
    try:
        written = _write(directory, facts, output, formats, arguments.jobs)
    except OSError as error:
        progress.hide()
        print(f"sameroad export: {explain_os_error(error) or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as stop:
        stopped = exit_code(stop)
    else:
        progress.hide()
        print(f"Wrote {written} files of {len(directory.organizations)} organizations to {output}")
        return 0
    # Whatever held a lock is gone with the exception, wherever it was raised.
    progress.hide()
    with suppress(OSError):
        clear_leftovers(output)
    print(f"\nStopped. {output} is as it was before.", file=sys.stderr)
    return stopped


def _write(directory: "Directory", facts: "ExportFacts", output: Path, formats: list[str], jobs: int | None) -> int:
    """Write and publish; return the number of files. Raises OSError with the old files in place."""
    from sameroad.exports.manifest import is_open_data  # noqa: PLC0415 - as in `run`
    from sameroad.exports.write_exports import write_exports  # noqa: PLC0415 - as in `run`
    from sameroad.site.publish import begin, discard, publish  # noqa: PLC0415 - as in `run`
    from sameroad.work.processes import available_processors  # noqa: PLC0415 - as in `run`

    staging = begin(output, is_open_data)
    try:
        written = write_exports(directory, facts, staging.folder, formats, jobs or available_processors())
        publish(staging)
    except BaseException:
        discard(staging)
        raise
    return len(written)

"""`sameroad import`: draft records from files of others.

Exit 0 all written, 1 some not written or to be finished, 2 wrong usage.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data, refuse_unknown_language

if TYPE_CHECKING:
    from sameroad.contribute.import_records.imported import Imported
    from sameroad.contribute.import_records.write_drafts import Result
    from sameroad.records.collection import Collection

_EPILOG = """\
examples:
  sameroad import hsds services.json --source-title "Example 211 open data" --source-url https://example.org/data
  sameroad import hsds en/services.json zh-Hant/services.json --source-title "Example open data" --output drafts
  sameroad import csv groups.csv --source-title "List of groups, Example Hospital, 2026" --output drafts

No file is ever overwritten. Records that lack something are written only with --output, with what is to be done at
their top. Read every draft beside its source before you propose it: the importing program cannot judge it.
"""


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "import",
        help="make draft records from HSDS or CSV files of others",
        description="Turn files of others into draft records, and say what could not be taken over.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("format", choices=("hsds", "csv"), metavar="FORMAT", help="hsds (JSON of HSDS 3.0) or csv")
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="the file; the same HSDS data in other languages beside it"
    )
    parser.add_argument(
        "--source-title", required=True, metavar="TEXT", help="what the file is, so that a person can find it again"
    )
    parser.add_argument("--source-url", metavar="URL", help="where it was found")
    parser.add_argument(
        "--texts", metavar="LANG", help="the language of its texts, where it does not say it (default: by their script)"
    )
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder for the drafts (default: that of the records)"
    )
    options.add_language(parser)
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import, and say what became of each record; return the exit code."""
    from sameroad.contribute.import_records.check_drafts import Origin, make_drafts  # noqa: PLC0415 - others start without
    from sameroad.contribute.import_records.write_drafts import told, write_drafts  # noqa: PLC0415 - as above
    from sameroad.records.report_problems import visible  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        found, unknown = _read(arguments, collection)
        folder = _folder(arguments.output, collection)
    except WrongUsageError as error:
        print(f"sameroad import: {error}", file=sys.stderr)
        return 2
    if unknown:
        print(visible(f"Columns that no field is for: {', '.join(unknown)}."))
    origin = Origin(arguments.source_title, arguments.source_url)
    results = []
    for result in write_drafts(make_drafts(found, origin, collection, arguments.language), folder, collection):
        print(told(result))
        results.append(result)
    print(_sum(results))
    return 0 if all(one.outcome == "written" and one.draft.finished for one in results) else 1


def _read(arguments: argparse.Namespace, collection: "Collection") -> "tuple[Sequence[Imported], Sequence[str]]":
    """The records of the files, and columns that were not understood. Raises WrongUsageError with the file's name."""
    from sameroad.contribute.import_records.csv_records import csv_records  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.import_records.hsds_file import read_hsds  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.import_records.hsds_records import hsds_records  # noqa: PLC0415 - as in `run`

    refuse_unknown_language(arguments.texts, tuple(collection.languages), "--texts ")
    contents = [(path, _content(path)) for path in arguments.files]
    if arguments.format == "hsds":
        files = [_parsed(path, read_hsds, content) for path, content in contents]
        return hsds_records(files, collection, arguments.texts), ()
    tables = [_parsed(path, csv_records, content, collection, arguments.texts) for path, content in contents]
    records = [record for table in tables for record in table.records]
    return records, tuple(dict.fromkeys(name for table in tables for name in table.unknown))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongUsageError(f"{path} cannot be read: {error.strerror}.") from None


def _parsed(path: Path, parse: Any, *given: Any) -> Any:
    from sameroad.contribute.import_records.imported import UnreadableFileError  # noqa: PLC0415 - as in `run`

    try:
        return parse(*given)
    except UnreadableFileError as error:
        raise WrongUsageError(f"{path}: {error}") from None


def _folder(output: Path | None, collection: "Collection") -> Path:
    """The folder for the drafts, made if it is not there."""
    folder = output or collection.folder / "organizations"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUsageError(f"{folder} is no folder for drafts: {error.strerror}.") from None
    return folder


def _sum(results: "Sequence[Result]") -> str:
    """How many records became what."""
    finished = Counter(one.draft.finished for one in results if one.outcome == "written")
    return (
        f"{len(results)} found: {finished[True]} written, {finished[False]} written to be finished, "
        f"{len(results) - finished.total()} not written."
    )

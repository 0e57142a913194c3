"""`sameroad confirm`: write a check into a record. Exit 0 written, 1 it would break a rule, 2 wrong usage."""

import argparse
import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data

if TYPE_CHECKING:
    from sameroad.contribute.add_check import Check
    from sameroad.records.collection import Collection
    from sameroad.records.document import Document

_EPILOG = """\
examples:
  sameroad confirm cansurvive --how phone --fields phones
  sameroad confirm cansurvive --how email --outcome changed --fields phones --note "New number from June."
  sameroad confirm cansurvive --how phone --outcome no-answer --on 2026-11-21

Without --fields the check speaks of the whole record. Name only what was really checked. Everyone can read the note in
the repository: write no names and nothing private into it.
"""


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "confirm",
        help="write down that the facts of a record were checked",
        description="Add a check to a record. Nothing else in its file changes.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("slug", metavar="SLUG", help="the name of the record's file, without .yaml")
    parser.add_argument(
        "--how", required=True, metavar="HOW", help="public-page, website, phone, whatsapp, email or organization"
    )
    parser.add_argument(
        "--fields", nargs="+", default=(), metavar="FIELD", help="what was checked, such as: phones emails join"
    )
    parser.add_argument(
        "--outcome", default="confirmed", metavar="OUTCOME", help="confirmed (default), changed or no-answer"
    )
    parser.add_argument("--note", metavar="TEXT", help="for the maintainers; the site does not show it")
    parser.add_argument("--on", type=options.read_day, metavar="YYYY-MM-DD", help="the day of it (default: today)")
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    options.add_language(parser)
    options.add_data(parser)
    parser.set_defaults(run=run, today=None)


def run(arguments: argparse.Namespace) -> int:
    """Write the check; return the exit code."""
    from sameroad.contribute.add_check import CannotAddError, add_check  # noqa: PLC0415 - other commands start without
    from sameroad.contribute.make_check import WrongCheckError  # noqa: PLC0415 - as above
    from sameroad.records.document import EACH  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        document = _find(arguments.slug, collection)
        if not document.readable:
            raise CannotAddError("The file cannot be read as it is. `sameroad validate` says what to mend first.")
        check = _check(arguments, document, collection)
        if any(check == one for _, one in document.find("checks", EACH, of=dict)):
            print(f"{document.file} has this check already; nothing was written.")
            return 0
        changed = add_check(document.source, check, collection.schemas)
    except (WrongUsageError, WrongCheckError) as error:
        return _failed(error, 2)
    except CannotAddError as error:
        return _failed(f"{arguments.slug}: {error}", 1)
    if _breaks_rules(collection, document, changed, arguments.language):
        return 1
    if arguments.dry_run:
        print(_difference(document, changed))
        return 0
    return _write(collection.record_file(document.name), changed, document, check)


def _find(slug: str, collection: "Collection") -> "Document":
    """The record of a slug. Raises WrongUsageError, with those that may be meant, when there is none."""
    from sameroad.contribute.nearest_records import nearest_records  # noqa: PLC0415 - as in `run`

    if slug in collection.organizations:
        return collection.organizations[slug]
    nearest = nearest_records(slug, collection)
    meant = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
    raise WrongUsageError(f"there is no record “{slug}” in {collection.folder.as_posix()}/organizations/.{meant}")


def _check(arguments: argparse.Namespace, document: "Document", collection: "Collection") -> "dict[str, Any]":
    from sameroad.contribute.make_check import Told, make_check  # noqa: PLC0415 - as in `run`

    on = arguments.on or collection.today
    told = Told(on, arguments.how, arguments.outcome, arguments.fields, arguments.note)
    return make_check(told, document.value, collection.today, collection.schemas)


def _breaks_rules(collection: "Collection", document: "Document", changed: bytes, language: str) -> bool:
    """Whether there are errors with the new content that there are not without it; says which, in a language."""
    from sameroad.contribute.new_problems import new_problems  # noqa: PLC0415 - as in `run`
    from sameroad.records.read_collection import read_document  # noqa: PLC0415 - as in `run`
    from sameroad.records.report_problems import report_text  # noqa: PLC0415 - as in `run`

    exchanged = collection.exchange(read_document(document.kind, document.name, document.file, changed))
    new = new_problems(collection, exchanged, language, level="error")
    if new:
        sys.stderr.write(report_text(new, 1, language))
        _failed("nothing was written: the record would have these errors.", 1)
    return bool(new)


def _difference(document: "Document", changed: bytes) -> str:
    from sameroad.records.report_problems import visible  # noqa: PLC0415 - as in `run`
    from sameroad.records.yaml_faults import lines_of  # noqa: PLC0415 - as in `run`

    old, new = (lines_of(content.decode()) for content in (document.source, changed))
    lines = difflib.unified_diff(old, new, f"a/{document.file}", f"b/{document.file}", lineterm="")
    return "\n".join(visible(line.rstrip("\n")) for line in lines)


def _write(path: Path, changed: bytes, document: "Document", check: "Check") -> int:
    from sameroad.contribute.replace_file import replace_file  # noqa: PLC0415 - as in `run`

    try:
        replace_file(path, changed)
    except OSError as error:
        return _failed(f"{document.file} cannot be written: {error.strerror}.", 1)
    fields = ", ".join(check["fields"]) if "fields" in check else "the whole record"
    print(f"{document.file}: {check['outcome']} by {check['how']} on {check['on']} ({fields})")
    if check["outcome"] == "changed":
        print("Now write what changed into the record, with its source.")
    return 0


def _failed(error: Exception | str, code: int) -> int:
    print(f"sameroad confirm: {error}", file=sys.stderr)
    return code

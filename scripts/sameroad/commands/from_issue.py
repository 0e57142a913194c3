"""`sameroad from-issue`: a filled issue form becomes a record and an answer.

Exit 0 usable, 1 not usable (the answer says why), 2 wrong usage or not writable.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data
from sameroad.commands.page_path import names_of_site, page_path

if TYPE_CHECKING:
    from sameroad.contribute.issue_form.suggestion import Suggestion
    from sameroad.contribute.issue_form.write_answer import PageOf
    from sameroad.records.collection import Collection


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "from-issue",
        help="make a record of a filled issue form",
        description="Read the body of an issue that was made with one of our forms, and answer it.",
        epilog="Nothing is asked of the network. Without --write the new text of the record is only shown.",
    )
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--body", type=Path, metavar="FILE", help="the body of the issue, - for the input")
    given.add_argument("--event", type=Path, metavar="FILE", help="what GitHub tells a workflow about the issue (JSON)")
    parser.add_argument("--write", action="store_true", help="write, change or delete the file of the record")
    parser.add_argument("--answer", type=Path, metavar="FILE", help="where to put the answer (default: show it)")
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, answer, and perhaps write; return the exit code."""
    from sameroad.contribute.issue_form.read_suggestion import read_suggestion  # noqa: PLC0415 - others start without
    from sameroad.contribute.issue_form.write_answer import write_answer, write_unreadable  # noqa: PLC0415 - as above

    try:
        body, number = _issue(arguments)
        collection = read_data(arguments)
        page_of = _page_of(collection)
    except WrongUsageError as error:
        return _failed(error, 2)
    suggestion = read_suggestion(body, collection, number)
    answer = write_answer(suggestion, collection, page_of) if suggestion else write_unreadable(body, collection)
    try:
        _tell(answer, arguments.answer)
        if suggestion is None or not suggestion.usable:
            return 1
        _carry_out(suggestion, collection, write=arguments.write)
    except OSError as error:
        return _failed(f"{error.filename} cannot be written: {error.strerror}.", 2)
    return 0


def _issue(arguments: argparse.Namespace) -> tuple[str, int | None]:
    """The body of the issue, and its number if that is known. Raises WrongUsageError when there is none."""
    path: Path = arguments.body or arguments.event
    try:
        source = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
        if arguments.body:
            return source.decode("utf-8", "replace"), None
        issue = json.loads(source)["issue"]
        return str(issue["body"] or ""), int(issue["number"])
    except OSError as error:
        raise WrongUsageError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise WrongUsageError(f"{path} tells of no issue.") from error


def _page_of(collection: "Collection") -> "PageOf":
    """The addresses of records' pages. Raises WrongUsageError when `mkdocs.yml` or `directory.yaml` cannot be used."""
    if not collection.languages:
        raise WrongUsageError(f"{collection.folder.as_posix()}/directory.yaml names no language; mend it first.")
    names = names_of_site()
    site = None if names.is_example else names.address
    first = next(iter(collection.languages))
    return lambda slug, language: f"{site}{page_path(slug, language, first)}" if site else None


def _tell(answer: str, place: Path | None) -> None:
    if place is None:
        sys.stdout.write(answer)
    else:
        place.write_text(answer, "utf-8")


def _carry_out(suggestion: "Suggestion", collection: "Collection", *, write: bool) -> None:
    """Write the record, or show it. What is shown begins no line that GitHub would take for a command."""
    from sameroad.contribute.create_file import create_file  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.replace_file import replace_file  # noqa: PLC0415 - as in `run`

    path = collection.record_file(suggestion.slug or "")
    if not write:
        shown = (suggestion.content or b"").decode().splitlines() or ["(deleted)"]
        print(f"\n{path.as_posix()}\n" + "\n".join(f"  | {line}" for line in shown))
        return
    if suggestion.deletes or suggestion.content is None:
        path.unlink()
    elif path.exists():
        replace_file(path, suggestion.content)
    else:
        create_file(path, suggestion.content)
    print(path.as_posix())


def _failed(error: Exception | str, code: int) -> int:
    print(f"sameroad from-issue: {error}", file=sys.stderr)
    return code

"""`sameroad review`: what a branch changes, in plain words. Exit 0 good, 1 errors in the records, 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data, refuse_unknown_language
from sameroad.commands.page_path import names_of_site, page_path

if TYPE_CHECKING:
    from sameroad.contribute.review.tell_review import Addresses
    from sameroad.records.collection import Collection


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "review",
        help="tell what a branch changes in the records",
        description="Tell in plain words what has changed since this branch left another one, committed or not: field "
        "by field, both languages side by side, with what the rules say of it and what a reader would ask.",
    )
    parser.add_argument(
        "--base",
        default="main",
        metavar="REV",
        help="the revision of git to compare with, such as main or HEAD~1 (default: main)",
    )
    parser.add_argument(
        "--language",
        nargs="+",
        metavar="LANG",
        help="in which language to tell it; several are told one after the other (default: the first of the directory)",
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json", "github"),
        default="text",
        help="how to say it (default: text); markdown is for the summary of a pull request, github for its lines",
    )
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare and tell; return the exit code."""
    from sameroad.contribute.history import open_history_since_branching  # noqa: PLC0415 - other commands start without
    from sameroad.contribute.review.make_review import make_review  # noqa: PLC0415 - as above
    from sameroad.contribute.review.report_review import FORMATS  # noqa: PLC0415 - as above
    from sameroad.records.history.ask_git import HistoryError  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        languages = _languages(arguments.language, collection)
        addresses = _addresses(next(iter(collection.languages), languages[0]), preview=arguments.format == "markdown")
        history = open_history_since_branching(collection.folder, arguments.base)
        review = make_review(history, collection)
    except (WrongUsageError, HistoryError) as error:
        print(f"sameroad review: {error}", file=sys.stderr)
        return 2
    sys.stdout.write(FORMATS[arguments.format](review, languages, addresses))
    return int(review.errors > 0)


def _languages(asked: Sequence[str] | None, collection: "Collection") -> tuple[str, ...]:
    """The languages to tell it in. Raises WrongUsageError when one is none of the directory.

    A broken directory.yaml names none; its own review is then told in the languages of the interface.
    """
    known = tuple(collection.languages) or tuple(document.name for document in collection.of_kind("interface"))
    for language in asked or ():
        refuse_unknown_language(language, known, option="")
    return tuple(dict.fromkeys(asked or known[:1]))


def _addresses(first: str, *, preview: bool) -> "Addresses":
    """Where pages and files can be looked at; `first` is the language that has no folder of its own."""
    from sameroad.contribute.review.tell_review import Addresses  # noqa: PLC0415 - as in `run`

    names = names_of_site()

    def page(language: str, slug: str) -> str:
        return page_path(slug, language, first)

    return Addresses(page, None if names.is_example else names.address, _files(os.environ), preview)


def _files(environment: Mapping[str, str]) -> str | None:
    """What stands before the path of a file on GitHub, where this runs there."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return None
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    server, repository, commit = (environment.get(name, "") for name in names)
    return f"{server}/{repository}/blob/{commit}/" if server and repository and commit else None

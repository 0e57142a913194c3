"""`sameroad due`: which records to check again this week. Exit 0 listed, 1 problems, 2 wrong usage."""

import argparse
import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data, refuse_unknown_language
from sameroad.commands.page_path import names_of_site, page_path

if TYPE_CHECKING:
    from sameroad.contribute.due.due_list import DueList, Sites
    from sameroad.contribute.due.due_texts import Site
    from sameroad.records.collection import Collection
    from sameroad.records.directory import Directory
    from sameroad.records.due.due_week import Week
    from sameroad.site.site_names import SiteNames


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "due",
        help="list the records to check again this week",
        description="List records whose contact details should be checked again, with texts to ask the groups with.",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--week", metavar="YYYY-Www", help="another week, such as 2026-W47 (default: this week)")
    which.add_argument("--all", action="store_true", help="those of every week of the year")
    parser.add_argument("--most", type=options.read_count, metavar="N", help="list no more than this (default: all)")
    parser.add_argument(
        "--language", metavar="LANG", help="ask in this language only (default: a text in each of the directory)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="how to say it (default: text); markdown is a checklist for an issue, and empty where nothing is due",
    )
    options.add_data(parser)
    options.add_today(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List; return the exit code."""
    from sameroad.contribute.due.report_due import FORMATS  # noqa: PLC0415 - other commands start without these
    from sameroad.records.load import check_collection  # noqa: PLC0415 - as above
    from sameroad.records.report_problems import report  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        week = _week(arguments, collection)
        loaded = check_collection(collection)
        if loaded.directory is None:
            sys.stderr.write(report(loaded.problems, loaded.files))
            return 1
        listed = _list(arguments, loaded.directory, collection, week)
    except WrongUsageError as error:
        print(f"sameroad due: {error}", file=sys.stderr)
        return 2
    language = arguments.language or loaded.directory.settings.language_ids[0]
    sys.stdout.write(FORMATS[arguments.format](listed, loaded.directory, language))
    return 0


def _week(arguments: argparse.Namespace, collection: "Collection") -> "Week | None":
    """The week to list; None for the whole year. Raises WrongUsageError when there is no such week."""
    from sameroad.records.due.due_week import Week  # noqa: PLC0415 - as in `run`

    if arguments.all:
        return None
    if arguments.week is None:
        return Week.of(collection.today)
    try:
        return Week.parse(arguments.week)
    except ValueError:
        raise WrongUsageError(
            f"“{arguments.week}” is no week; write it as YYYY-Www, such as {Week.of(collection.today)}."
        ) from None


def _list(
    arguments: argparse.Namespace, directory: "Directory", collection: "Collection", week: "Week | None"
) -> "DueList":
    """The list. Raises WrongUsageError when the language or `mkdocs.yml` cannot be used."""
    from sameroad.contribute.due.due_list import DueList, list_entries  # noqa: PLC0415 - as in `run`
    from sameroad.records.due.due_records import doubtful_records, due_records  # noqa: PLC0415 - as in `run`

    languages = directory.settings.language_ids
    refuse_unknown_language(arguments.language, languages)
    names = names_of_site()
    found = due_records(directory, doubtful_records(collection), week)
    shown = found[: arguments.most]
    sites = _sites(names, (arguments.language,) if arguments.language else languages, languages[0])
    example = names.address if names.is_example else None
    return DueList(week, list_entries(shown, directory, sites), len(found) - len(shown), example)


def _sites(names: "SiteNames", languages: tuple[str, ...], first: str) -> "Sites":
    return {language: partial(_site, names, language, first) for language in languages}


def _site(names: "SiteNames", language: str, first: str, slug: str) -> "Site":
    """The site in a language, for the record of a slug; the first language has no folder of its own."""
    from sameroad.contribute.due.due_texts import Site  # noqa: PLC0415 - as in `run`

    page = f"{names.address}{page_path(slug, language, first)}" if names.address else None
    return Site(names.name_in(language), page)

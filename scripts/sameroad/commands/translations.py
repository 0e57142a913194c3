"""`sameroad translations`: what there is to translate. Exit 0 listed, 1 files that cannot be read, 2 wrong usage."""

import argparse
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data, refuse_unknown_language

if TYPE_CHECKING:
    from sameroad.contribute.translations.report_translations import Work
    from sameroad.contribute.translations.to_translate import ToTranslate
    from sameroad.records.collection import Collection


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "translations",
        help="list the texts that lack a language",
        description="List texts that lack a language and, with --base, texts that were changed in one language only: "
        "of records, conditions, vocabularies, the interface and hand-written pages. Official names are left alone.",
    )
    parser.add_argument(
        "--base", metavar="REV", help="a revision of git: also list what was changed in one language only since then"
    )
    parser.add_argument(
        "--language", metavar="LANG", help="only what is to be done in this language, even if it is still growing"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to say it (default: text)")
    options.add_data(parser)
    parser.set_defaults(run=run, today=None)


def run(arguments: argparse.Namespace) -> int:
    """List; return the exit code."""
    from sameroad.contribute.translations.report_translations import FORMATS  # noqa: PLC0415 - other commands start without
    from sameroad.records.history.ask_git import HistoryError  # noqa: PLC0415 - as above

    try:
        collection = read_data(arguments)
        work = _work(arguments, collection)
    except (WrongUsageError, HistoryError) as error:
        print(f"sameroad translations: {error}", file=sys.stderr)
        return 2
    sys.stdout.write(FORMATS[arguments.format](work))
    unreadable = [document.file for document in collection.documents if not document.readable]
    for file in unreadable:
        print(f"{file} cannot be read; `sameroad validate` says why.", file=sys.stderr)
    return int(bool(unreadable))


def _work(arguments: argparse.Namespace, collection: "Collection") -> "Work":
    """Everything there is to do. Raises WrongUsageError for an unknown language, HistoryError for an unknown base."""
    from sameroad.contribute.history import open_history  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.translations.find_changed import find_changed  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.translations.find_missing import find_missing  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.translations.find_pages import (  # noqa: PLC0415 - as in `run`
        find_pages,
        pages_that_changed,
        pages_that_lack,
    )
    from sameroad.contribute.translations.report_translations import Work  # noqa: PLC0415 - as in `run`
    from sameroad.records.rules.one_language import grown_languages  # noqa: PLC0415 - as in `run`

    languages = list(collection.languages)
    refuse_unknown_language(arguments.language, languages)
    pages = find_pages(collection.folder.resolve().parent, languages)
    missing = [*find_missing(collection, languages), *pages_that_lack(pages, languages)]
    changed: list[ToTranslate] = []
    if arguments.base is not None:
        history = open_history(collection.folder, arguments.base)
        changed = [*find_changed(collection, history.earlier), *pages_that_changed(pages, history.earlier)]
    grown = grown_languages(collection)
    wanted = [arguments.language] if arguments.language else grown
    growing = () if arguments.language else [language for language in languages if language not in grown]
    return Work(
        _in_languages(missing, wanted),
        _in_languages(changed, wanted),
        arguments.base,
        {language: len(_in_languages(missing, [language])) for language in growing},
    )


def _in_languages(found: "list[ToTranslate]", languages: list[str]) -> "list[ToTranslate]":
    """What there is to do in some languages only."""
    chosen = [replace(one, languages=tuple(tag for tag in one.languages if tag in languages)) for one in found]
    return [one for one in chosen if one.languages]

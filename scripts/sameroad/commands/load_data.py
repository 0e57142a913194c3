"""Load the records that a command is asked about, with its options `--data` and `--today`."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sameroad.commands.stage_sentences import BUILD
from sameroad.work.progress import progress_on

if TYPE_CHECKING:
    from sameroad.records.collection import Collection
    from sameroad.records.load import Loaded


class WrongUsageError(Exception):
    """The command cannot be carried out as it was given; the message says why."""


def load_data(arguments: argparse.Namespace, paths: Sequence[Path] = (), language: str = "en") -> "Loaded":
    """Return what `load` says of the data folder, in a language, reading it in as many processes as `--jobs` says, or
    one for each processor. Raises WrongUsageError when there is none, or the day is no date.
    """
    from sameroad.records.load import load  # noqa: PLC0415 - other commands start without it
    from sameroad.records.read_collection import DataFolderError  # noqa: PLC0415 - as above
    from sameroad.work.processes import available_processors  # noqa: PLC0415 - as above

    jobs = getattr(arguments, "jobs", None) or available_processors()
    progress = progress_on(sys.stderr, BUILD)
    try:
        return load(_folder(arguments), _day(arguments), paths, language, progress.begin, jobs=jobs)
    except DataFolderError as error:
        raise WrongUsageError(str(error)) from error
    finally:
        progress.hide()


def load_for_reader(arguments: argparse.Namespace) -> "Loaded":
    """Return what `load_data` returns, for a command that speaks the language of its option `--language`.

    Raises WrongUsageError as `load_data` does, and for a language that is none of the directory.
    """
    loaded = load_data(arguments)
    if loaded.directory is not None:
        refuse_unknown_language(arguments.language, loaded.directory.settings.language_ids)
    return loaded


def read_data(arguments: argparse.Namespace) -> "Collection":
    """Return the files of the data folder, read and not checked; raises WrongUsageError as `load_data` does."""
    from sameroad.records.read_collection import DataFolderError, read_collection  # noqa: PLC0415 - as above

    try:
        return read_collection(_folder(arguments), _day(arguments))
    except DataFolderError as error:
        raise WrongUsageError(str(error)) from error


def _folder(arguments: argparse.Namespace) -> Path:
    folder: Path = arguments.data or Path("data")
    return folder


def _day(arguments: argparse.Namespace) -> date:
    """The day that was asked for, or today. Raises WrongUsageError when SOURCE_DATE_EPOCH is no day."""
    from sameroad.records.build_date import build_date  # noqa: PLC0415 - as above

    try:
        day: date = arguments.today or build_date()
    except ValueError as error:
        raise WrongUsageError(str(error)) from error
    return day


def refuse_unknown_language(asked: str | None, known: Sequence[str], option: str = "--language ") -> None:
    """Raise WrongUsageError when a language was asked for that is none of the directory.

    `option` stands before the languages that may be written.
    """
    if asked not in (None, *known):
        raise WrongUsageError(f"“{asked}” is no language of this directory; write {option}{' or '.join(known)}.")

"""`sameroad new`: a new record by questions and answers.

Exit 0 written, 1 written with errors or not writable, 2 wrong usage or too few answers, 130 stopped by Ctrl-C, 143 by
SIGTERM.
"""

import argparse
import io
import os
import shlex
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sameroad.commands import options
from sameroad.commands.load_data import WrongUsageError, read_data, refuse_unknown_language
from sameroad.work.stops import exit_code

if TYPE_CHECKING:
    from sameroad.contribute.conversation.draft import Draft
    from sameroad.contribute.conversation.talk import Talk
    from sameroad.records.collection import Collection


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "new",
        help="describe an organization, question by question",
        description="Ask for the facts of one organization, check each answer at once, and write its record.",
        epilog="Answers may also come from a file or another program, one on each line.",
    )
    parser.add_argument(
        "--language", metavar="LANG", help="the language of the questions (default: that of the terminal)"
    )
    options.add_data(parser)
    parser.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="the file to write (default: one in the folder of the organizations, named after this one)",
    )
    parser.set_defaults(run=run, today=None)


def run(arguments: argparse.Namespace) -> int:
    """Ask, write and say what to do next; return the exit code."""
    try:
        collection = read_data(arguments)
        language = _language(arguments.language, collection)
        draft = _empty_draft(collection, arguments.output, language)
    except WrongUsageError as error:
        print(f"sameroad new: {error}", file=sys.stderr)
        return 2
    from sameroad.contribute.conversation.talk import Talk  # noqa: PLC0415 - other commands start without it

    if isinstance(sys.stdin, io.TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    talk = Talk(collection, language, _read_line, print)
    return _converse(talk, draft, arguments.output)


def terminal_language(known: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """Return the language of a terminal: of those known the one that its variables name, else the first."""
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    spoken = named.partition("_")[0].partition(".")[0].partition("-")[0].lower()
    return next((language for language in known if language.partition("-")[0].lower() == spoken), known[0])


def _language(asked: str | None, collection: "Collection") -> str:
    known = tuple(collection.languages)
    if not known:
        raise WrongUsageError(f"{collection.folder.as_posix()}/directory.yaml names no language; mend it first.")
    refuse_unknown_language(asked, known)
    return asked or terminal_language(known, os.environ)


def _empty_draft(collection: "Collection", output: Path | None, language: str) -> "Draft":
    """The draft to begin with, whose rules speak a language.

    Raises WrongUsageError when there cannot be a new file of the name that was given.
    """
    from sameroad.contribute.conversation.draft import Draft  # noqa: PLC0415 - other commands start without it

    if output is None:
        return Draft(collection, {}, language=language)
    draft = Draft(collection, {}, output.stem, language)
    wrong = next(iter(draft.slug_remarks()), None)
    if output.suffix != ".yaml" or wrong is not None:
        raise WrongUsageError(f"{output} is no name for a record. {wrong.hint if wrong else 'It ends in .yaml.'}")
    if output.exists() or output.stem in collection.organizations:
        raise WrongUsageError(f"there is a record {output.stem} already; it stays as it is.")
    if not output.parent.is_dir():
        raise WrongUsageError(f"there is no folder {output.parent}.")
    return draft


def _converse(talk: "Talk", draft: "Draft", output: Path | None) -> int:
    from sameroad.contribute.conversation.ask_names import SameBodyError  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.conversation.ask_record import ask_record  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.conversation.talk import EndOfAnswersError  # noqa: PLC0415 - as in `run`

    try:
        draft = ask_record(talk, draft)
    except KeyboardInterrupt as stop:
        print()
        talk.say("new.stopped")
        return exit_code(stop)
    except EndOfAnswersError:
        print(f"sameroad new: {talk.sentence('new.answers_ended')}", file=sys.stderr)
        return 2
    except SameBodyError as found:
        talk.show()
        talk.say("new.same_body", file=draft.collection.organizations[str(found)].file)
        return 0
    return _write(talk, draft, output or draft.collection.record_file(draft.slug))


def _write(talk: "Talk", draft: "Draft", path: Path) -> int:
    """Write the file, say what the rules find in it and what to do next; return the exit code."""
    from sameroad.contribute.conversation.ask_record import comments_for  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.create_file import create_file  # noqa: PLC0415 - as in `run`
    from sameroad.contribute.write_record import write_record  # noqa: PLC0415 - as in `run`
    from sameroad.records.read_collection import shown_path  # noqa: PLC0415 - as in `run`

    file = shown_path(path)
    text = write_record(draft.record, comments_for(talk, draft), draft.collection.schemas)
    try:
        create_file(path, text.encode())
    except FileExistsError:
        print(f"sameroad new: {talk.sentence('new.exists', file=file)}", file=sys.stderr)
        return 1
    except OSError as error:
        reason = error.strerror or str(error)
        print(f"sameroad new: {talk.sentence('new.not_written', file=file, reason=reason)}", file=sys.stderr)
        return 1
    talk.show()
    talk.say("new.written", file=file)
    wrong = _report(draft, file, text)
    _say_what_next(talk, draft, file)
    return int(wrong)


def _report(draft: "Draft", file: str, text: str) -> bool:
    """Say what the rules find in the new file; return whether there is an error."""
    from sameroad.records.load import check_collection  # noqa: PLC0415 - as in `run`
    from sameroad.records.read_collection import read_document  # noqa: PLC0415 - as in `run`
    from sameroad.records.report_problems import report_text  # noqa: PLC0415 - as in `run`

    document = read_document("organization", draft.slug, file, text.encode())
    found = check_collection(draft.collection.exchange(document), language=draft.language).problems
    problems = [problem for problem in found if problem.file == file]
    sys.stdout.write(report_text(problems, 1, draft.language))
    return any(problem.level == "error" for problem in problems)


def _say_what_next(talk: "Talk", draft: "Draft", file: str) -> None:
    talk.show()
    talk.say("new.next")
    talk.show(f"1. {talk.sentence('new.next_read')}")
    talk.show(f"2. {talk.sentence('new.next_git')}")
    for command in (
        f"git switch -c add-{draft.slug}",
        f"git add {shlex.quote(file)}",
        f'git commit -m "Add {draft.slug}"',
        "git push -u origin HEAD",
    ):
        talk.show(f"     {command}")
    talk.show(f"   {talk.sentence('new.next_web', folder='data/organizations')}")


def _read_line(prompt: str) -> str:
    """The next line of a person, or of a program; what a program answers is shown too. Raises EOFError at the end."""
    if sys.stdin.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - lets people move in their line; Windows has its own way
        return input(prompt)
    from sameroad.records.report_problems import visible  # noqa: PLC0415 - as in `run`

    line = sys.stdin.readline()
    if not line:
        raise EOFError
    print(prompt + visible(line.rstrip("\r\n")))
    return line

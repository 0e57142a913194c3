"""Which record files changed when, on the main line of the history: there a merge is a change on its own day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from sameroad.records.history.ask_git import HistoryError, ask_git, is_shallow
from sameroad.records.slug import SLUG

_FOLDER = "organizations"
_COMMIT = "\x01"
_RAW = re.compile(r":\d+ \d+ (?P<before>[0-9a-f]+) (?P<after>[0-9a-f]+) [A-Z]\d*")


@dataclass(frozen=True, slots=True)
class FileChange:
    """A change of the file of a record. `before` and `after` name its contents, None where there was or is none."""

    slug: str
    at: datetime
    before: str | None
    after: str | None


def file_changes(data: Path) -> list[FileChange]:
    """Return every change of a record below a data folder, the newest first.

    Raises HistoryError when git cannot be asked, has only the last commits, or has never seen a record here.
    """
    if is_shallow(data):
        raise HistoryError(
            "this copy of the repository has only its last commits (git fetch --unshallow gets the others)"
        )
    told = ask_git(
        data, "log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "-z", "--relative",
        f"--format={_COMMIT}%ct", "--", _FOLDER,
    )  # fmt: skip # a question, in one
    changes = list(_read(told.decode("utf-8", "surrogateescape")))
    if not changes:
        raise HistoryError("git has never seen these records")
    return changes


def uncommitted(data: Path) -> frozenset[str]:
    """Return the slugs of the records whose files are not as the last commit has them. Raises HistoryError."""
    names = ask_git(data, "diff", "--name-only", "--relative", "--no-ext-diff", "-z", "HEAD", "--", _FOLDER)
    return frozenset(PurePosixPath(name).stem for name in names.decode("utf-8", "surrogateescape").split("\0") if name)


def _read(told: str) -> Iterator[FileChange]:
    at = datetime.fromtimestamp(0, UTC)
    fields = iter(told.split("\0"))
    for field in fields:
        said = field.strip("\n")
        if said.startswith(_COMMIT):
            at = datetime.fromtimestamp(int(said.removeprefix(_COMMIT)), UTC)
        elif raw := _RAW.fullmatch(said):
            path = PurePosixPath(next(fields))
            if len(path.parts) == 2 and path.suffix == ".yaml" and SLUG.fullmatch(path.stem):
                yield FileChange(path.stem, at, _known(raw["before"]), _known(raw["after"]))


def _known(id_: str) -> str | None:
    return None if not id_.strip("0") else id_

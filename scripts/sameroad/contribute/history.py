"""What files held at a revision, asked of git. Nothing is changed in the repository."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sameroad.records.history.ask_git import HistoryError, ask_git, is_shallow


@dataclass(frozen=True)
class History:
    """The files of a repository (`root` is its top) at a commit."""

    root: Path
    commit: str

    @cached_property
    def changed(self) -> frozenset[Path]:
        """The files that the working tree has in another state; not those that git does not know yet."""
        names = ask_git(self.root, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", self.commit, "--")
        return self._paths(names)

    @cached_property
    def unknown(self) -> frozenset[Path]:
        """The files that git does not know yet and has not been told to ignore."""
        return self._paths(ask_git(self.root, "ls-files", "--others", "--exclude-standard", "-z"))

    def earlier(self, path: Path) -> bytes | None:
        """Return what a file held; None when it was not there, or lies outside of the repository."""
        place = path.resolve()
        if not place.is_relative_to(self.root):
            return None
        if place not in self.changed:
            # What git does not know yet was not there either.
            return place.read_bytes() if self._was_there(place) else None
        return self._blob(place)

    def _paths(self, names: bytes) -> frozenset[Path]:
        return frozenset(self.root / name for name in names.decode("utf-8", "surrogateescape").split("\0") if name)

    def _was_there(self, place: Path) -> bool:
        return place.relative_to(self.root).as_posix() in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        listed = ask_git(self.root, "ls-tree", "-r", "--name-only", "-z", self.commit)
        return frozenset(listed.decode("utf-8", "surrogateescape").split("\0"))

    def _blob(self, place: Path) -> bytes | None:
        if not self._was_there(place):
            return None
        return ask_git(self.root, "cat-file", "blob", f"{self.commit}:{place.relative_to(self.root).as_posix()}")


def open_history(folder: Path, revision: str) -> History:
    """Return the history of the repository around a folder at a revision, such as `main` or `HEAD~3`.

    Raises HistoryError when there is no git, no repository or no such revision.
    """
    try:
        top = ask_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n")
    except HistoryError as error:
        raise HistoryError(f"--base needs the git repository of the records: {error}") from error
    try:
        question = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        commit = ask_git(folder, *question).decode().strip()
    except HistoryError:
        raise HistoryError(_no_such(folder, revision)) from None
    return History(Path(top).resolve(), commit)


def open_history_since_branching(folder: Path, revision: str) -> History:
    """Return the history at the commit in which this branch left a revision: what happened there afterwards is not
    this branch's doing.

    Raises HistoryError as `open_history` does, and when no such commit is known here.
    """
    history = open_history(folder, revision)
    try:
        commit = ask_git(folder, "merge-base", history.commit, "HEAD").decode().strip()
    except HistoryError:
        reason = _fetch_more(folder) or "They share no history."
        raise HistoryError(f"The commit in which this branch left “{revision}” is not known here. {reason}") from None
    return History(history.root, commit)


def _no_such(folder: Path, revision: str) -> str:
    said = f"“{revision}” is no revision here; write one such as HEAD~3, main or a commit."
    return f"{said} {_fetch_more(folder)}".rstrip()


def _fetch_more(folder: Path) -> str:
    """What to do where only the last commits were copied; empty where all are there."""
    if not is_shallow(folder):
        return ""
    return "This copy of the repository has only its last commits; get the others with: git fetch --unshallow"

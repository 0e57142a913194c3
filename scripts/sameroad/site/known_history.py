"""The history of the records where git knows it; where it does not, what is left out is said, and the rest is built."""

from collections.abc import Callable
from pathlib import Path

from sameroad.records.directory import Directory
from sameroad.records.history.ask_git import HistoryError
from sameroad.records.history.record_history import RecordHistory, read_history


def known_history(data: Path, directory: Directory, say: Callable[[str], None]) -> RecordHistory | None:
    """Return the history of the records of a data folder, or say in a line why there is none."""
    try:
        return read_history(data, directory)
    except HistoryError as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        say(f"The records have no history here, so there are no news feeds and the sitemap has no dates: {reason}.")
        return None

"""What happened to the records, as it is told to readers: which organization was added, changed or closed, and when."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sameroad.records.directory import Directory
from sameroad.records.history.ask_git import read_blobs
from sameroad.records.history.file_changes import FileChange, file_changes, uncommitted
from sameroad.records.localized_text import LocalizedText
from sameroad.records.read_collection import read_document

MOST = 50
"""How many changes are told of the whole directory, and of each category."""
_ROUND = 200
_UNSEEN = {"editor_notes"}
"""Fields that no reader sees."""

Kind = Literal["added", "changed", "closed", "reopened", "removed"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to an organization on a day, last at `at`. `fields` are those that changed; contact points have
    their own names, as in `supports` of a source.
    """

    slug: str
    at: datetime
    kind: Kind
    name: LocalizedText
    categories: tuple[str, ...]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The newest changes, newest first, at least `MOST` of all and of each category if there were so many; and when the
    file of each record changed last, for those that stand as they were committed.
    """

    changes: tuple[RecordChange, ...]
    last_changed: Mapping[str, datetime]


def read_history(data: Path, directory: Directory) -> RecordHistory:
    """Return the history of the records in a data folder; `directory` is what they say now.

    Raises HistoryError when git cannot be asked, has only the last commits, or has never seen a record here.
    """
    files = file_changes(data)
    standing = directory.organizations.keys() - uncommitted(data)
    last: dict[str, datetime] = {}
    for change in files:
        if change.slug in standing:
            last.setdefault(change.slug, change.at)
    return RecordHistory(tuple(_changes(data, _days(files), directory)), last)


def _days(files: Sequence[FileChange]) -> list[FileChange]:
    """The changes of each record on each day as one: a reader is told once of what took five commits."""
    days: dict[Any, FileChange] = {}
    for change in files:
        key = (change.slug, change.at.date())
        days[key] = replace(days[key], before=change.before) if key in days else change
    return [change for change in days.values() if change.before != change.after]


def _changes(data: Path, days: Sequence[FileChange], directory: Directory) -> Iterator[RecordChange]:
    """Give what there is to tell. Contents are read only while a category, or the whole, is short of changes."""
    told: Counter[str | None] = Counter()
    for start in range(0, len(days), _ROUND):
        some = [change for change in days[start : start + _ROUND] if _is_wanted(change, directory, told)]
        contents = _contents(data, some)
        for change in some:
            found = _meaning(change, contents, directory)
            if found:
                told.update([None, *found.categories])
                yield found


def _is_wanted(change: FileChange, directory: Directory, told: Mapping[str | None, int]) -> bool:
    record = directory.organizations.get(change.slug)
    if record is None:
        return change.after is None
    return any(told[feed] < MOST for feed in (None, *_categories(record.conditions, directory)))


def _contents(data: Path, changes: Sequence[FileChange]) -> Mapping[str, dict[str, Any]]:
    """The records by the ids of their contents; of what was added only the present record is needed."""
    ids = [id_ for one in changes if one.before for id_ in (one.before, one.after) if id_]
    unique = list(dict.fromkeys(ids))
    documents = (read_document("organization", "", "", content) for content in read_blobs(data, unique))
    return {id_: document.value for id_, document in zip(unique, documents, strict=True)}


def _meaning(change: FileChange, contents: Mapping[str, dict[str, Any]], directory: Directory) -> RecordChange | None:
    """What a change means to a reader; None when it is nothing that a page shows."""
    record = directory.organizations.get(change.slug)
    if record is None:
        return _removal(change, contents, directory)
    categories = _categories(record.conditions, directory)
    if change.before is None:
        return RecordChange(change.slug, change.at, "added", record.name, categories)
    if change.after is None:
        return None
    before, after = contents[change.before], contents[change.after]
    fields = _changed_fields(before, after)
    if not fields:
        return None
    was, is_now = before.get("status") == "closed", after.get("status") == "closed"
    kind: Kind = "changed" if was == is_now else "closed" if is_now else "reopened"
    return RecordChange(change.slug, change.at, kind, record.name, categories, fields)


def _removal(change: FileChange, contents: Mapping[str, dict[str, Any]], directory: Directory) -> RecordChange | None:
    before = contents[change.before] if change.before else {}
    said = before.get("name")
    names = (
        {language: text for language, text in said.items() if isinstance(text, str)} if isinstance(said, dict) else {}
    )
    if not names:
        return None
    conditions = [one for one in before.get("conditions") or () if isinstance(one, str)]
    return RecordChange(change.slug, change.at, "removed", LocalizedText(names), _categories(conditions, directory))


def _changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    old, new = _shown(before), _shown(after)
    return tuple(name for name in dict.fromkeys([*new, *old]) if old.get(name) != new.get(name))


def _shown(record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that pages show, contact points beside the others, checks without their notes."""
    shown = {name: value for name, value in record.items() if name not in _UNSEEN}
    contact, checks = shown.pop("contact", None), shown.get("checks")
    if isinstance(contact, dict):
        shown |= contact
    if isinstance(checks, list):
        shown["checks"] = [
            {name: value for name, value in check.items() if name != "note"} if isinstance(check, dict) else check
            for check in checks
        ]
    return shown


def _categories(conditions: Sequence[str], directory: Directory) -> tuple[str, ...]:
    known = (directory.conditions[one].category for one in conditions if one in directory.conditions)
    return tuple(dict.fromkeys(known))

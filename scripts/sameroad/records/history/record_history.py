"""What happened to the records, as it is told to readers: which organization was added, changed or closed, and when.

`change_log.py` tells what was changed in them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from sameroad.records.directory import Directory
from sameroad.records.history.change_log import ChangeLog, read_log
from sameroad.records.history.contents import Contents
from sameroad.records.history.file_changes import FileChange, file_changes, uncommitted
from sameroad.records.localized_text import LocalizedText

MOST = 50
"""How many changes are told of the whole directory, and of each category."""
_ROUND = 200
_UNSEEN = {"editor_notes"}
"""Fields that no reader sees."""

Kind = Literal["added", "changed", "closed", "reopened", "removed"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What happened to an organization on a day, last at `at`, of which the day is that of the directory's time zone.
    `fields` are those that changed; contact points have
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
    """The newest changes, newest first, at least `MOST` of all and of each category if there were so many; when the
    file of each record changed last, for those that stand as they were committed; and what was changed in them.
    """

    changes: tuple[RecordChange, ...]
    last_changed: Mapping[str, datetime]
    log: ChangeLog = field(default_factory=ChangeLog)


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
    contents = Contents(data)
    days = _days(files, directory.settings.time_zone)
    log = read_log(days, contents, directory)
    return RecordHistory(tuple(_changes(contents, days, directory)), last, log)


def _days(files: Sequence[FileChange], time_zone: str | None) -> list[FileChange]:
    """The changes of each record on each day as one: a reader is told once of what took five commits."""
    days: dict[Any, FileChange] = {}
    zone = ZoneInfo(time_zone) if time_zone else UTC
    for file in files:
        change = replace(file, at=file.at.astimezone(zone))
        key = (change.slug, change.at.date())
        days[key] = replace(days[key], before=change.before) if key in days else change
    return [change for change in days.values() if change.before != change.after]


def _changes(contents: Contents, days: Sequence[FileChange], directory: Directory) -> Iterator[RecordChange]:
    """Give what there is to tell. Contents are read only while a category, or the whole, is short of changes."""
    told: Counter[str | None] = Counter()
    for start in range(0, len(days), _ROUND):
        some = [change for change in days[start : start + _ROUND] if _is_wanted(change, directory, told)]
        contents.fetch(change for change in some if change.before)  # of what was added the present record is enough
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


def _meaning(change: FileChange, contents: Contents, directory: Directory) -> RecordChange | None:
    """What a change means to a reader; None when it is nothing that a page shows."""
    record = directory.organizations.get(change.slug)
    if record is None:
        return _removal(change, contents, directory)
    categories = _categories(record.conditions, directory)
    if change.before is None:
        return RecordChange(change.slug, change.at, "added", record.name, categories)
    if change.after is None:
        return None
    before, after = contents.document(change.before).value, contents.document(change.after).value
    fields = _changed_fields(before, after)
    if not fields:
        return None
    was, is_now = before.get("status") == "closed", after.get("status") == "closed"
    kind: Kind = "changed" if was == is_now else "closed" if is_now else "reopened"
    return RecordChange(change.slug, change.at, kind, record.name, categories, fields)


def _removal(change: FileChange, contents: Contents, directory: Directory) -> RecordChange | None:
    before = contents.document(change.before).value if change.before else {}
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

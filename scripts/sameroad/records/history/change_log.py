"""The log of corrections: what changed in the records of late, day by day, as it may be told to everyone.

It has the last months and no more than so many changes, so that neither the page nor the build grows with the history.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sameroad.records.directory import Directory
from sameroad.records.history.contents import Contents
from sameroad.records.history.file_changes import FileChange
from sameroad.records.history.told_fields import ToldField, told_fields

MONTHS = 12
"""How many months it goes back, the present one included."""
MOST = 250
"""How many changed records it looks into, all days together; and how many new ones it names."""

Kind = Literal["renamed", "closed", "reopened", "corrected", "completed", "checked"]


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """A record of today that changed on a day."""

    slug: str
    fields: tuple[ToldField, ...]
    status: Literal["closed", "reopened"] | None = None

    @property
    def kind(self) -> Kind:
        """What happened, in a word: a fact was put right, or only more became known, or it was only asked again."""
        if self.status:
            return self.status
        corrected = {field.label for field in self.fields if field.nature != "added"}
        if "record.name" in corrected:
            return "renamed"
        if corrected:
            return "corrected"
        return "checked" if {field.label for field in self.fields} == {"record.checks"} else "completed"


@dataclass(frozen=True, slots=True)
class LoggedDay:
    """What happened on a day: how many records were `added`, of which some are `named` by their slugs; which changed;
    how many changed that the log did not look into; how many were removed.
    """

    on: date
    added: int = 0
    named: tuple[str, ...] = ()
    changes: tuple[LoggedChange, ...] = ()
    not_looked_into: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """The days on which something happened, newest first; `older` says whether the history goes further back."""

    days: tuple[LoggedDay, ...] = ()
    older: bool = False


def read_log(days: Sequence[FileChange], contents: Contents, directory: Directory) -> ChangeLog:
    """Return the log of changes, each record once for each day, of which the records are now those of `directory`.

    Raises HistoryError when git does not have what the files held.
    """
    by_day: dict[date, list[FileChange]] = {}
    for change in days:
        by_day.setdefault(change.at.date(), []).append(change)
    recent = sorted((on for on in by_day if on >= _first_day(directory.today)), reverse=True)
    told: list[LoggedDay] = []
    room, names = MOST, MOST
    for on in recent:
        wanted = [*_to_look_into(by_day[on], directory)]
        if len(wanted) > room:
            contents.fetch(wanted)
            wanted = [change for change in wanted if not contents.only_rewritten(change)]
        if told and len(wanted) > room:
            break
        changes = _changes(wanted[:room], contents, directory)
        day = _day(on, by_day[on], directory, names)
        told.append(replace(day, changes=tuple(changes), not_looked_into=len(wanted[room:])))
        room, names = room - len(wanted[:room]), names - len(day.named)
    days_told = tuple(day for day in told if day.added or day.changes or day.not_looked_into or day.removed)
    return ChangeLog(days_told, len(told) < len(by_day))


def _first_day(today: date) -> date:
    months = today.year * 12 + today.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def _to_look_into(files: Sequence[FileChange], directory: Directory) -> Iterator[FileChange]:
    """The changed files of records that are there today: of one that was removed nothing is told again."""
    return (one for one in files if one.before and one.after and one.slug in directory.organizations)


def _day(on: date, files: Sequence[FileChange], directory: Directory, names: int) -> LoggedDay:
    """A day without what changed in the records."""
    added = sorted(one.slug for one in files if one.before is None)
    named = [slug for slug in added if slug in directory.organizations]
    return LoggedDay(on, len(added), tuple(named[:names]), removed=sum(one.after is None for one in files))


def _changes(wanted: Sequence[FileChange], contents: Contents, directory: Directory) -> Iterator[LoggedChange]:
    contents.fetch(wanted)
    for change in sorted(wanted, key=lambda one: one.slug):
        found = _change(change, contents, directory)
        if found:
            yield found


def _change(change: FileChange, contents: Contents, directory: Directory) -> LoggedChange | None:
    """What there is to tell of a change; None when it is nothing that a page shows."""
    before, after = (contents.document(id_) for id_ in (change.before, change.after) if id_)
    if not before.readable or not after.readable:
        return None
    fields = told_fields(before.value, after.value, directory.organizations[change.slug])
    if not fields:
        return None
    was, is_now = before.value.get("status") == "closed", after.value.get("status") == "closed"
    return LoggedChange(change.slug, fields, None if was == is_now else "closed" if is_now else "reopened")

"""Time zones that there are."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say


def _check(document: Document, _: Collection) -> Iterator[Finding]:
    for path, written in document.find("time_zone", of=str):
        try:
            ZoneInfo(written)
        except (ValueError, OSError, ZoneInfoNotFoundError):  # a name that is a folder, or leads out of the database
            yield Finding(document.file, path, say("time-zone.unknown", written=written), say("time-zone.unknown_hint"))


RULE = DocumentRule(
    id="time-zone",
    level="error",
    explanation="The `time_zone` of `directory.yaml` is a name of the time zone database, so that calendars know it.",
    check=_check,
    kinds=("directory",),
)

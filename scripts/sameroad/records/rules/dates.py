"""Dates that do not exist, or lie in the future."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.partial_date import PartialDate
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

_DATES: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    "organization": (
        ("sources", EACH, "as_of"),
        ("checks", EACH, "on"),
        ("members", "as_of"),
        ("funding", EACH, "as_of"),
    ),
    "vocabulary": (("terms", EACH, "sources", EACH, "as_of"),),
    "helplines": (("helplines", EACH, "sources", EACH, "as_of"),),
    "directory": (("paid_by", EACH, "as_of"),),
    "glossary": (("terms", EACH, "sources", EACH, "as_of"),),
}
_SHAPE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MISSING = (
    ("date.no_year", "date.no_year_hint"),
    ("date.no_month", "date.no_month_hint"),
    ("date.no_day", "date.no_day_hint"),
)
"""What does not exist, and what to write instead, for a date of one, two or three parts."""
_YEARS = (("founded",), ("registration", EACH, "year"))


def _passes(document: Document, collection: Collection) -> bool:
    today = collection.today
    for steps in _DATES[document.kind]:
        for written in document.values(*steps):
            if not (isinstance(written, str) and _is_past(written, today)):
                return False
    years = (year for steps in _YEARS for year in document.values(*steps))
    return document.kind != "organization" or all(isinstance(year, int) and year <= today.year for year in years)


@lru_cache(maxsize=16384)  # many records were checked on the same days
def _is_past(written: str, today: date) -> bool:
    try:
        return PartialDate.parse(written).earliest <= today
    except ValueError:
        return False


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    today = collection.today.isoformat()
    for steps in _DATES.get(document.kind, ()):
        for path, written in document.find(*steps, of=str):
            try:
                read = PartialDate.parse(written)
            except ValueError:
                if _SHAPE.fullmatch(written):  # any other form is the schema's to explain
                    what, hint = _MISSING[written.count("-")]
                    yield Finding(document.file, path, say(what, written=written), say(hint))
                continue
            if read.earliest > collection.today:
                message = say("date.future", written=written, today=today)
                yield Finding(document.file, path, message, say("date.future_hint"))
    for steps in _YEARS if document.kind == "organization" else ():
        for path, year in document.find(*steps, of=int):
            if year > collection.today.year:
                message = say("date.future_year", year=str(year), today=today)
                yield Finding(document.file, path, message, say("date.future_year_hint"))


RULE = DocumentRule(
    id="date",
    level="error",
    explanation="Dates and years exist, and none lies after today: nobody can have read a page tomorrow.",
    check=_check,
    passes=_passes,
    kinds=("organization", "vocabulary", "helplines", "directory", "glossary"),
)

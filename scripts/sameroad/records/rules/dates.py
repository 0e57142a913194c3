"""Dates that do not exist, or lie in the future."""

import re
from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document, Kind
from sameroad.records.partial_date import PartialDate
from sameroad.records.rules.rule import DocumentRule, Finding

_DATES: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    "organization": (
        ("sources", EACH, "as_of"),
        ("checks", EACH, "on"),
        ("members", "as_of"),
        ("funding", EACH, "as_of"),
    ),
    "vocabulary": (("terms", EACH, "sources", EACH, "as_of"),),
    "helplines": (("helplines", EACH, "sources", EACH, "as_of"),),
}
_SHAPE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MISSING = (
    ("year", "Write the year, or leave the date out."),
    ("month", "Write a month from 01 to 12, or only the year."),
    ("day", "Write a day that exists, or only the year and month."),
)
"""What does not exist, and what to write instead, for a date of one, two or three parts."""
_YEARS = (("founded",), ("registration", EACH, "year"))


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    for steps in _DATES.get(document.kind, ()):
        for path, written in document.find(*steps, of=str):
            try:
                read = PartialDate.parse(written)
            except ValueError:
                if _SHAPE.fullmatch(written):  # any other form is the schema's to explain
                    what, hint = _MISSING[written.count("-")]
                    yield Finding(document, path, f"There is no {what} “{written}”.", hint)
                continue
            if read.earliest > collection.today:
                message = f"“{written}” lies in the future (today is {collection.today})."
                hint = "Write the date on which it was so, or leave it out."
                yield Finding(document, path, message, hint)
    for steps in _YEARS if document.kind == "organization" else ():
        for path, year in document.find(*steps, of=int):
            if year > collection.today.year:
                message = f"The year {year} lies in the future (today is {collection.today})."
                yield Finding(document, path, message, "Correct the year, or leave it out.")


RULE = DocumentRule(
    id="date",
    level="error",
    explanation="Dates and years exist, and none lies after today: nobody can have read a page tomorrow.",
    check=_check,
    kinds=("organization", "vocabulary", "helplines"),
)

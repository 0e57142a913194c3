"""Dates as people state them: a year, a month or a day. What was not said is never filled in."""

import calendar
import re
from datetime import date
from functools import total_ordering

_SHAPE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@total_ordering
class PartialDate:
    """A year, perhaps with a month, perhaps with a day. Ordered by the earliest day it can mean.

    Raises ValueError when there is no such month or day.
    """

    __slots__ = ("day", "earliest", "latest", "month", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        self.year, self.month, self.day = year, month, day
        self.earliest = date(year, 1 if month is None else month, 1 if day is None else day)
        last_month = 12 if month is None else month
        self.latest = date(year, last_month, calendar.monthrange(year, last_month)[1] if day is None else day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; raise ValueError for other shapes and days that do not exist."""
        match = _SHAPE.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self._parts == other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    def __repr__(self) -> str:
        return f"PartialDate.parse({str(self)!r})"

    @property
    def _parts(self) -> tuple[int, int | None, int | None]:
        return self.year, self.month, self.day

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text

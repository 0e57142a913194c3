"""The weeks in which records are checked again: each record has one in the year, by a hash of its slug.

So no list has to be kept, a record stays in its week when others come or go, and no week has a flood.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

WEEKS = 52
"""The 53rd week that some years have is for what was left over."""
_SHAPE = re.compile(r"([0-9]{4})-W([0-9]{2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week of ISO 8601, from Monday to Sunday."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Week":
        """Read `YYYY-Www`, such as 2026-W47. Raises ValueError for other shapes and weeks that do not exist."""
        found = _SHAPE.fullmatch(text)
        if found is None:
            raise ValueError(f"not a week: {text!r}")
        week = cls(int(found[1]), int(found[2]))
        date.fromisocalendar(week.year, week.number, 1)
        return week

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the week of a day."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


def week_of(slug: str) -> int:
    """Return the number of the week, from 1 to 52, in which the record of a slug is checked every year."""
    digest = hashlib.sha256(slug.encode()).digest()
    return int.from_bytes(digest[:8], "big") % WEEKS + 1

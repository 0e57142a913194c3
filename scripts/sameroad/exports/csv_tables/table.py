"""What a table is: columns that know how to get their cell from a row, keys, and where the rows come from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from sameroad.exports.csv_tables.csv_line import LINE_END, csv_cell, csv_line, text_cell
from sameroad.records.organization import Organization
from sameroad.records.partial_date import PartialDate

BOM = b"\xef\xbb\xbf"
"""What each file begins with: without it Excel takes UTF-8 for an older encoding, and Chinese text becomes nonsense."""

Value = str | int | bool | PartialDate | None
LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `value` gets what a cell says from a row. Text that is `safe` already is not guarded again."""

    name: str
    title: str
    description: str
    value: Callable[[Any], Value]
    type: Literal["string", "integer", "boolean"] = "string"
    required: bool = False
    choices: tuple[str, ...] = ()
    safe: bool = False

    def cell_of(self) -> Callable[[Any], str]:
        """Return what gives the cell of a row as it stands in the file; empty when nothing is stated."""
        value = self.value
        write = _boolean if self.type == "boolean" else csv_cell if self.safe or self.type != "string" else text_cell

        def cell(row: Any) -> str:
            said = value(row)
            return "" if said is None else write(said if type(said) is str else str(said))

        return cell


def _boolean(written: str) -> str:
    return written.lower()


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose cells are ids of another table, or of this one."""

    column: str
    table: str
    key: str = "id"


@dataclass(frozen=True)
class Table:
    """One table, of rows that are fixed, `rows`, or of those that `of_record` gives for a record."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Iterable[Any] = ()
    of_record: Callable[[Organization], Iterable[Any]] | None = None
    primary_key: tuple[str, ...] = ("id",)
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def path(self) -> str:
        """Where the table stands below the folder of the open data."""
        return f"csv/{self.name}.csv"

    @property
    def head(self) -> bytes:
        """The first line."""
        return BOM + csv_line(column.name for column in self.columns).encode()

    def lines(self, rows: Iterable[Any]) -> bytes:
        """Return the lines of rows."""
        cells = self._cells
        return "".join([",".join([cell(row) for cell in cells]) + LINE_END for row in rows]).encode()

    @cached_property
    def _cells(self) -> tuple[Callable[[Any], str], ...]:
        return tuple(column.cell_of() for column in self.columns)


def joined(values: Iterable[object]) -> str | None:
    """Return a list as the text of one cell; None when there is nothing in it."""
    return LIST_SEPARATOR.join(map(str, values)) or None

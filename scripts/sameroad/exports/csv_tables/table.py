"""What a table is: columns that know how to get their cell from a row, keys, and where the rows come from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from sameroad.exports.csv_tables.safe_cell import safe_cell
from sameroad.records.partial_date import PartialDate

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

    def cell(self, row: Any) -> str:
        """Return the cell of a row; empty when nothing is stated."""
        value = self.value(row)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if self.safe or self.type != "string" else safe_cell(str(value))


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A column whose cells are ids of another table, or of this one."""

    column: str
    table: str
    key: str = "id"


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `rows` are gone through once each time the table is written."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Iterable[Any]
    primary_key: tuple[str, ...] = ("id",)
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def path(self) -> str:
        """Where the table stands below the folder of the open data."""
        return f"csv/{self.name}.csv"


def joined(values: Iterable[object]) -> str | None:
    """Return a list as the text of one cell; None when there is nothing in it."""
    return LIST_SEPARATOR.join(map(str, values)) or None

"""The tables of HSDS 3.0 that our data fill, with their columns in the order of the specification.

The names are facts of the specification (https://docs.openreferral.org/); what describes them here is ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sameroad.exports.csv_tables.csv_line import LINE_END, csv_cell, csv_line, text_cell

_NUMBERS = frozenset({"amount", "count", "interval", "timezone", "year_incorporated"})
_DATES = frozenset({"assured_date", "until"})
_TIMES = frozenset({"opens_at", "closes_at"})
_EXACT = frozenset({"number", "byday", "bymonthday"})
"""Columns of telephone numbers and of days such as -1FR, which programs compare: the rules let no formula in."""


@dataclass(frozen=True)
class Table:
    """One table: the name of its file, its columns, and those that are never empty beside `id`."""

    file: str
    columns: tuple[str, ...]
    required: tuple[str, ...] = ()

    @property
    def head(self) -> bytes:
        """The first line."""
        return csv_line(self.columns).encode()

    def line(self, fields: Mapping[str, object]) -> str:
        """Return the line of a row; fields that are no columns are passed over."""
        said = [(fields.get(column), cell) for column, cell in self._cells]
        return ",".join(["" if value is None else cell(value) for value, cell in said]) + LINE_END

    @cached_property
    def _cells(self) -> tuple[tuple[str, Callable[[object], str]], ...]:
        return tuple((column, _cell_of(column)) for column in self.columns)


def column_type(column: str) -> str:
    """Return the type of a column, as Table Schema calls it."""
    if column in _NUMBERS:
        return "number"
    if column in _TIMES:
        return "time"
    return "date" if column in _DATES else "string"


def _cell_of(column: str) -> Callable[[object], str]:
    """What makes a cell of a column. Identifiers are ours: nothing in them needs care."""
    if column == "id" or column.endswith("_id"):
        return str
    return _exact_cell if column in _EXACT else _written_cell


def _written_cell(value: object) -> str:
    """The cell of a text, which may be no formula, or of a number."""
    return text_cell(value) if isinstance(value, str) else str(value)


def _exact_cell(value: object) -> str:
    return csv_cell(str(value))


def _table(file: str, columns: str, required: str = "") -> Table:
    return Table(f"{file}.csv", ("id", *columns.split()), tuple(required.split()))


TABLES: Mapping[str, Table] = {
    "organization": _table(
        "organizations",
        "name alternate_name description email website year_incorporated legal_status uri parent_organization_id",
        "name",
    ),
    "service": _table(
        "services",
        "organization_id name description status application_process fees_description eligibility_description "
        "assured_date alert",
        "organization_id name status",
    ),
    "attribute": _table(
        "attributes",
        "link_id taxonomy_term_id link_type link_entity value",
        "link_id taxonomy_term_id link_entity",
    ),
    "service_at_location": _table("service_at_location", "service_id location_id", "service_id location_id"),
    "location": _table("locations", "location_type name transportation", "location_type"),
    "phone": _table("phones", "service_id number type description", "number"),
    "contact": _table("contacts", "organization_id email"),
    "address": _table(
        "addresses",
        "location_id address_1 city state_province postal_code country address_type",
        "country address_type",
    ),
    "schedule": _table(
        "schedules",
        "service_id location_id timezone until count wkst freq interval byday bymonthday description opens_at "
        "closes_at notes",
    ),
    "funding": _table("funding", "organization_id source"),
    "service_area": _table("service_areas", "service_id name"),
    "language": _table("languages", "service_id phone_id name code"),
    "taxonomy_term": _table(
        "taxonomy_terms",
        "code name description parent_id taxonomy language taxonomy_id term_uri",
        "name description",
    ),
    "cost_option": _table("cost_options", "service_id amount amount_description", "service_id"),
    "organization_identifier": _table(
        "organization_identifiers",
        "organization_id identifier_type identifier",
        "organization_id identifier_type identifier",
    ),
    "taxonomy": _table("taxonomies", "name description uri", "name description"),
}
"""The tables by the names of their objects."""

OF_TERMS = ("taxonomy_term", "taxonomy")
"""The tables of what records name."""
OF_RECORDS = tuple(table for table in TABLES if table not in OF_TERMS)
"""The tables in which a line is of one record."""

FOREIGN: Mapping[str, str] = {
    f"{table}_id": table for table in ("organization", "service", "location", "phone", "taxonomy_term", "taxonomy")
} | {"parent_id": "taxonomy_term", "parent_organization_id": "organization"}
"""Columns that hold the `id` of a row of another table."""

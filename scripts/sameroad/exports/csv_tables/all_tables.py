"""Every table, in the order in which the data package lists them."""

from sameroad.exports.csv_tables.list_tables import list_tables
from sameroad.exports.csv_tables.organization_table import organization_table
from sameroad.exports.csv_tables.part_tables import part_tables
from sameroad.exports.csv_tables.table import Table
from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory


def all_tables(directory: Directory, facts: ExportFacts) -> tuple[Table, ...]:
    """Return the tables of a directory."""
    return (organization_table(directory, facts), *part_tables(directory), *list_tables(directory))

"""The tables as files that Excel opens with a double click, Chinese text included, and what describes them."""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from sameroad.exports.csv_tables.all_tables import all_tables
from sameroad.exports.csv_tables.data_package import data_package
from sameroad.exports.csv_tables.read_me import read_me
from sameroad.exports.csv_tables.table import Table
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.own_json.document import readable
from sameroad.records.directory import Directory

_BOM = b"\xef\xbb\xbf"
"""Without it Excel takes UTF-8 for an older encoding, and shows Chinese text as nonsense."""
_ROWS_AT_ONCE = 200


def csv_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give the tables, the data package and a note for people, one after another."""
    tables = all_tables(directory, facts)
    yield ExportFile("datapackage.json", [readable(data_package(tables, directory, facts))])
    yield ExportFile("csv/README.txt", [read_me(directory, facts)])
    for table in tables:
        yield ExportFile(table.path, _pieces(table))


def _pieces(table: Table) -> Iterator[bytes]:
    """The bytes of a table as RFC 4180 has them, some rows at a time."""
    yield _BOM + _lines([[column.name for column in table.columns]])
    rows = iter(table.rows)
    while some := list(islice(rows, _ROWS_AT_ONCE)):
        yield _lines([[column.cell(row) for column in table.columns] for row in some])


def _lines(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()

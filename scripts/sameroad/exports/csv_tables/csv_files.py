"""The tables as files that Excel opens with a double click, Chinese text included, and what describes them."""

from collections.abc import Iterator

from sameroad.exports.csv_tables.all_tables import all_tables
from sameroad.exports.csv_tables.data_package import data_package
from sameroad.exports.csv_tables.read_me import read_me
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles, RecordPieces, RecordsFile
from sameroad.exports.own_json.document import readable
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization


class CsvFiles(FormatFiles):
    """The tables, the data package and a note for people."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        super().__init__(directory, facts)
        self._tables = all_tables(directory, facts)
        self._of_records = [(table, table.of_record) for table in self._tables if table.of_record]

    def fixed(self) -> Iterator[ExportFile]:
        """Give what describes the tables, and the tables that records refer to."""
        yield ExportFile("datapackage.json", readable(data_package(self._tables, self.directory, self.facts)))
        yield ExportFile("csv/README.txt", read_me(self.directory, self.facts))
        for table in self._tables:
            if table.of_record is None:
                yield ExportFile(table.path, table.head + table.lines(table.rows))

    def of_record(self, record: Organization) -> RecordPieces:
        """Return its lines in each table."""
        return RecordPieces(shared={table.path: table.lines(rows(record)) for table, rows in self._of_records})

    def of_all(self, records: AllRecords) -> Iterator[RecordsFile]:  # noqa: ARG002 - as every format
        """Give the tables of the records."""
        for table, _ in self._of_records:
            yield RecordsFile(table.path, table.head)

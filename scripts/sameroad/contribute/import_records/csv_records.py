"""A CSV file -> a record for each row, and what is wrong with its cells by line and column."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sameroad.contribute.import_records.csv_cells import CellReader, tidy
from sameroad.contribute.import_records.csv_columns import COMPUTED, Column, folded, known_columns
from sameroad.contribute.import_records.imported import Imported, UnreadableFileError
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import Tongue
from sameroad.records.collection import Collection
from sameroad.records.read_yaml import Path

_LARGEST_CELL = 10_000_000


@dataclass(frozen=True, slots=True)
class CsvFile:
    """The records of a file, and the columns with cells that are for no field of a record."""

    records: tuple[Imported, ...]
    unknown: tuple[str, ...]


def csv_records(content: bytes, collection: Collection, language: str | None = None) -> CsvFile:
    """Return the records of a table whose first row names its columns; `language` is that of columns that do not say.

    Raises UnreadableFileError when it is no such table.
    """
    rows = _rows(content)
    line, header = next(rows, (1, []))
    known = known_columns(collection.languages)
    columns = [known.get(folded(name)) for name in header]
    if not any(column and column.path == ("name",) for column in columns):
        raise UnreadableFileError(
            f"Line {line} names no column for the names. Its first row says what each column is, such as: "
            "name_en, name_zh-Hant, kind, conditions, phones."
        )
    reader = CellReader(KnownTerms(collection), Tongue(tuple(collection.languages), language))
    table = [(line, cells) for line, cells in rows if any(cell.strip() for cell in cells)]
    records = [_record(line, header, columns, cells, reader) for line, cells in table]
    unknown = [
        name
        for number, (name, column) in enumerate(zip(header, columns, strict=True))
        if column is None and not COMPUTED.fullmatch(folded(name)) and any(_cell(cells, number) for _, cells in table)
    ]
    return CsvFile(tuple(records), tuple(unknown))


def _record(
    line: int, header: Sequence[str], columns: Sequence[Column | None], cells: Sequence[str], reader: CellReader
) -> Imported:
    """The record of one row, which begins on a line."""
    record: dict[str, Any] = {}
    places: dict[Path, str] = {}
    more = (cell for cell in cells[len(header) :] if cell.strip())
    untold = [f"More cells than columns: “{cell}” is not taken over." for cell in more]
    for number, (name, column) in enumerate(zip(header, columns, strict=True)):
        if column is not None:
            path = reader.put(record, _cell(cells, number), column, name, untold)
            if path is not None:
                places.setdefault(path, name)
    tidy(record)
    return Imported(record, f"line {line}", tuple(untold), places)


def _cell(cells: Sequence[str], number: int) -> str:
    return cells[number].strip() if number < len(cells) else ""


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """The rows with the lines on which they begin."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError("It is not UTF-8. Save it as “CSV UTF-8” in your spreadsheet.") from None
    csv.field_size_limit(_LARGEST_CELL)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableFileError(f"Line {line} is no row of a table: {error}.") from None
        yield line, cells
        line = reader.line_num + 1

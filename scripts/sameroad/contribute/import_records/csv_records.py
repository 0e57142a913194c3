"""A CSV file -> a record for each row, and what is wrong with its cells by line and column."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sameroad.contribute.import_records.csv_columns import COMPUTED, Column, folded, known_columns
from sameroad.contribute.import_records.hsds_contact import written_number
from sameroad.contribute.import_records.hsds_terms import KnownTerms
from sameroad.contribute.import_records.imported import Imported, UnreadableFileError
from sameroad.contribute.import_records.languages_of_texts import Tongue
from sameroad.records.collection import Collection
from sameroad.records.read_yaml import Path

_BETWEEN = re.compile(r"\s*[;；、|\n]\s*")
_GUARDED = re.compile(r"'(?='*\s*[=+\-@＝＋－＠])")
"""The apostrophe with which our own tables keep a text from being taken for a formula."""
_LARGEST_CELL = 10_000_000
_YES = frozenset({"true", "yes", "y", "1", "free", "是", "免費"})
_NO = frozenset({"false", "no", "n", "0", "否", "收費"})


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
    columns = {name: known[folded(name)] for name in header if folded(name) in known}
    if not any(column.path[:1] == ("name",) for column in columns.values()):
        raise UnreadableFileError(
            f"Line {line} names no column for the names. Its first row says what each column is, such as: "
            "name_en, name_zh-Hant, kind, conditions, phones."
        )
    reader = _RowReader(columns, KnownTerms(collection), Tongue(tuple(collection.languages), language))
    records = []
    filled: set[str] = set()
    for line, cells in rows:
        row = dict(zip(header, cells, strict=False))
        filled |= {name for name, cell in row.items() if cell.strip()}
        if any(cell.strip() for cell in cells):
            more = cells[len(header) :]
            records.append(reader.read(line, row, [cell for cell in more if cell.strip()]))
    unknown = (name for name in header if name in filled and name not in columns and not re.fullmatch(COMPUTED, name))
    return CsvFile(tuple(records), tuple(unknown))


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


@dataclass(frozen=True)
class _RowReader:
    """Reads rows of one file."""

    columns: Mapping[str, Column]
    known: KnownTerms
    tongue: Tongue

    def read(self, line: int, row: Mapping[str, str], more: list[str]) -> Imported:
        record: dict[str, Any] = {}
        places: dict[Path, str] = {}
        untold = [f"More cells than columns: “{cell}” is not taken over." for cell in more]
        for name, column in self.columns.items():
            cell = _GUARDED.sub("", row.get(name, ""), count=1).strip()
            if cell:
                value = self._value(cell, column, name, untold)
                path = _put(record, column, value, self.tongue)
                places[path] = name
        _tidy(record)
        return Imported(record, f"line {line}", tuple(untold), places)

    def _value(self, cell: str, column: Column, name: str, untold: list[str]) -> Any:
        parts = list(dict.fromkeys(part for part in _BETWEEN.split(cell) if part))
        if column.content == "list":
            return parts
        if column.content == "numbers":
            numbers = [written_number(part, self.known.collection.telephone_region) for part in parts]
            return [{"number": number} for number in numbers] if column.path[-1] == "phones" else numbers
        if column.content in {"terms", "term"}:
            ids = [id_ for part in parts if (id_ := self._term(part, column, name, untold))]
            return ids if column.content == "terms" else next(iter(ids), None)
        if column.content == "year" and cell.isascii() and cell.isdecimal():
            return int(cell)
        if column.content == "yes_no":
            word = cell.casefold()
            return True if word in _YES else False if word in _NO else cell
        return cell

    def _term(self, written: str, column: Column, name: str, untold: list[str]) -> str | None:
        id_ = self.known.id_of(column.vocabulary, written)
        if id_ is None:
            near = self.known.nearest(column.vocabulary, written)
            instead = f" If it is meant, write {' or '.join(near)}." if near else ""
            untold.append(f"column {name}: “{written}” is no term of ours.{instead}")
        return id_


def _put(record: dict[str, Any], column: Column, value: Any, tongue: Tongue) -> Path:
    """Put a value into a record, beside what other columns have put there; return its path."""
    if column.content == "texts":
        texts = {column.language: value} if column.language else tongue.sentence(value)
        language, value = next(iter(texts.items()))
        path: Path = (*column.path, language)
    else:
        path = column.path
    target: Any = record
    for step, following in pairwise(path):
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            target += [{}] if step == len(target) else []
            target = target[step]
        else:
            target = target.setdefault(step, fresh)
    there = target.get(path[-1])
    if isinstance(there, list) and isinstance(value, list):
        value = [*there, *(one for one in value if one not in there)]
    if value not in (None, [], ""):
        target[path[-1]] = value
    return path


def _tidy(record: dict[str, Any]) -> None:
    """One address for a website that has the same in every language; no field without anything in it."""
    contact = record.get("contact", {})
    website = contact.get("website")
    if website and len(set(website.values())) == 1:
        contact["website"] = next(iter(website.values()))
    for name in [name for name, value in record.items() if value in ({}, [], [{}])]:
        del record[name]

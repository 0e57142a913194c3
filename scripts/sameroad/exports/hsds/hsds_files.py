"""The files of the HSDS data sets: for each language all services as JSON, and the same as tables."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from sameroad.exports.csv_tables.safe_cell import safe_cell
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.hsds.data_package import data_package
from sameroad.exports.hsds.flatten import Row, rows
from sameroad.exports.hsds.services import service_part
from sameroad.exports.hsds.tables import TABLES
from sameroad.exports.hsds.terms import Terms
from sameroad.exports.hsds.wording import Wording
from sameroad.records.directory import Directory

_EXACT = frozenset({"number", "byday", "bymonthday"})
"""Columns of telephone numbers and of days such as -1FR, which programs compare: the rules let no formula in."""


def hsds_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give the files of every language, one after another; each is made when it is read."""
    for language in directory.settings.language_ids:
        words = Wording(directory, facts, language)
        yield ExportFile(f"hsds/{language}/services.json", _services_json(words))
        tables = _tables(words)
        yield ExportFile(f"hsds/{language}/datapackage.json", [_readable(data_package(words, tables))])
        for name, pieces in tables.items():
            yield ExportFile(f"hsds/{language}/{TABLES[name].file}", pieces)


def services(words: Wording) -> Iterator[dict[str, Any]]:
    """Give the service of every record, with the organization inside it."""
    records = words.directory.organizations.values()
    terms = Terms(words, frozenset(condition for record in records for condition in record.conditions))
    return (service_part(record, terms) for record in records)


def _services_json(words: Wording) -> Iterator[bytes]:
    """The pieces of the JSON file: a page as the HSDS API reference has it, with all services on it, below the day,
    the licence and the language. The specification itself has no file of many services.
    """
    facts, count = words.facts, len(words.directory.organizations)
    licence = {"licence": {"name": facts.licence.name, "url": facts.licence.url}} if facts.licence else {}
    head = {
        "hsds_version": "3.0",
        "language": words.language,
        "date": words.directory.today.isoformat(),
        **licence,
        "source": words.site_name,
        "total_items": count,
        "total_pages": 1,
        "page_number": 1,
        "size": count,
        "first_page": True,
        "last_page": True,
        "empty": count == 0,
    }
    yield msgspec.json.encode(head)[:-1] + b',"contents":['
    separator = b"\n"
    for service in services(words):
        yield separator + msgspec.json.encode(service)
        separator = b",\n"
    yield b"\n]}\n"


def _tables(words: Wording) -> dict[str, list[bytes]]:
    """The pieces of the tables that have rows, in the order of `TABLES`."""
    pieces: dict[str, list[bytes]] = {}
    given: set[str] = set()
    for service in services(words):
        grouped: dict[str, list[Row]] = {}
        for name, row in rows("service", service, given):
            grouped.setdefault(name, []).append(row)
        for name, found in grouped.items():
            pieces.setdefault(name, [_csv(name, [dict(zip(TABLES[name].columns, TABLES[name].columns, strict=True))])])
            pieces[name].append(_csv(name, found))
    return {name: pieces[name] for name in TABLES if name in pieces}


def _csv(name: str, found: list[Row]) -> bytes:
    """Rows as RFC 4180 has them."""
    text = io.StringIO()
    writer = csv.writer(text)
    columns = TABLES[name].columns
    writer.writerows([_cell(column, row.get(column)) for column in columns] for row in found)
    return text.getvalue().encode()


def _cell(column: str, value: object) -> object:
    if isinstance(value, str) and column not in _EXACT:
        return safe_cell(value)
    return "" if value is None else value


def _readable(value: Mapping[str, Any]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"

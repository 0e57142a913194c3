"""The files of the HSDS data sets: for each language all services as JSON, and the same as tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import AllRecords, ExportFile, FormatFiles, Notes, RecordPieces, RecordsFile
from sameroad.exports.hsds.data_package import data_package
from sameroad.exports.hsds.draft import Draft
from sameroad.exports.hsds.services import service_part
from sameroad.exports.hsds.tables import OF_RECORDS, OF_TERMS, TABLES
from sameroad.exports.hsds.terms import Term, Terms
from sameroad.exports.hsds.used_conditions import UsedConditions
from sameroad.exports.hsds.wording import Wording
from sameroad.exports.own_json.document import readable
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization

_BETWEEN_CODES = "\n"
_AS_FIRST = ""
"""Stands for the codes of a language that are those of the first."""


class HsdsFiles(FormatFiles):
    """A data set for each language. The notes of a record are the codes of its terms, a text for each language."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        super().__init__(directory, facts)
        self._used = UsedConditions(directory)
        self._terms = [Terms(Wording(directory, facts, one), self._used) for one in directory.settings.language_ids]

    def of_record(self, record: Organization) -> RecordPieces:
        """Return its service and its lines in every language."""
        shared: dict[str, bytes] = {}
        notes: list[str] = []
        for terms in self._terms:
            draft = Draft(record, terms)
            shared[_services_path(terms.words)] = b",\n" + msgspec.json.encode(service_part(draft))
            shared.update((_table_path(terms.words, table), lines) for table, lines in draft.lines())
            codes = _BETWEEN_CODES.join(draft.codes)
            notes.append(_AS_FIRST if notes and codes == notes[0] else codes)
        return RecordPieces(shared=shared, notes=tuple(notes))

    def of_conditions(self) -> Mapping[str, str]:
        """Return the broader terms and the names of codes, which depend on the conditions that other records name."""
        return self._used.said()

    def of_all(self, records: AllRecords) -> Iterator[ExportFile | RecordsFile]:
        """Give the files of every language, one after another."""
        for number, terms in enumerate(self._terms):
            words = terms.words
            yield _services_file(words)
            tables = [table for table in OF_RECORDS if _table_path(words, table) in records.filled]
            for table in tables:
                yield RecordsFile(_table_path(words, table), TABLES[table].head, optional=True)
            codes = dict.fromkeys(_BETWEEN_CODES.join(_codes(records.notes, number)).split(_BETWEEN_CODES))
            if records.notes:
                yield from _term_tables(words, [terms[code] for code in codes])
                tables += OF_TERMS
            package = readable(data_package(words, tables))
            yield ExportFile(f"hsds/{words.language}/datapackage.json", package)


def _codes(notes: Iterable[Notes], number: int) -> Iterable[str]:
    """The codes of the terms of each record in the `number`th language."""
    return (of_record[number] or of_record[0] for of_record in notes)


def _services_path(words: Wording) -> str:
    return f"hsds/{words.language}/services.json"


def _table_path(words: Wording, table: str) -> str:
    return f"hsds/{words.language}/{TABLES[table].file}"


def _services_file(words: Wording) -> RecordsFile:
    """The JSON file: a page as the HSDS API reference has it, with all services on it, below the day, the licence and
    the language. The specification itself has no file of many services.
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
    return RecordsFile(_services_path(words), msgspec.json.encode(head)[:-1] + b',"contents":[', b"\n]}\n", joint=b",")


def _term_tables(words: Wording, terms: Iterable[Term]) -> Iterator[ExportFile]:
    """The tables of the terms and of their taxonomies, each once."""
    taxonomies = {term.taxonomy["id"]: term.taxonomy for term in terms}
    rows: dict[str, Iterable[Mapping[str, Any]]] = {
        "taxonomy_term": [{**term.fields, "taxonomy_id": term.taxonomy["id"]} for term in terms],
        "taxonomy": taxonomies.values(),
    }
    for table, found in rows.items():
        lines = "".join(map(TABLES[table].line, found)).encode()
        yield ExportFile(_table_path(words, table), TABLES[table].head + lines)

"""The open data of a small directory, for the tests of every format."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import ExportFacts, Licence, SiteAddress
from sameroad.exports.export_file import AllRecords, ExportFile, RecordPieces, RecordsFile
from sameroad.records.directory import Directory
from sameroad.records.history.record_history import RecordChange, RecordHistory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.state.data_state import data_state

HISTORY = RecordHistory(
    changes=(
        RecordChange(
            slug="example",
            at=datetime(2026, 11, 20, 12, tzinfo=UTC),
            kind="added",
            name=LocalizedText({"en": "Hong Kong Example Association", "zh-Hant": "香港示例會"}),
            categories=("rheumatology",),
        ),
    ),
    last_changed={},
)
FACTS = ExportFacts(
    names={"en": "Example Directory", "zh-Hant": "示例名錄"},
    licence=Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    site=SiteAddress(
        "https://example.org/hk/",
        {"organization": "organizations", "condition": "conditions", "category": "categories", "district": "districts"},
        ("en", "zh-Hant"),
    ),
    repository="https://git.example.org/directory",
    history=HISTORY,
)
NO_SITE = replace(FACTS, site=None, repository=None, licence=None)


def files_of(name: str, directory: Directory, facts: ExportFacts = FACTS) -> Mapping[str, bytes]:
    """The bytes of every file of a format by its path, put together as `RecordsFile` says."""
    made = FORMATS[name].make(directory, facts)
    added = [made.of_record(record) for record in directory.organizations.values()]
    files = {path: content for one in added for path, content in one.own.items()}
    filled = {path for one in added for path, piece in one.shared.items() if piece}
    for file in (
        *made.fixed(),
        *made.of_all(AllRecords([one.notes for one in added], filled, lambda: data_state(directory))),
    ):
        assert file.path not in files
        files[file.path] = file.content if isinstance(file, ExportFile) else together(file, added)
    assert filled <= set(files)
    return files


def together(file: RecordsFile, added: Sequence[RecordPieces]) -> bytes:
    """The bytes of a file with a piece of every record."""
    pieces = b"".join(one.shared.get(file.path, b"") for one in added)
    assert not pieces or pieces.startswith(file.joint)
    return file.head + pieces[len(file.joint) :] + file.tail


def json_of(path: str, directory: Directory, facts: ExportFacts = FACTS) -> Any:
    """What one of our own JSON files says."""
    return json.loads(files_of("json", directory, facts)[path])

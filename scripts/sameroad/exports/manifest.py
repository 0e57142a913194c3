"""The list of all files of the open data, `index.json`, and their checksums, `SHA256SUMS`."""

import json
from collections.abc import Collection
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.exports.own_json.document import head, readable
from sameroad.exports.written import Written
from sameroad.records.directory import Directory

INDEX = "index.json"
SUMS = "SHA256SUMS"
_INDEX_SCHEMA = "schema/index.schema.json"


def is_open_data(folder: Path) -> bool:
    """Whether a folder is one that an earlier export made."""
    try:
        index = json.loads((folder / INDEX).read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(index, dict) and str(index.get("$schema")).endswith(_INDEX_SCHEMA)


def manifest(written: Collection[Written], directory: Directory, facts: ExportFacts) -> ExportFile:
    """Return the list of the files that were written so far."""
    files = [
        {
            "path": file.path,
            **({"format": file.format} if file.format else {}),
            "size": file.size,
            "sha256": file.sha256,
        }
        for file in sorted(written, key=lambda file: file.path)
    ]
    return ExportFile(INDEX, readable({**head("index", INDEX, directory, facts), "files": files}))


def checksums(written: Collection[Written]) -> ExportFile:
    """Return the checksums of the files that were written so far, as `sha256sum --check` reads them."""
    lines = [f"{file.sha256}  {file.path}\n" for file in sorted(written, key=lambda file: file.path)]
    return ExportFile(SUMS, "".join(lines).encode())

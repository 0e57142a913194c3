"""A small data folder, and what imports make of files beside it."""

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sameroad.contribute.import_records.hsds_file import read_hsds
from sameroad.contribute.import_records.hsds_records import hsds_records
from sameroad.contribute.import_records.imported import Imported
from sameroad.records.collection import Collection
from sameroad.records.read_collection import read_collection
from tests.factories import TODAY, make_record, write_data


@cache
def collection() -> Collection:
    """A collection with the record `other`, which the organization of our tests may be part of."""
    with TemporaryDirectory() as folder:
        other = make_record(name={"en": "Other Association"})
        return read_collection(write_data(Path(folder) / "data", {"other": other}), TODAY)


def imported(*files: Any, language: str | None = None) -> list[Imported]:
    """What an import of HSDS files with these values gives."""
    return hsds_records([read_hsds(json.dumps(file).encode()) for file in files], collection(), language)

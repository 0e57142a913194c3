"""A data folder for forms: the real vocabularies and conditions, whose words stand in the forms, and two records."""

import shutil
from pathlib import Path

from sameroad.records.read_collection import PROJECT_DATA

RECORDS = Path(__file__).parent / "records"


def write_issue_data(folder: Path) -> Path:
    """Write the folder and return it."""
    for name in ("vocabularies", "conditions"):
        shutil.copytree(PROJECT_DATA / name, folder / name)
    for name in ("directory.yaml", "helplines.yaml"):
        shutil.copy(PROJECT_DATA / name, folder / name)
    shutil.copytree(RECORDS, folder / "organizations")
    return folder

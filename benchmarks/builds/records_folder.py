"""Writes the data folder of a benchmark: the project's own, with its organizations replaced by synthetic ones."""

import re
import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sameroad.contribute.write_record import write_record
from sameroad.records.directory import Directory
from sameroad.records.load import load
from sameroad.work.processes import available_processors, share_work
from synthetic_records import Plan, RecordMaker, plan_records, slug_of

PROJECT = Path(__file__).parents[2]
_NUMBER = re.compile(r"(?<=number: \")\+852 2\d{3} \d{4}")
_CHUNK = 200
_WORTH_PROCESSES = 500


def real_directory(today: date) -> Directory:
    """Return the real records, whose shape the synthetic ones take. Raises ValueError when they have errors."""
    directory = load(PROJECT / "data", today).directory
    if directory is None:
        raise ValueError("The project's own records have errors: run `sameroad validate` first.")
    return directory


def write_records_folder(folder: Path, count: int, directory: Directory, seed: int = 1) -> None:
    """Write a data folder with `count` records, the same for the same seed, in as many processes as there are."""
    shutil.copytree(PROJECT / "data", folder, ignore=shutil.ignore_patterns("organizations"))
    (folder / "organizations").mkdir()
    plans = tuple(plan_records(count, directory, seed))
    jobs = available_processors() if count >= _WORTH_PROCESSES else 1
    share_work(_Writer, (folder / "organizations", directory), plans, jobs, _CHUNK)


class _Writer:
    def __init__(self, given: tuple[Path, Directory]) -> None:
        self._folder, directory = given
        self._maker = RecordMaker(directory)

    def __call__(self, plans: Sequence[Plan]) -> list[None]:
        for plan in plans:
            text = write_record(self._maker.make(plan))
            (self._folder / f"{slug_of(plan.number)}.yaml").write_bytes(text.encode())
        return [None] * len(plans)


def change_a_number(folder: Path, turn: int) -> Path:
    """Give the first record with a telephone another number, another one each turn; return its file.

    Raises ValueError when no record has one.
    """
    for file in sorted((folder / "organizations").iterdir()):
        text = file.read_text("utf-8")
        if _NUMBER.search(text):
            changed = _NUMBER.sub(f"+852 220{turn % 10} 9{turn % 10**3:03}", text, count=1)
            file.write_text(changed, encoding="utf-8")
            return file
    raise ValueError(f"{folder}: no record has a telephone number to change.")

"""A small repository with records, interface texts and pages, for tests to change."""

import subprocess
from pathlib import Path
from typing import Any

from sameroad.records.collection import Collection
from sameroad.records.read_collection import read_collection
from tests.factories import TODAY, write_data

INTERFACE: dict[str, dict[str, Any]] = {
    "en": {"home": {"tagline": "Find people.", "count": {"one": "{count} group", "other": "{count} groups"}}},
    "zh-Hant": {"home": {"tagline": "找到同路人。", "count": {"other": "{count}個組織"}}},
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it says."""
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def commit(folder: Path) -> str:
    """Commit everything and return the name of the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "State")
    return git(folder, "rev-parse", "HEAD").strip()


def make_repository(folder: Path, **files: Any) -> Path:
    """Return the data folder of a new repository with one commit; `files` are those of `write_data`."""
    git(folder, "init", "--quiet")
    data = write_data(folder / "data", **{"interface": INTERFACE, **files})
    commit(folder)
    return data


def read(data: Path) -> Collection:
    """The files of a data folder."""
    return read_collection(data, TODAY)

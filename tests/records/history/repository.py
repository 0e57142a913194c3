"""A repository of records with a history of known days."""

import os
import subprocess
from pathlib import Path
from typing import Any

from sameroad.records.directory import Directory
from tests.factories import make_record, make_whole_directory, write_data, write_yaml

Records = dict[str, dict[str, Any]]


class Repository:
    """A repository in which each commit has its day; `records` are those that stand in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.records: Records = {}
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")
        write_data(self.data, {})

    def git(self, *arguments: str, at: str = "2026-01-01T00:00:00Z") -> str:
        """Run git and return what it says."""
        who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        times = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": at}
        done = subprocess.run(
            ["git", "-C", str(self.folder), *who, *arguments],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **times},
        )
        return done.stdout

    def write(self, **changes: dict[str, Any] | None) -> None:
        """Write records by their slugs, `_` for `-`; None takes one away."""
        for name, record in changes.items():
            slug = name.replace("_", "-")
            path = self.data / "organizations" / f"{slug}.yaml"
            if record is None:
                path.unlink()
                del self.records[slug]
            else:
                self.records[slug] = record
                write_yaml(path, record)

    def commit(self, at: str, **changes: dict[str, Any] | None) -> None:
        """Write records and commit everything at a time."""
        self.write(**changes)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "State", at=at)

    @property
    def directory(self) -> Directory:
        """What the records say now."""
        return make_whole_directory(self.records)


def named(name: str, **changes: Any) -> dict[str, Any]:
    """A record with a name of its own."""
    return make_record(name={"en": name}, **changes)

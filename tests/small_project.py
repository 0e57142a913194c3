"""A small whole project for tests that build: our pages, our theme, a few records."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import CHECKOUT, TODAY, run_sameroad
from tests.factories import write_data


def make_project(folder: Path, records: Mapping[str, Any] | None = None, **settings: Any) -> Path:
    """Write a project and return its folder. `settings` replace those of `mkdocs.yml`; None takes one away."""
    write_data(folder / "data", records)
    shutil.copytree(CHECKOUT / "docs", folder / "docs", ignore=shutil.ignore_patterns("developers"))
    overrides = folder / "overrides"
    shutil.copytree(CHECKOUT / "overrides", overrides)
    config = yaml.safe_load((CHECKOUT / "mkdocs.yml").read_text("utf-8"))
    config.update(settings)
    kept = {name: value for name, value in config.items() if value is not None}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")
    return folder


def build(project: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Build the project into its `site/` and return how it ended."""
    return run_sameroad("build", "--today", TODAY, *arguments, folder=project)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }

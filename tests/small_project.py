"""A small whole project for tests that build: our pages, our theme, a few records."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import CHECKOUT, TODAY, run_sameroad
from tests.factories import write_data
from tests.shared_folder import made_once

CACHE = Path(".cache", "build")


def make_project(
    folder: Path, records: Mapping[str, Any] | None = None, *, is_ready: bool = True, **settings: Any
) -> Path:
    """Write a project and return its folder. `settings` replace those of `mkdocs.yml`; None takes one away.

    It is as if it had been built before with other records and settings: templates are compiled, which takes a build
    longer than all else. One that is not ready has no cache.
    """
    write_data(folder / "data", records)
    shutil.copytree(CHECKOUT / "docs", folder / "docs", ignore=shutil.ignore_patterns("developers"))
    overrides = folder / "overrides"
    shutil.copytree(CHECKOUT / "overrides", overrides)
    config = yaml.safe_load((CHECKOUT / "mkdocs.yml").read_text("utf-8"))
    config.update(settings)
    kept = {name: value for name, value in config.items() if value is not None}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), "utf-8")
    if is_ready:
        shutil.copytree(made_once("ready", _make_ready), folder / CACHE)
    return folder


def _make_ready(folder: Path) -> None:
    """Put into a folder what a first build keeps of templates and tables; it is the same in every small project."""
    project = make_project(folder / "project", is_ready=False)
    done = build(project, "--quiet")
    assert done.returncode == 0, done.stdout + done.stderr
    forget_last_build(project)
    for kept in (project / CACHE).iterdir():
        kept.rename(folder / kept.name)
    shutil.rmtree(project)


def compiled_templates(folder: Path) -> Path:
    """Put into a folder our templates as they are compiled, and nothing else that a build keeps; return the folder."""
    for name in ("pages.en", "pages.zh-Hant", "sheets"):
        shutil.copy(made_once("ready", _make_ready) / "templates" / name, folder)
    return Path(folder)


def forget_last_build(project: Path) -> None:
    """Let the next build be a whole one. What it has of templates and tables it need not make again."""
    for kept in (project / CACHE).iterdir():
        if kept.suffix in (".kept", ".data", ".records"):
            kept.unlink()


def build(project: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Build the project into its `site/` and return how it ended."""
    return run_sameroad("build", "--today", TODAY, *arguments, folder=project)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }

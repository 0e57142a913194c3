"""Our finished pages and their frames, with the tokens, for peers whose pages shall say the same in the same frame."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from builds.keep_frames import FOLDER
from builds.records_folder import PROJECT
from builds.run_program import ProgramFailedError


def reference_site(data: Path, work: Path, today: date) -> Mapping[str, str]:
    """Build our site from `data` into the folder `site` of `work`, without open data; return the frames by language.

    Raises ProgramFailedError with our build's own words when it fails.
    """
    frames = work / "frames"
    frames.mkdir(parents=True)
    command = [sys.executable, "-m", "sameroad", "build", "--no-exports", "--no-cache", "--quiet"]
    command += ["--today", today.isoformat(), "--data", str(data)]
    command += ["--config-file", str(_settings(work)), "--output", str(work / "site")]
    done = subprocess.run(  # noqa: S603 - our own command
        command, env={**os.environ, FOLDER: str(frames)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ProgramFailedError(done.stdout + done.stderr)
    return {file.stem: file.read_text("utf-8") for file in frames.iterdir()}


def _settings(work: Path) -> Path:
    """Write our `mkdocs.yml` with our hook in it, from a place where relative paths do not hold."""
    settings = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
    settings["docs_dir"] = str(PROJECT / "docs")
    settings["theme"]["custom_dir"] = str(PROJECT / "overrides")
    settings["watch"] = []
    settings["hooks"] = [str(Path(__file__).with_name("keep_frames.py"))]
    plugins = [plugin for plugin in settings["plugins"] if plugin != "sameroad"]
    settings["plugins"] = [*plugins, "sameroad"]
    (work / "data").symlink_to(PROJECT / "data")  # where pages think that records are edited
    file = work / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file

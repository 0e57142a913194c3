"""We ourselves: the command line as people use it, with the settings of the project."""

import sys
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path

from builds.contender import Contender
from builds.records_folder import PROJECT, change_a_number

OURS = "ours"
WITHOUT_EXPORTS = "ours without exports"


def our_site(folder: Path, data: Path, today: date, *, exports: bool) -> Contender:
    """Return what builds our site below `folder`, with the open data or without."""
    folder.mkdir()
    output, cache, timings = folder / "site", folder / ".cache", folder / "timings.json"
    command = [sys.executable, "-m", "sameroad", "build", "--quiet", "--today", today.isoformat(), "--data", str(data)]
    command += ["--config-file", str(PROJECT / "mkdocs.yml"), "--output", str(output)]
    command += ["--cache", str(cache), "--timings", str(timings)]
    return Contender(
        OURS if exports else WITHOUT_EXPORTS,
        f"sameroad {version('sameroad')}, Python {sys.version.split()[0]}",
        (*command, *([] if exports else ["--no-exports"])),
        folder,
        output,
        partial(change_a_number, data),
        (cache,),
        timings,
    )

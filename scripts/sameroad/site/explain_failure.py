"""Why a site could not be written, in a sentence that says where, how much room it takes and what to do."""

import os
import shutil
from pathlib import Path

from sameroad.work.explain_os_error import explain_os_error, is_full


def explain_failure(error: OSError, site: Path) -> str | None:
    """Return why the site in the folder `site` could not be written; None for an error that is most likely our own.

    To be called when the unfinished site has been removed, so that what is free is what the next one would have.
    """
    elsewhere = error.filename is not None and not Path(os.fsdecode(error.filename)).is_relative_to(site.parent)
    return explain_os_error(error) if elsewhere or not is_full(error) else _explain_full(site)


def _explain_full(site: Path) -> str:
    parts = [f"There is no room for the new site on the disk of {site}: it is made beside the last one."]
    parts.append(f"{_shown(shutil.disk_usage(_existing(site)).free)} are free")
    if site.is_dir():
        parts[-1] += f", and the last one takes {_shown(_room(site))}"
    return f"{' '.join(parts)}. Make room, or name a folder on another disk with --output."


def _existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if folder.is_dir())


def _room(folder: Path) -> int:
    """What a folder takes on its disk, where the system tells it; else the sum of its files."""
    found = 0
    for place, _, files in os.walk(folder):
        for file in files:
            facts = Path(place, file).lstat()
            found += getattr(facts, "st_blocks", 0) * 512 or facts.st_size
    return found


def _shown(size: int) -> str:
    return f"{size / 1e6:,.1f} MB"

"""Refuses to publish a site in which something is missing or left over."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sameroad.site.site_error import SiteError
from sameroad.site.verify import verify_site


def refuse_unfit(folder: Path, expected: Iterable[str], quoting: Iterable[str], looked_at: Iterable[str] = ()) -> None:
    """Raise SiteError when `verify_site` finds anything; the arguments are its own."""
    problems = verify_site(folder, expected, quoting, looked_at)
    if problems:
        raise SiteError("The site is not published:\n" + "\n".join(f"- {problem}" for problem in problems))


def files_below(folder: Path) -> Iterator[str]:
    """Give the paths of all files below a folder, with forward slashes, without hidden ones of the folder itself."""
    root = os.fspath(folder)
    for place, folders, files in os.walk(root):
        below = os.path.relpath(place, root).replace(os.sep, "/")
        if below == ".":
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (name for name in files if not name.startswith("."))
        else:
            yield from (f"{below}/{name}" for name in files)

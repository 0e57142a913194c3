"""Refuses to publish a site in which something is missing, left over or faulty."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from sameroad.site.finished.check_site import check_site
from sameroad.site.site_error import SiteError
from sameroad.site.verify import verify_site

_MOST = 20


def refuse_unfit(folder: Path, expected: Iterable[str], quoting: Iterable[str], looked_at: Iterable[str] = ()) -> None:
    """Raise SiteError when `verify_site` finds anything; the arguments are its own."""
    problems = verify_site(folder, expected, quoting, looked_at)
    if problems:
        raise SiteError("The site is not published:\n" + "\n".join(f"- {problem}" for problem in problems))


def refuse_faulty(folder: Path, only: Collection[str] | None, jobs: int) -> None:
    """Raise SiteError when `check_site` finds anything in a site, or in `only` these of its files."""
    found = check_site(folder, jobs, only).findings
    if found:
        told = "\n".join(f"- {one}" for one in found[:_MOST])
        more = f"\n- ... and {len(found) - _MOST:,} more" if len(found) > _MOST else ""
        raise SiteError(f"The site is not published:\n{told}{more}")


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

"""Refuses to publish a site in which a file is faulty."""

from collections.abc import Collection, Sequence
from pathlib import Path

from sameroad.site.finished.check_site import check_changes, check_site
from sameroad.site.finished.finding import Finding
from sameroad.site.site_error import SiteError
from sameroad.site.walk import Tree

_MOST = 20


def refuse_faulty(folder: Path, there: Tree, only: Collection[str] | None, jobs: int) -> None:
    """Raise SiteError when `check_site` finds anything in a site, or in `only` these of its files; the arguments are
    its own.
    """
    _refuse(check_site(folder, there, jobs, only).findings)


def refuse_faulty_changes(changes: Path, last: Path, files: Collection[str], only: Collection[str], jobs: int) -> None:
    """Raise SiteError when `check_changes` finds anything; the arguments are its own."""
    _refuse(check_changes(changes, last, files, only, jobs).findings)


def _refuse(found: Sequence[Finding]) -> None:
    if found:
        told = "\n".join(f"- {one}" for one in found[:_MOST])
        more = f"\n- ... and {len(found) - _MOST:,} more" if len(found) > _MOST else ""
        raise SiteError(f"The site is not published:\n{told}{more}")

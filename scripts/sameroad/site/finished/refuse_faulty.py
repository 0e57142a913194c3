"""Refuses to publish a site in which a file is faulty."""

from collections.abc import Collection
from pathlib import Path

from sameroad.site.finished.check_site import check_site
from sameroad.site.site_error import SiteError

_MOST = 20


def refuse_faulty(folder: Path, only: Collection[str] | None, jobs: int) -> None:
    """Raise SiteError when `check_site` finds anything in a site, or in `only` these of its files."""
    found = check_site(folder, jobs, only).findings
    if found:
        told = "\n".join(f"- {one}" for one in found[:_MOST])
        more = f"\n- ... and {len(found) - _MOST:,} more" if len(found) > _MOST else ""
        raise SiteError(f"The site is not published:\n{told}{more}")

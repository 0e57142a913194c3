"""Refuses to publish a site in which something is missing or left over."""

from collections.abc import Iterable
from pathlib import Path

from sameroad.site.site_error import SiteError
from sameroad.site.verify import verify_site
from sameroad.site.walk import Tree


def refuse_unfit(
    folder: Path, there: Tree, expected: Iterable[str], quoting: Iterable[str], looked_at: Iterable[str] = ()
) -> None:
    """Raise SiteError when `verify_site` finds anything; the arguments are its own."""
    problems = verify_site(folder, there, expected, quoting, looked_at)
    if problems:
        raise SiteError("The site is not published:\n" + "\n".join(f"- {problem}" for problem in problems))

"""Hidden entries in the folder of a site, such as `.well-known/`: which of them a build wrote.

A site that is replaced keeps those that somebody else put there. So a build that writes any says which, in a file that
is hidden too; other sites have no such file.
"""

import contextlib
from pathlib import Path

NOTE = ".written-by-the-build"


def note_hidden(site: Path) -> None:
    """Write down which hidden entries a new site has, if it has any."""
    names = sorted(entry.name for entry in site.glob(".*"))
    if names:
        (site / NOTE).write_text("".join(f"{name}\n" for name in names), "utf-8")


def others_hidden(site: Path) -> list[Path]:
    """Return the hidden entries of a site that were there before a build came, or came after it."""
    ours = {NOTE}
    with contextlib.suppress(OSError, ValueError):
        ours.update((site / NOTE).read_text("utf-8").splitlines())
    return [entry for entry in site.glob(".*") if entry.name not in ours]

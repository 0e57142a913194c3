"""Whether files are those of which somebody has written down the checksums."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sameroad.site.finished.finding import Fault

SUMS = "SHA256SUMS"
_ANEW = "build the open data anew"


def wrong_sums(site: Path, path: str, content: bytes, files: Iterable[str]) -> Iterator[Fault]:
    """Give what is wrong with a list of checksums: files that are other ones or not there, and others beside it of
    which it knows nothing. `files` are the paths of the whole site.
    """
    below = path.removesuffix(SUMS)
    there = {file.removeprefix(below) for file in files if file.startswith(below)} - {SUMS}
    listed: set[str] = set()
    for line in content.decode("utf-8", errors="replace").splitlines():
        written, _, name = line.partition("  ")
        listed.add(name)
        if name not in there:
            yield Fault(f"{name} is not there", _ANEW)
        elif _sum(site / below / name) != written:
            yield Fault(f"{name} has another checksum", _ANEW)
    yield from (Fault(f"{name} is not in the list", _ANEW) for name in sorted(there - listed))


def _sum(file: Path) -> str:
    try:
        with open(os.fspath(file), "rb") as opened:  # noqa: PTH123 - it may be a large one, and is read in pieces
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""  # that it cannot be read is told of the file itself

"""Whether a published site is as its build left it: nothing is missing, and nothing has been touched since."""

import os
from collections.abc import Iterable
from pathlib import Path


def is_as_published(site: Path, paths: Iterable[str], published: int) -> bool:
    """Return whether all paths are there, and nothing in their folders has changed after `published` (nanoseconds).

    It is the time of the last change of any kind that counts where the system tells it: nobody can set it back.
    """
    root = os.fspath(site)
    folders = {""}
    try:
        for path in paths:
            if _changed(f"{root}/{path}") > published:
                return False
            folders.add(path.rpartition("/")[0])
        every = {above for folder in folders for above in _with_those_above(folder)}
        return all(_changed(f"{root}/{folder}") <= published for folder in every)
    except OSError:
        return False


def _changed(path: str) -> int:
    facts = os.stat(path)  # noqa: PTH116 - sixty thousand times
    return max(facts.st_mtime_ns, facts.st_ctime_ns)


def _with_those_above(folder: str) -> Iterable[str]:
    yield folder
    while folder:
        folder = folder.rpartition("/")[0]
        yield folder

"""Makes a new file that is there as a whole or not at all, and never in the place of another one."""

import os
from pathlib import Path

from sameroad.contribute.unfinished_file import unfinished_file


def create_file(path: Path, content: bytes) -> None:
    """Write a file that there is not yet.

    Raises FileExistsError when there is one by that name, even one that has come this moment, and any other OSError
    when the file cannot be written; then nothing is left behind.
    """
    with unfinished_file(path, content) as unfinished:
        unfinished.chmod(0o666 & ~_mask())
        _put(unfinished, path)


def _put(unfinished: Path, path: Path) -> None:
    try:
        path.hardlink_to(unfinished)  # unlike a renaming, this fails where a file is
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a memory stick: take the name first, then fill it
        path.open("xb").close()
        try:
            unfinished.replace(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _mask() -> int:
    """The permissions that new files of this user lack; the system tells them only while they are set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

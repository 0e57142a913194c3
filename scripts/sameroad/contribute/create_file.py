"""Makes a new file that is there as a whole or not at all, and never in the place of another one."""

import os
import tempfile
from pathlib import Path


def create_file(path: Path, content: bytes) -> None:
    """Write a file that there is not yet.

    Raises FileExistsError when there is one by that name, even one that has come this moment, and any other OSError
    when the file cannot be written; then nothing is left behind.
    """
    # Names that begin with a dot are no records, so nobody who reads the folder meanwhile takes this for one.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=".tmp", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(0o666 & ~_mask())
        _put(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


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

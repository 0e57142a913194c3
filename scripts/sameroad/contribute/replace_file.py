"""Writes a file anew so that at every moment there is the old one or the whole new one."""

import os
import shutil
import tempfile
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Give a file another content; it keeps its permissions.

    Raises OSError when that cannot be done; then the file is as it was.
    """
    place = path.resolve()  # a link goes on leading to its file
    # Names that begin with a dot are no records, so nobody who reads the folder meanwhile takes this for one.
    descriptor, name = tempfile.mkstemp(prefix=f".{place.stem}.", suffix=".tmp", dir=place.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(place, unfinished)
        unfinished.replace(place)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise

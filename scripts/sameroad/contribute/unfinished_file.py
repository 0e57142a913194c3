"""A file beside the one that is meant, whole before it takes its place, and gone when it does not."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def unfinished_file(place: Path, content: bytes) -> Iterator[Path]:
    """Give the path of a temporary file in the folder of `place` that holds the content, safely on the disk.

    Whatever still stands there in the end is removed. Raises OSError when it cannot be written.
    """
    # Names that begin with a dot are no records, so nobody who reads the folder meanwhile takes this for one.
    descriptor, name = tempfile.mkstemp(prefix=f".{place.stem}.", suffix=".tmp", dir=place.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield unfinished
    finally:
        unfinished.unlink(missing_ok=True)

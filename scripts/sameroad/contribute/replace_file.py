"""Writes a file anew so that at every moment there is the old one or the whole new one."""

import shutil
from pathlib import Path

from sameroad.contribute.unfinished_file import unfinished_file


def replace_file(path: Path, content: bytes) -> None:
    """Give a file another content; it keeps its permissions.

    Raises OSError when that cannot be done; then the file is as it was.
    """
    place = path.resolve()  # a link goes on leading to its file
    with unfinished_file(place, content) as unfinished:
        shutil.copymode(place, unfinished)
        unfinished.replace(place)

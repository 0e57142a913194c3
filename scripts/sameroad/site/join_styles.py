"""One stylesheet for every page, so that a page asks for one file, while those who write styles have one for each
subject.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

JOINED = "assets/stylesheets/every-page.css"


def join_styles(files: Sequence[Path]) -> Mapping[str, bytes]:
    """Return the file of all of them one after the other, by its path in the site; none where there is nothing to join.

    Addresses in them must be relative to `assets/stylesheets/`.
    """
    return {JOINED: b"\n".join(file.read_bytes() for file in files)} if files else {}

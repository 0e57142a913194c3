"""Looks at the finished site once more before it is published: everything is there, and no token is left over."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sameroad.site.frame import SLOTS
from sameroad.site.walk import Tree

_LEFT_OVER = re.compile(rf"__(?:{'|'.join(SLOTS)})__")
_LEFT_OVER_BYTES = re.compile(_LEFT_OVER.pattern.encode())
_FILLED_TYPES = (".html", ".xml", ".txt", ".webmanifest")


def has_token(text: str | bytes) -> bool:
    """Say whether the text, or its UTF-8, has one of our tokens in it."""
    if isinstance(text, str):
        return "__" in text and _LEFT_OVER.search(text) is not None
    return _LEFT_OVER_BYTES.search(text) is not None


def verify_site(
    site: Path, there: Tree, expected: Iterable[str], quoting: Iterable[str] = (), looked_at: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return what is wrong with the site in the folder `site`, which has what is `there`, a sentence for each problem.

    `expected` are the paths that must be there; `quoting` are pages whose record itself has a token in its text;
    `looked_at` are those in which whoever wrote them has looked for tokens, so that they need not be read again.
    """
    root, files = os.fspath(site), frozenset(there.files)
    unread = files.difference(quoting, looked_at)
    frames = {
        path: "is a frame and must not be published" for path in (*there.files, *there.folders) if has_token(path)
    }
    left_over = {**dict(_left_over(root, unread)), **frames}
    return (
        *(f"{path} is missing." for path in expected if path not in files),
        *(f"{path} {left_over[path]}." for path in sorted(left_over, key=lambda path: path.split("/"))),
    )


def _left_over(root: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with each of these files in which a token stands."""
    for path in paths:
        if path.endswith(_FILLED_TYPES):
            found = _LEFT_OVER_BYTES.search(Path(root, path).read_bytes())
            if found:
                yield path, f"still has the token {found[0].decode()} in it"

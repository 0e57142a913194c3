"""Looks at the finished site once more before it is published: everything is there, and no token is left over."""

import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from sameroad.site.frame import SLOTS

_LEFT_OVER = re.compile(rf"__(?:{'|'.join(SLOTS)})__")
_LEFT_OVER_BYTES = re.compile(_LEFT_OVER.pattern.encode())
_FILLED_TYPES = (".html", ".xml", ".txt", ".webmanifest")


def has_token(text: str) -> bool:
    """Say whether the text has one of our tokens in it."""
    return _LEFT_OVER.search(text) is not None


def verify_site(
    site: Path, expected: Iterable[str], quoting: Collection[str] = (), looked_at: Collection[str] = ()
) -> tuple[str, ...]:
    """Return what is wrong with the site in the folder `site`, a sentence for each problem.

    `expected` are the paths that must be there; `quoting` are pages whose record itself has a token in its text.
    `looked_at` are those that whoever wrote them has searched for tokens: that they are there is enough. Sets are
    quickest.
    """
    files, folders = _walk(site)
    passed = _Either(quoting, looked_at)
    return (*(f"{path} is missing." for path in expected if path not in files), *_left_over(site, ...))

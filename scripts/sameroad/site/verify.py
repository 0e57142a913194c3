"""Looks at the finished site once more before it is published: everything is there, and no token is left over."""

import re
from collections.abc import Collection, Iterable
from pathlib import Path

from sameroad.site.frame import SLOTS

_LEFT_OVER = re.compile(rf"__(?:{'|'.join(SLOTS)})__")
_LEFT_OVER_BYTES = re.compile(_LEFT_OVER.pattern.encode())
_FILLED_TYPES = (".html", ".xml", ".txt", ".webmanifest")


def has_token(text: str) -> bool:
    """Say whether the text has one of our tokens in it."""
    return _LEFT_OVER.search(text) is not None


def verify_site(site: Path, expected: Iterable[str], quoting: Collection[str] = ()) -> tuple[str, ...]:
    """Return what is wrong with the site in the folder `site`, a sentence for each problem.

    `expected` are the paths that must be there; `quoting` are pages whose record itself has a token in its text.
    """
    return (*_missing(site, expected), *_left_over(site, frozenset(quoting)))


def _missing(site: Path, expected: Iterable[str]) -> Iterable[str]:
    for path in expected:
        if not (site / path).is_file():
            yield f"{path} is missing."


def _left_over(site: Path, quoting: frozenset[str]) -> Iterable[str]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if _LEFT_OVER.search(path):
            yield f"{path} is a frame and must not be published."
        elif path.endswith(_FILLED_TYPES) and path not in quoting:
            found = _LEFT_OVER_BYTES.search(file.read_bytes())
            if found:
                yield f"{path} still has the token {found[0].decode()} in it."

"""Where the addresses of a site lead, told from the files that it has."""

from collections.abc import Set
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

_NO_SITE = "https://site.invalid/"
_SCHEMES = ("http", "https")


class Target(NamedTuple):
    """A file of the site, and the place in it."""

    path: str
    fragment: str


class Addresses:
    """The addresses of one site: `base` is that of its home page, if it is known, and `files` are its paths."""

    def __init__(self, base: str, files: Set[str]) -> None:
        self._base = base or _NO_SITE
        self._files = files
        self._host = urlsplit(self._base).netloc
        self._root = urlsplit(self._base).path

    def target(self, page: str, address: str) -> Target | None:
        """Return where an address in a file leads, by the name of a file that is there or should be; None when that is
        outside the site.
        """
        try:
            parts = urlsplit(urljoin(self._base + page, address.strip()))
        except ValueError:
            return None
        if parts.scheme not in _SCHEMES or parts.netloc != self._host:
            return None
        if not parts.path.startswith(self._root):
            return None
        path = unquote(parts.path.removeprefix(self._root))
        return Target(self._file(path), unquote(parts.fragment))

    def has(self, path: str) -> bool:
        """Whether the site has a file."""
        return path in self._files

    def _file(self, path: str) -> str:
        if path == "" or path.endswith("/"):
            return f"{path}index.html"
        return path

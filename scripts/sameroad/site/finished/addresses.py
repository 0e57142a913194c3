"""Where the addresses of a site lead, told from the files that it has."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_INDEX = "index.html"
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SPACE = "\t\n\r\f "
_TEXT_FRAGMENT = ":~:"
FROM_ROOT = -1


class Target(NamedTuple):
    """Where an address leads: the file as it is called in the site, if it is `there`, and the place in it."""

    path: str
    fragment: str
    there: bool


class Way(NamedTuple):
    """An address of the site itself: how many folders `up` from the one it stands in (or FROM_ROOT), and the rest.
    `path` is None for a place in the same file.
    """

    up: int
    path: str | None
    fragment: str


class Addresses:
    """The addresses of one site. `base` is that of its home page, empty if it is not known; `files` are its paths."""

    def __init__(self, base: str, files: Iterable[str]) -> None:
        self.base = base
        self._root = urlsplit(base).path or "/"
        self._files = frozenset(files)
        self._way = lru_cache(maxsize=50_000)(self._read)  # most addresses stand on many pages

    def folders(self, path: str) -> list[str]:
        """Return the folder of a file and those above it up to the root, each with a slash at its end."""
        found = [""]
        start = path.find("/") + 1
        while start:
            found.append(path[:start])
            start = path.find("/", start) + 1
        return found[::-1]

    def target(self, path: str, folders: list[str], address: str) -> Target | None:
        """Return where an address leads that stands in a file; `folders` are those of the file. None when it leads out
        of the site, or is none.
        """
        way = self._way(address)
        if way is None:
            return None
        if way.path is None:
            return Target(path, way.fragment, there=True)
        if way.up == FROM_ROOT:
            place = way.path
        elif way.up < len(folders):
            place = folders[way.up] + way.path
        else:
            return Target(address, "", there=False)
        file = self._file(place)
        return Target(place if file is None else file, way.fragment, file is not None)

    def has(self, path: str) -> bool:
        """Whether the site has a file, or a folder with a page."""
        return self._file(path) is not None

    def _file(self, place: str) -> str | None:
        """The file that a host gives for a path below the root."""
        if place in self._files:
            return place
        page = f"{place}{_INDEX}"
        return page if (not place or place.endswith("/")) and page in self._files else None

    def _read(self, address: str) -> Way | None:
        address = address.strip(_SPACE)
        if self.base and address.startswith(self.base):
            up, address = FROM_ROOT, address.removeprefix(self.base)
        elif _SCHEME.match(address) or address.startswith("//"):
            return None
        elif address.startswith(self._root):
            up, address = FROM_ROOT, address.removeprefix(self._root)
        elif address.startswith("/"):
            return None  # the host has other sites beside this one
        else:
            up = 0
        rest, _, fragment = address.partition("#")
        fragment = unquote(fragment.partition(_TEXT_FRAGMENT)[0])
        written = rest.partition("?")[0]
        if not written and up == 0:
            return Way(0, None, fragment)
        return Way(*_walked(up, unquote(written)), fragment)


def _walked(up: int, path: str) -> tuple[int, str]:
    """How many folders a path leads up, and what is left of it without steps to and fro."""
    kept: list[str] = []
    *folders, last = path.split("/")
    if last in (".", ".."):
        folders, last = [*folders, last], ""
    for one in folders:
        if one == "..":
            if kept:
                kept.pop()
            elif up != FROM_ROOT:  # above the root is the root
                up += 1
        elif one != ".":
            kept.append(one)
    return up, "/".join((*kept, last))

"""Follows the addresses in one file: to other files of the site, and to the places in them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sameroad.site.finished.addresses import Addresses, Target
from sameroad.site.finished.finding import Fault
from sameroad.site.finished.page_view import ids_of
from sameroad.site.finished.site import Site

PAGE = ".html"


class Place(NamedTuple):
    """A place in a page, as the end of an address names it."""

    path: str
    id: str


class Links:
    """The addresses in one file: how many are of this site, those that lead nowhere, and the places in other pages."""

    def __init__(self, addresses: Addresses, path: str) -> None:
        self._addresses = addresses
        self._path = path
        self._folders = addresses.folders(path)
        self.lost: list[Fault] = []
        self.places: set[Place] = set()
        self.count = 0

    def follow(self, addresses: Iterable[str], ids: frozenset[str] | None) -> None:
        """Follow addresses; `ids` are the places of this page, None where addresses are names of things."""
        target_of, path, folders = self._addresses.target, self._path, self._folders
        for address in addresses:
            target = target_of(path, folders, address)
            if target is None or "{" in address:  # with which scripts and programs make addresses
                continue
            self.count += 1
            if not target.there:
                if ids is not None or not self._addresses.has(f"{target.path}/"):
                    self.lost.append(Fault(f"{address} leads to {target.path}, which is not there", "mend the address"))
            elif ids is not None and _is_place(target):
                self._find(target, ids)

    def _find(self, target: Target, ids: frozenset[str]) -> None:
        if target.path != self._path:
            self.places.add(Place(target.path, target.fragment))
        elif target.fragment not in ids:
            self.lost.append(Fault(f"#{target.fragment} leads to no place in it", "mend the address or the id"))


def _is_place(target: Target) -> bool:
    """Whether an address ends with the id of a place; with “=” it ends with what a script is to show (`q=stroke`)."""
    return target.fragment not in ("", "top") and "=" not in target.fragment and target.path.endswith(PAGE)


class PlaceFinder:
    """Says which places pages do not have; each process has its own."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def __call__(self, pages: Sequence[tuple[str, frozenset[str]]]) -> tuple[frozenset[str], ...]:
        """Return, of each page and the ids that others want of it, those that are not there."""
        return tuple(wanted - self._ids(path) for path, wanted in pages)

    def _ids(self, path: str) -> frozenset[str]:
        try:
            return ids_of(self._site.read(path).decode("utf-8", errors="replace"))
        except OSError:
            return frozenset()

"""Looks at one file of a finished site: what is wrong with it alone, or with where it leads."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sameroad.site.finished.addresses import Addresses, Target
from sameroad.site.finished.checksums import SUMS, wrong_sums
from sameroad.site.finished.finding import Fault
from sameroad.site.finished.languages import Languages
from sameroad.site.finished.other_files import UnreadableError, addresses_in
from sameroad.site.finished.page_view import PageView, ids_of, view_page
from sameroad.site.verify import has_token

PAGE = ".html"
_MEND = "mend the address"
_PAIRS = "have each page in every language, each naming all"


@dataclass(frozen=True)
class Site:
    """A finished site: its folder, the address of its home page (empty if it does not say), the paths of its files and
    its languages.
    """

    folder: Path
    base: str
    files: frozenset[str]
    languages: Languages


class Place(NamedTuple):
    """A place in a page, as the end of an address names it."""

    path: str
    id: str


class Looked(NamedTuple):
    """What came of one file: its faults, the places in other pages that it leads to, how many addresses of the site
    are in it, and whether it names itself in every language.
    """

    path: str
    size: int
    faults: tuple[Fault, ...] = ()
    places: tuple[Place, ...] = ()
    links: int = 0
    names_languages: bool = False


class FileChecker:
    """Looks at the files of one site; each process has its own."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._addresses = Addresses(site.base, site.files)

    def __call__(self, paths: Sequence[str]) -> tuple[Looked, ...]:
        """Look at each of these files."""
        return tuple(map(self._look, paths))

    def _look(self, path: str) -> Looked:
        try:
            content = (self._site.folder / path).read_bytes()
            looked = self._look_at_page(path, content) if path.endswith(PAGE) else self._look_at_other(path, content)
        except OSError as error:
            why = error.strerror or str(error)
            return Looked(path, 0, (Fault(f"it cannot be opened ({why})", "look at its permissions and its disk"),))
        except UnicodeDecodeError as error:
            return Looked(path, len(content), (Fault(f"it is not in UTF-8 ({error})", "look at what writes it"),))
        faults = [*looked.faults]
        if has_token(path):
            faults.append(Fault("a token is in its name", "build the site anew, and tell the developers"))
        if not content:
            faults.append(Fault("it is empty", "look at what writes it"))
        return looked._replace(faults=tuple(faults))

    def _look_at_page(self, path: str, content: bytes) -> Looked:
        view = view_page(content.decode("utf-8"), len(content))
        links = _Links(self._addresses, path)
        links.follow(view.addresses, view.ids)
        links.follow(view.data, None)
        faults = [*view.faults, *links.lost, *self._wrong_languages(path, view)]
        return Looked(path, len(content), tuple(faults), tuple(links.places), links.count, bool(view.alternates))

    def _look_at_other(self, path: str, content: bytes) -> Looked:
        if path.rpartition("/")[2] == SUMS:
            return Looked(path, len(content), tuple(wrong_sums(self._site.folder, path, content, self._site.files)))
        links = _Links(self._addresses, path)
        try:
            links.follow(addresses_in(path, content), None)
        except UnreadableError as error:
            return Looked(path, len(content), (Fault(f"it cannot be read ({error})", "look at what writes it"),))
        return Looked(path, len(content), tuple(links.lost), (), links.count)

    def _wrong_languages(self, path: str, view: PageView) -> Iterator[Fault]:
        languages, folders = self._site.languages, self._addresses.folders(path)
        if view.canonical is not None and view.alternates:  # slips and frames name the page that they are part of
            own = self._addresses.target(path, folders, view.canonical)
            if own is None or own.path != path:
                yield Fault(f"it says that it is {view.canonical}", "let the canonical address be its own")
        if languages.is_for_all(path):
            return
        language = languages.language_of(path)
        if view.language != language:
            yield Fault(f"its language is “{view.language}” and not “{language}”", "put it into the folder of its language")
        each = dict(languages.in_each(path))
        for other in each.keys() - {language}:
            if each[other] not in self._site.files:
                yield Fault(f"{each[other]} is not there, the same page in “{other}”", _PAIRS)
        if view.alternates:
            yield from self._wrong_alternates(path, folders, view, each)

    def _wrong_alternates(
        self, path: str, folders: list[str], view: PageView, each: dict[str, str]
    ) -> Iterator[Fault]:
        for other in (*each, *view.alternates.keys() - each.keys()):
            address = view.alternates.get(other)
            if address is None:
                yield Fault(f"it does not name itself in “{other}” (hreflang)", _PAIRS)
                continue
            target = self._addresses.target(path, folders, address)
            wanted = [each[other]] if other in each else each.values() if other == "x-default" else ()
            if target is None or target.path not in wanted:
                yield Fault(f"{address} is named as the same page in “{other}” (hreflang)", _PAIRS)


class _Links:
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
                    self.lost.append(Fault(f"{address} leads to {target.path}, which is not there", _MEND))
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

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, pages: Sequence[tuple[str, frozenset[str]]]) -> tuple[frozenset[str], ...]:
        """Return, of each page and the ids that others want of it, those that are not there."""
        return tuple(wanted - self._ids(path) for path, wanted in pages)

    def _ids(self, path: str) -> frozenset[str]:
        try:
            return ids_of((self._folder / path).read_text("utf-8", errors="replace"))
        except OSError:
            return frozenset()

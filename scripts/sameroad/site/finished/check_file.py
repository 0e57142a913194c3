"""Looks at one file of a finished site: what is wrong with it alone, or with where it leads."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sameroad.site.finished.addresses import Addresses
from sameroad.site.finished.checksums import SUMS, wrong_sums
from sameroad.site.finished.finding import Fault
from sameroad.site.finished.links import PAGE, Links, Place
from sameroad.site.finished.other_files import UnreadableError, addresses_in
from sameroad.site.finished.page_view import PageView, view_page
from sameroad.site.finished.site import Site
from sameroad.site.verify import has_token

OPEN = "look at its permissions and its disk"
_PAIRS = "have each page in every language, each naming all"


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
            content = self._site.read(path)
            looked = self._look_at_page(path, content) if path.endswith(PAGE) else self._look_at_other(path, content)
        except OSError as error:
            why = error.strerror or str(error)
            return Looked(path, 0, (Fault(f"it cannot be opened ({why})", OPEN),))
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
        links = Links(self._addresses, path)
        links.follow(view.addresses, view.ids)
        links.follow(view.data, None)
        faults = [*view.faults, *links.lost, *self._wrong_languages(path, view)]
        return Looked(path, len(content), tuple(faults), tuple(links.places), links.count, bool(view.alternates))

    def _look_at_other(self, path: str, content: bytes) -> Looked:
        if path.rpartition("/")[2] == SUMS:
            return Looked(path, len(content), tuple(wrong_sums(self._site.folder, path, content, self._site.files)))
        links = Links(self._addresses, path)
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
            yield Fault(
                f"its language is “{view.language}” and not “{language}”", "put it into the folder of its language"
            )
        each = dict(languages.in_each(path))
        for other in each.keys() - {language}:
            if each[other] not in self._site.files:
                yield Fault(f"{each[other]} is not there, the same page in “{other}”", _PAIRS)
        if view.alternates:
            yield from self._wrong_alternates(path, folders, view, each)

    def _wrong_alternates(self, path: str, folders: list[str], view: PageView, each: dict[str, str]) -> Iterator[Fault]:
        for other in (*each, *view.alternates.keys() - each.keys()):
            address = view.alternates.get(other)
            if address is None:
                yield Fault(f"it does not name itself in “{other}” (hreflang)", _PAIRS)
                continue
            target = self._addresses.target(path, folders, address)
            wanted = [each[other]] if other in each else each.values() if other == "x-default" else ()
            if target is None or target.path not in wanted:
                yield Fault(f"{address} is named as the same page in “{other}” (hreflang)", _PAIRS)

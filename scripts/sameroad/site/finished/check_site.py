"""Checks a finished site as a whole, in several processes: every file alone, then what one says of another."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.site.finished.addresses import Addresses, Target
from sameroad.site.finished.file_view import UnreadableError, addresses_in
from sameroad.site.finished.finding import Finding
from sameroad.site.finished.page_view import view_page
from sameroad.site.unfit import files_below
from sameroad.site.verify import has_token
from sameroad.work.processes import share_work

SUMS = "SHA256SUMS"
_CHUNK = 50
_WORTH_A_PROCESS = 200
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


@dataclass(frozen=True, slots=True)
class _Looked:
    """What came of one file: its faults, the places in others that it leads to, and its other languages."""

    path: str
    size: int
    faults: tuple[Finding, ...]
    places: tuple[Target, ...]
    alternates: frozenset[str]


@dataclass(frozen=True)
class Checked:
    """The findings, in the order of paths, and how many files of how many bytes there are."""

    findings: tuple[Finding, ...]
    files: int
    size: int


def check_site(site: Path, jobs: int, advance: Callable[[int], None] = lambda _: None) -> Checked:
    """Check the site in a folder, in at most `jobs` processes; `advance` is told how many more files are done."""
    paths = sorted(files_below(site))
    given = (site, _base(site), frozenset(paths))
    jobs = min(jobs, len(paths) // _WORTH_A_PROCESS + 1)
    looked = share_work(_Looker, given, paths, jobs, _CHUNK, advance)
    findings = [fault for one in looked for fault in one.faults]
    findings += _lost_places(site, looked)
    findings += _one_sided(looked)
    return Checked(tuple(sorted(set(findings))), len(paths), sum(one.size for one in looked))


def _base(site: Path) -> str:
    """The address of the home page, as it says itself; empty when it does not."""
    found = _CANONICAL.search((site / "index.html").read_text("utf-8", errors="replace"))
    return found[1] if found else ""


class _Looker:
    def __init__(self, given: tuple[Path, str, frozenset[str]]) -> None:
        self._site, base, files = given
        self._addresses = Addresses(base, files)

    def __call__(self, paths: Sequence[str]) -> tuple[_Looked, ...]:
        return tuple(self._look(path) for path in paths)

    def _look(self, path: str) -> _Looked:
        content = (self._site / path).read_bytes()
        faults = [Finding(path, "a token is in its name", "build the site anew")] if has_token(path) else []
        places: list[Target] = []
        alternates: frozenset[str] = frozenset()
        if path.endswith(".html"):
            try:
                text = content.decode("utf-8")
            except UnicodeDecodeError as error:
                return self._looked(path, content, [Finding(path, str(error), "write it in UTF-8")])
            view = view_page(text, len(content))
            faults += (Finding(path, *fault) for fault in view.faults)
            faults += self._lost(path, view.addresses, places, view.ids)
            alternates = self._alternates(path, view.alternates.values())
        elif path.rpartition("/")[2] == SUMS:
            faults += _wrong_sums(self._site, path, content)
        else:
            try:
                faults += self._lost(path, addresses_in(path, content), places)
            except UnreadableError as error:
                faults.append(Finding(path, f"it cannot be read ({error})", "look at what writes it"))
        return self._looked(path, content, faults, places, alternates)

    def _looked(
        self,
        path: str,
        content: bytes,
        faults: Iterable[Finding],
        places: Iterable[Target] = (),
        alternates: frozenset[str] = frozenset(),
    ) -> _Looked:
        return _Looked(path, len(content), tuple(faults), tuple(places), alternates)

    def _alternates(self, path: str, addresses: Iterable[str]) -> frozenset[str]:
        targets = (self._addresses.target(path, one) for one in addresses)
        return frozenset(one.path for one in targets if one)

    def _lost(
        self, path: str, addresses: Iterable[str], places: list[Target], ids: frozenset[str] = frozenset()
    ) -> Iterator[Finding]:
        """Give the addresses that lead nowhere; places in other pages are noted for later."""
        for address in addresses:
            target = self._addresses.target(path, address)
            if target is None:
                continue
            if not self._exists(target.path):
                yield Finding(path, f"{address} leads to {target.path}, which is not there", "mend the address")
            elif not _is_place(target.fragment) or not target.path.endswith(".html"):
                continue
            elif target.path != path:
                places.append(target)
            elif target.fragment not in ids:
                yield Finding(path, f"#{target.fragment} leads to no place in the page", "mend the address or the id")

    def _exists(self, path: str) -> bool:
        # A folder without a slash at its end, or one that only programs go to, as the id of a thing in the open data.
        return self._addresses.has(path) or self._addresses.has(f"{path}/index.html")


def _is_place(fragment: str) -> bool:
    """Whether a fragment is the id of a place; with “=” it is what a script is to show, such as `q=stroke`."""
    return fragment not in ("", "top") and "=" not in fragment


def _lost_places(site: Path, looked: Iterable[_Looked]) -> Iterator[Finding]:
    """Those that lead to a place in another page that it does not have; each such page is read once more."""
    wanted: dict[str, dict[str, str]] = {}
    for one in looked:
        for target in one.places:
            wanted.setdefault(target.path, {}).setdefault(target.fragment, one.path)
    for path, fragments in wanted.items():
        content = (site / path).read_text("utf-8", errors="replace") if (site / path).is_file() else ""
        ids = view_page(content, 0).ids
        for fragment, page in fragments.items():
            if fragment not in ids:
                yield Finding(page, f"{path} has no place #{fragment}", "mend the address or the id")


def _one_sided(looked: Iterable[_Looked]) -> Iterator[Finding]:
    """Pages that name one in another language which is not there, or does not name them."""
    named = {one.path: one.alternates for one in looked if one.alternates}
    for path, alternates in named.items():
        for other in alternates:
            if named.get(other) != alternates:
                yield Finding(path, f"{other} does not name the same other languages", "have each page in every language")


def _wrong_sums(site: Path, path: str, content: bytes) -> Iterator[Finding]:
    """Files that are missing, or are not those whose checksums are written down."""
    folder = (site / path).parent
    for line in content.decode("utf-8", errors="replace").splitlines():
        written, _, name = line.partition("  ")
        file = folder / name
        if not file.is_file():
            yield Finding(path, f"{name} is not there", "build the open data anew")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != written:
            yield Finding(path, f"{name} has another checksum", "build the open data anew")



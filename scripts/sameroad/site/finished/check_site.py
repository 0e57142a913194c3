"""Checks a finished site as a whole, in several processes: every file alone, then what one says of another."""

import gc
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.site.finished.check_file import OPEN, FileChecker, Looked
from sameroad.site.finished.finding import Finding
from sameroad.site.finished.languages import Languages
from sameroad.site.finished.links import PAGE, PlaceFinder
from sameroad.site.finished.site import Site
from sameroad.site.walk import Tree
from sameroad.work.processes import share_work, worth_starting

# Nearly all that is read of a page is kept for the others, so looking often for what nobody needs finds nothing.
_RARELY = (100_000, 20, 20)
_ITSELF = "put the file itself there, for a host has nothing else"
_CHUNK = 20
_WORTH_A_PROCESS = 50


@dataclass(frozen=True)
class Checked:
    """The findings, in the order of paths; how many files there are, how many of them pages, how many addresses of
    the site were followed, and how many bytes it has.
    """

    findings: tuple[Finding, ...]
    files: int
    pages: int
    links: int
    size: int


def check_site(
    folder: Path,
    there: Tree,
    jobs: int,
    only: Collection[str] | None = None,
    advance: Callable[[int], None] = lambda _: None,
) -> Checked:
    """Check the site in a folder, which has what is `there`, in at most `jobs` processes, or `only` these of its files
    and where they lead; `advance` is told how many more files are done. What is hidden in the folder itself is no part
    of the site.
    """
    shown, strange = there.shown, tuple(_strange(there))
    return _check(Site.of(folder, shown), shown if only is None else sorted(only), strange, jobs, advance)


def check_changes(changes: Path, last: Path, files: Collection[str], only: Collection[str], jobs: int) -> Checked:
    """Check `only` these files of a site that has `files` and is partly in the folder `changes`, partly still where the
    last one is, in at most `jobs` processes.
    """
    return _check(Site.of(changes, files, last), sorted(only), [], jobs, lambda _: None)


def _check(
    site: Site, files: Sequence[str], strange: Sequence[Finding], jobs: int, advance: Callable[[int], None]
) -> Checked:
    gc.set_threshold(*_RARELY)
    looked = share_work(FileChecker, site, files, worth_starting(len(files), _WORTH_A_PROCESS, jobs), _CHUNK, advance)
    findings = [
        *strange,
        *(Finding(one.path, *fault) for one in looked for fault in one.faults),
        *_lost_places(site, looked, jobs),
        *_one_sided(site.languages, looked),
    ]
    pages = sum(1 for path in files if path.endswith(PAGE))
    links, size = sum(one.links for one in looked), sum(one.size for one in looked)
    return Checked(tuple(sorted(set(findings))), len(files) + len(strange), pages, links, size)


def _strange(there: Tree) -> Iterator[Finding]:
    """What is no file, and folders that cannot be opened."""
    for path, kind in there.others:
        if not path.startswith("."):
            yield Finding(path, f"it is {kind}", _ITSELF)
    for path, error in there.closed:
        yield Finding(path, f"it cannot be opened ({error})", OPEN)


def _lost_places(site: Site, looked: Iterable[Looked], jobs: int) -> Iterator[Finding]:
    """Those that lead to a place in another page that it does not have; each such page is read once more."""
    wanted: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in looked:
        for place in one.places:
            wanted[place.path][place.id].append(one.path)
    pages = [(path, frozenset(ids)) for path, ids in wanted.items()]
    missing = share_work(PlaceFinder, site, pages, worth_starting(len(pages), _WORTH_A_PROCESS, jobs), _CHUNK)
    for (path, _), ids in zip(pages, missing, strict=True):
        for name in ids:
            for page in wanted[path][name]:
                yield Finding(page, f"{path} has no place #{name}", "mend the address or the id")


def _one_sided(languages: Languages, looked: Iterable[Looked]) -> Iterator[Finding]:
    """Pages that name one in another language which names none; what those name that name any, each says itself."""
    names = {one.path: one.names_languages for one in looked if one.path.endswith(PAGE)}
    for path in (path for path, any_named in names.items() if any_named and not languages.is_for_all(path)):
        for _, other in languages.in_each(path):
            if names.get(other) is False:
                yield Finding(
                    path, f"{other} does not name it in return (hreflang)", "let both pages name all languages"
                )

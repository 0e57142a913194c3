"""One number of records in one place: makes the data and the sites of all who take part, below a folder of its own."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from builds.contender import Contender
from builds.equal_pages import Equality, compare_pages
from builds.hugo_site import make_hugo_site
from builds.mkdocs_site import make_mkdocs_site
from builds.our_site import our_site
from builds.records_folder import write_records_folder
from builds.reference_site import reference_site
from sameroad.records.directory import Directory

_MEMORY = Path("/dev/shm")  # noqa: S108 - the system's own folder in memory
TMPFS = "tmpfs"
DISK = "disk"
PLACES = (TMPFS, DISK)
REFERENCE = "reference"
_COMPARED = 400
"""So many pages tell how like ours those of others are; to read forty thousand takes longer than to build them."""
_ROOM_OF_A_RECORD = 250_000
"""What a record takes in one site, in bytes, blocks of the file system included: measured with 1,000, rounded up."""


def places_here(wished: Sequence[str]) -> list[str]:
    """Return those of the places that this machine has. Raises ValueError when it has none of them."""
    found = [place for place in wished if place == DISK or _MEMORY.is_dir()]
    if not found:
        raise ValueError(f"This system has no {_MEMORY}; build on disk: --on disk.")
    return found


def refuse_too_little_room(folder: Path, records: int, sites: int) -> None:
    """Raise ValueError when so many sites of so many records have no room on the disk of a folder."""
    needed, free = records * sites * _ROOM_OF_A_RECORD, shutil.disk_usage(folder).free
    if needed > free:
        raise ValueError(
            f"{records:,} records in {sites} site{'s' * (sites > 1)} take about {needed / 1e9:,.1f} GB in {folder}, and"
            f" {free / 1e9:,.1f} GB are free. Take fewer records, fewer programs, or another place with --on."
        )


@dataclass(frozen=True, slots=True)
class Wishes:
    """Who takes part, and with what: the real records, the seed, the day, the peers and where Hugo is."""

    real: Directory
    seed: int
    today: date
    both_of_ours: bool
    peers: Sequence[str]
    hugo: Path | None

    @property
    def sites(self) -> int:
        """How many sites there are at a time; with peers one more, to which theirs are compared."""
        return 1 + self.both_of_ours + len(self.peers) + bool(self.peers)


@dataclass(frozen=True, slots=True)
class Workplace:
    """Those who take part, ready to build, and our finished pages, to which those of peers are compared."""

    contenders: tuple[Contender, ...]
    reference: Path

    def equality(self) -> dict[str, Equality]:
        """Return how like ours the pages of each peer are, of a few hundred from the whole site. Raises OSError when it
        has not built one of them.
        """
        found = {}
        every = sorted(
            page.relative_to(self.reference) for page in self.reference.glob("**/organizations/*/index.html")
        )
        pages = every[:: len(every) // _COMPARED + 1]
        for peer in self.contenders:
            if peer.name in ("hugo", "mkdocs"):
                of_peer = [(page.as_posix(), _address(page, peer.name)) for page in pages]
                found[peer.name] = compare_pages(self.reference, peer.output, of_peer)
        return found


@contextmanager
def workplace(place: str, records: int, wishes: Wishes) -> Iterator[Workplace]:
    """Make everything below a temporary folder in a place, and remove it at the end.

    Raises ValueError when there is too little room for it.
    """
    above = _MEMORY if place == TMPFS else None
    refuse_too_little_room(above or Path(tempfile.gettempdir()), records, wishes.sites)
    with tempfile.TemporaryDirectory(prefix="sameroad-benchmark-", dir=above) as name:
        folder = Path(name)
        data = folder / "data"
        write_records_folder(data, records, wishes.real, wishes.seed)
        contenders = [our_site(folder / "ours", data, wishes.today, exports=True)]
        if wishes.both_of_ours:
            contenders.append(our_site(folder / "ours-without-exports", data, wishes.today, exports=False))
        if wishes.peers:
            contenders.extend(_peers(folder, data, wishes))
        yield Workplace(tuple(contenders), folder / REFERENCE / "site")


def _peers(folder: Path, data: Path, wishes: Wishes) -> Iterator[Contender]:
    frames = reference_site(data, folder / REFERENCE, wishes.today)
    if wishes.hugo:
        yield make_hugo_site(folder / "hugo", data, frames, wishes.today, wishes.hugo)
    if "mkdocs" in wishes.peers:
        yield make_mkdocs_site(folder / "mkdocs", folder / REFERENCE / "site")


def _address(page: Path, peer: str) -> str:
    """Where a peer has a page of ours: Hugo writes the name of a language in small letters."""
    return page.as_posix().replace("zh-Hant/", "zh-hant/") if peer == "hugo" else page.as_posix()

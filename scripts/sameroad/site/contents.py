"""What the records add to a site: pages, sheets, the search index, the sitemap, the open data and a few files of ours.

All of it, or after a small change only what may look different: then a `Before` says what was there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.exports.feeds.feed_files import feed_path
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import FOLDERS, PageKey
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.records.directory import Directory
from sameroad.search.index_files import index_files
from sameroad.site.draw import Drawing, Key, draw
from sameroad.site.drawn import Drawn
from sameroad.site.fill import Filling, page_name
from sameroad.site.frame import Frame
from sameroad.site.join_styles import join_styles
from sameroad.site.llms_txt import LLMS, llms_txt
from sameroad.site.open_data_list import open_data_list
from sameroad.site.site_settings import SiteSettings
from sameroad.site.sitemap import sitemap_files
from sameroad.site.write_open_data import OpenData, write_open_data
from sameroad.site.write_sheets import Sheets, sheet_site

ALWAYS = frozenset({"data/", "changes/", "sitemap", LLMS})
"""What depends on more than the records: on the sizes of files, on their history, or on which files there are."""
Frames = Mapping[tuple[str, str], Frame]


class Before(Protocol):
    """The last build of the same site, when only some records have changed since."""

    def is_stale(self, name: str) -> bool:
        """Whether something that was drawn, or was not there, may look different now."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: pages and sheets, other files, and the paths of the open data. `names` is everything that the
    records add beside the open data, drawn anew or not.
    """

    pages: tuple[Drawn, ...]
    files: tuple[Drawn, ...]
    open_data: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """All but the open data."""
        return self.pages + self.files

    @property
    def looked_at(self) -> Iterator[str]:
        """The paths of what was looked at for tokens as it was drawn."""
        return (path for one in self.pages for path in one.paths)

    @property
    def paths(self) -> Iterator[str]:
        """The paths of all files."""
        yield from (path for one in self.drawn for path in one.paths)
        yield from self.open_data

    @property
    def quoting(self) -> frozenset[str]:
        """The paths of files in which something that looks like a token may stand, because a record says it."""
        quoting = (path for one in self.drawn if one.quotes_token for path in one.paths)
        return frozenset((*quoting, *self.open_data))


@dataclass(frozen=True)
class Contents:
    """Writes what `directory` adds to the site in `folder`. `sitemap` is the one that MkDocs drew, if it drew one."""

    directory: Directory
    settings: SiteSettings
    frames: Frames
    sitemap: str | None
    folder: Path

    def write(self, before: Before | None = None) -> Written:
        """Write everything, or what is stale. Raises what drawing raises, and OSError."""
        begin = self.settings.stages.begin
        shown = self.directory.without_originals()
        begin("exports")
        open_data = self._write_open_data() if self.settings.exports else []
        keys = _neighbours(self._page_keys(), list_sheets(shown))
        stale = [key for key in keys if before is None or before.is_stale(name_of(key))]
        begin("pages", len(stale))
        drawn = self._draw(shown, stale)
        files = self._files(shown, open_data)
        written = []
        for name, make in files.items():
            if before is None or before.is_stale(name):
                begin(name if name == "search index" else "other files")
                written.append(self._write_files(name, make))
        return Written(drawn, tuple(written), tuple(open_data), (*map(name_of, keys), *files))

    def _page_keys(self) -> tuple[PageKey, ...]:
        return list_pages(self.directory, {kind for kind, _ in self.frames})

    def _draw(self, directory: Directory, keys: Sequence[Key]) -> tuple[Drawn, ...]:
        settings, names = self.settings, self.settings.export_facts.names
        data = open_data_list(self.folder) if settings.exports else None
        history = settings.export_facts.history
        feeds = {one: f"{OPEN_DATA}/{feed_path(one, None)}" for one in names} if settings.has_feeds else {}
        log = history.log if history else None
        facts = replace(settings.facts, data=data, names=names, log=log, feeds=feeds)
        pages = Filling(directory, settings.templates, facts, self.frames, self.folder)
        sheets = Sheets(directory, settings.templates, sheet_site(settings.export_facts), self.folder)
        return draw(Drawing(pages, sheets), keys, settings.jobs, settings.stages.advance)

    def _files(self, shown: Directory, open_data: Sequence[str]) -> Mapping[str, Callable[[], Mapping[str, bytes]]]:
        """What makes the files that belong to no single record, by what they are."""
        return {
            "search index": lambda: index_files(shown),
            "suggestions": lambda: _suggest_files(shown),
            "styles": lambda: join_styles(self.settings.styles),
            "sitemap": self._sitemap,
            LLMS: lambda: {LLMS: llms_txt(self.directory, self.settings.export_facts, frozenset(open_data))},
        }

    def _write_files(self, name: str, make: Callable[[], Mapping[str, bytes]]) -> Drawn:
        self.directory.reads.take()
        files = make()
        for path, content in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return Drawn(name, tuple(files), quotes_token=False, reads=self.directory.reads.take())

    def _sitemap(self) -> Mapping[str, bytes]:
        history = self.settings.export_facts.history
        dates = {FOLDERS["organization"]: history.last_changed} if history else {}
        return sitemap_files(self.sitemap, _slugs_by_folder(self._page_keys()), dates)

    def _write_open_data(self) -> list[str]:
        data = OpenData(self.directory, self.settings.export_facts, self.folder / OPEN_DATA)
        return [f"{OPEN_DATA}/{path}" for path in write_open_data(data, self.settings.jobs)]


def name_of(key: Key) -> str:
    """Return the name of what is drawn for a key."""
    return key.path if isinstance(key, SheetKey) else page_name(key)


def _suggest_files(directory: Directory) -> Mapping[str, bytes]:
    from sameroad.pages.suggest.suggest_files import suggest_files  # noqa: PLC0415 - its tables take a while to load

    return suggest_files(directory)


def _neighbours(pages: Iterable[PageKey], sheets: Iterable[SheetKey]) -> list[Key]:
    """All keys, the slip of an organization right after its page: whoever draws both reads the record once."""
    waiting = {PageKey("organization", one.id) if one.kind == "slip" else one: one for one in sheets}
    keys: list[Key] = []
    for page in pages:
        slip = waiting.pop(page, None)
        keys += (page,) if slip is None else (page, slip)
    return [*keys, *waiting.values()]


def _slugs_by_folder(keys: Iterable[PageKey]) -> Mapping[str, list[str]]:
    slugs: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if key.slug is not None:
            slugs[FOLDERS[key.kind]].append(key.slug)
    return slugs

"""What the records add to a site: pages, sheets, the search index, the sitemap, the open data and a few files of ours.

All of it, or after a small change only what may look different: then a `Before` says what was there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.exports.feeds.feed_files import feed_path
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import FOLDERS, PageKey
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.pages.suggest.suggest_files import suggest_files
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
from sameroad.site.sitemap import write_sitemap
from sameroad.site.write_open_data import OpenData, write_open_data
from sameroad.site.write_sheets import Sheets, sheet_site

Frames = Mapping[tuple[str, str], Frame]


class Before(Protocol):
    """The last build of the same site, when only some records have changed since."""

    def is_stale(self, name: str) -> bool:
        """Whether something that was drawn, or was not there, may look different now."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: pages and sheets, the files of the open data, and all other files."""

    drawn: tuple[Drawn, ...]
    open_data: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def paths(self) -> Iterator[str]:
        """The paths of all files."""
        yield from (path for one in self.drawn for path in one.paths)
        yield from self.open_data
        yield from self.others

    @property
    def quoting(self) -> frozenset[str]:
        """The paths of files in which something that looks like a token may stand, because a record says it."""
        quoting = (path for one in self.drawn if one.quotes_token for path in one.paths)
        return frozenset((*quoting, *self.open_data))


@dataclass(frozen=True)
class Contents:
    """Writes what `directory` adds to the site in `folder`, into which MkDocs has written the rest."""

    directory: Directory
    settings: SiteSettings
    frames: Frames
    folder: Path

    def write(self, before: Before | None = None) -> Written:
        """Write everything, or what is stale. Raises what drawing raises, and OSError."""
        begin = self.settings.stages.begin
        shown = self.directory.without_originals()
        begin("exports")
        open_data = self._write_open_data() if self.settings.exports else []
        pages = list_pages(self.directory, {kind for kind, _ in self.frames})
        keys: list[Key] = [*pages, *list_sheets(shown)]
        stale = [key for key in keys if before is None or before.is_stale(name_of(key))]
        begin("pages", len(stale))
        drawn = self._draw(shown, stale)
        begin("search index")
        others = [*self._write_files(index_files(shown))]
        begin("other files")
        history = self.settings.export_facts.history
        dates = {FOLDERS["organization"]: history.last_changed} if history else {}
        write_sitemap(self.folder, _slugs_by_folder(pages), dates)
        own_files = {**suggest_files(shown), **join_styles(self.settings.styles), LLMS: self._llms(open_data)}
        others += self._write_files(own_files)
        return Written(drawn, tuple(open_data), tuple(others))

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

    def _write_files(self, files: Mapping[str, bytes]) -> Iterable[str]:
        for path, content in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return files

    def _llms(self, open_data: Iterable[str]) -> bytes:
        return llms_txt(self.directory, self.settings.export_facts, frozenset(open_data))

    def _write_open_data(self) -> list[str]:
        data = OpenData(self.directory, self.settings.export_facts, self.folder / OPEN_DATA)
        return [f"{OPEN_DATA}/{path}" for path in write_open_data(data, self.settings.jobs)]


def name_of(key: Key) -> str:
    """Return the name of what is drawn for a key."""
    return key.path if isinstance(key, SheetKey) else page_name(key)


def _slugs_by_folder(keys: Iterable[PageKey]) -> Mapping[str, list[str]]:
    slugs: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if key.slug is not None:
            slugs[FOLDERS[key.kind]].append(key.slug)
    return slugs

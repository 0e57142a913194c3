"""What the records add to a site: pages, sheets, the search index, the sitemap, the open data and a few files of ours.

All of it, or after a small change only what may look different: then a `Before` says what was there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.exports.feeds.feed_path import feed_path
from sameroad.pages.list_pages import list_pages
from sameroad.pages.open_data import OpenData as OpenDataList
from sameroad.pages.page import FOLDERS, PageKey
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.records.directory import Directory
from sameroad.search.index_files import index_files
from sameroad.search.organization_part import OrganizationPart
from sameroad.site.draw import Drawing, Key, draw
from sameroad.site.drawing_order import in_drawing_order
from sameroad.site.drawn import Drawn
from sameroad.site.fill import Filling, page_name
from sameroad.site.frame import Frame
from sameroad.site.join_styles import join_styles
from sameroad.site.llms_txt import LLMS, llms_txt
from sameroad.site.manifests import manifest_files
from sameroad.site.offline_files import SiteFolders, offline_files
from sameroad.site.page_lists import kept_addresses, page_lists
from sameroad.site.sheets import Sheets, sheet_site
from sameroad.site.site_settings import SiteSettings
from sameroad.site.sitemap import SITEMAP, sitemap_files
from sameroad.site.written_data import DataBefore, WrittenData
from sameroad.work.beside import Beside, beside

OFFLINE = "offline"
ALWAYS = frozenset({"data/", "changes/", LLMS, OFFLINE})
"""What depends on more than the records: on the sizes of files, on their history, or on which files there are."""
SEARCH_INDEX = "search index"
Frames = Mapping[tuple[str, str], Frame]
InSearch = Mapping[str, OrganizationPart]

_WORTH_PROCESSES = 100
"""The open data of so many changed records is made sooner by all processes, before the pages, than by one beside them.
"""


class Before(Protocol):
    """The last build of the same site, when only some records have changed since: `in_search` is what each organization
    added to the search index, and `data` is what its pages showed of the open data.
    """

    data: OpenDataList | None

    @property
    def in_search(self) -> InSearch:
        """What each organization added to the search index, by slug."""

    @property
    def open_data(self) -> DataBefore:
        """Where the open data is, and what of it may differ."""

    def is_stale(self, name: str) -> bool:
        """Whether something that was drawn, or was not there, may look different now."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: pages and sheets, other files, and the open data. `names` is everything that the records add
    beside the open data, drawn anew or not, and `in_search` what each of them adds to the search index.
    """

    pages: tuple[Drawn, ...]
    files: tuple[Drawn, ...]
    data: WrittenData | None
    names: tuple[str, ...]
    in_search: InSearch

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """All but the open data."""
        return self.pages + self.files

    @property
    def paths(self) -> Iterator[str]:
        """The paths of all files that were written."""
        yield from (path for one in self.drawn for path in one.paths)
        yield from self._new_data

    @property
    def looked_at(self) -> Iterator[str]:
        """The paths of what was looked at for tokens as it was drawn."""
        return (path for one in self.pages for path in one.paths)

    @property
    def quoting(self) -> frozenset[str]:
        """The paths of files in which something that looks like a token may stand, because a record says it."""
        quoting = (path for one in self.drawn if one.quotes_token for path in one.paths)
        return frozenset((*quoting, *self._new_data))

    @property
    def _new_data(self) -> tuple[str, ...]:
        return self.data.new if self.data else ()


@dataclass(frozen=True)
class Contents:
    """Writes what `directory` adds to the site in `folder`. `sitemap` is the one that MkDocs drew, if it drew one;
    `suggestions` are the files of the form for suggestions, where somebody has made them.
    """

    directory: Directory
    settings: SiteSettings
    frames: Frames
    sitemap: str | None
    folder: Path
    suggestions: Mapping[str, bytes] | None = None

    def write(self, before: Before | None = None) -> Written:
        """Write everything, or what is stale. Raises what drawing raises, and OSError."""
        begin = self.settings.stages.begin
        shown = self.directory.without_originals()
        keys: list[Key] = [*self._page_keys(), *list_sheets(shown)]
        names = tuple(map(name_of, keys))
        stale = [key for key, name in zip(keys, names, strict=True) if before is None or before.is_stale(name)]
        data, drawn = self._draw_beside_data(shown, stale, before)
        if before and _each(_shown(data)) != _each(before.data):
            before = None  # every page of an organization leads to these files
            drawn = self._draw(shown, keys, _shown(data))
        in_search = _in_search(shown, drawn, before)
        files = self._files(shown, in_search, data)
        others = [name for name in files if before is None or before.is_stale(name)]
        if before and before.in_search != in_search:
            others.append(SEARCH_INDEX)
        if before and self.settings.export_facts.history and SITEMAP not in others:
            others.append(SITEMAP)  # it says when each record changed
        others.append(OFFLINE)  # it counts all others
        files = {**files, OFFLINE: partial(self._offline, keys, before)}
        written = []
        for name in others:
            begin(name if name == SEARCH_INDEX else "other files")
            written.append(self._write_files(name, files[name]))
        return Written(tuple(drawn.values()), tuple(written), data, (*names, *files), in_search)

    def _page_keys(self) -> tuple[PageKey, ...]:
        # Made anew each time: who asks for them asks the directory, and that is noted of each file that is written.
        return list_pages(self.directory, {kind for kind, _ in self.frames})

    def _draw_beside_data(
        self, shown: Directory, keys: Sequence[Key], before: Before | None
    ) -> tuple[WrittenData | None, dict[Key, Drawn]]:
        """Draw these keys and write the open data; where little of it has changed, both at the same time."""
        writing = self._begin_open_data(before)
        try:
            early = [key for key in keys if name_of(key) not in ALWAYS] if before else []
            drawn = self._draw(shown, early, before.data) if before else {}
            self.settings.stages.begin("exports")
            data = writing()
        except BaseException:
            writing.stop()
            raise
        late = [key for key in keys if key not in drawn]
        return data, drawn | self._draw(shown, late, _shown(data))

    def _begin_open_data(self, before: Before | None) -> Beside[WrittenData | None]:
        last = before.open_data if before else None
        if last is not None and len(last.changed) < _WORTH_PROCESSES:
            return beside(partial(self._write_open_data, last))
        return Beside(partial(self._write_open_data, last))

    def _write_open_data(self, last: DataBefore | None) -> WrittenData | None:
        if not self.settings.exports:
            return None
        from sameroad.site.write_open_data import DataWanted, write_open_data  # noqa: PLC0415 - where it is written

        settings = self.settings
        wanted = DataWanted(self.directory, settings.export_facts, self.folder, settings.jobs, settings.keep_data)
        return write_open_data(wanted, last)

    def _draw(self, directory: Directory, keys: Sequence[Key], data: OpenDataList | None) -> dict[Key, Drawn]:
        self.settings.stages.begin("pages", len(keys))
        settings, names = self.settings, self.settings.export_facts.names
        history = settings.export_facts.history
        feeds = {one: f"{OPEN_DATA}/{feed_path(one, None)}" for one in names} if settings.has_feeds else {}
        log = history.log if history else None
        facts = replace(settings.facts, data=data, names=names, log=log, feeds=feeds)
        pages = Filling(directory, settings.templates, facts, self.frames, self.folder)
        sheets = Sheets(directory, settings.templates, sheet_site(settings.export_facts), self.folder)
        ordered = in_drawing_order(keys, directory)
        drawn = draw(Drawing(pages, sheets), ordered, settings.jobs, settings.stages.advance)
        return dict(zip(ordered, drawn, strict=True))

    def _files(
        self, shown: Directory, in_search: InSearch, data: WrittenData | None
    ) -> Mapping[str, Callable[[], Mapping[str, bytes]]]:
        """What makes the files that belong to no single record, by what they are."""
        settings = self.settings
        open_data = frozenset(data.paths if data else ())
        return {
            SEARCH_INDEX: lambda: index_files(shown, in_search.values(), settings.cache, settings.surroundings),
            "suggestions": lambda: self.suggestions or suggestion_files(shown),
            "styles": lambda: join_styles(settings.styles),
            SITEMAP: self._sitemap,
            LLMS: lambda: {LLMS: llms_txt(self.directory, settings.export_facts, open_data)},
            "page lists": lambda: page_lists(settings.languages, kept_addresses(self._page_keys(), shown)),
            "manifests": lambda: manifest_files(settings.languages, settings.export_facts.names),
        }

    def _write_files(self, name: str, make: Callable[[], Mapping[str, bytes]]) -> Drawn:
        self.directory.reads.take()
        files = make()
        for path, content in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return Drawn(name, tuple(files), quotes_token=False, reads=self.directory.reads.take())

    def _offline(self, keys: Iterable[Key], before: Before | None) -> Mapping[str, bytes]:
        pages = (key for key in keys if isinstance(key, PageKey))
        folders = SiteFolders(self.folder, before.open_data.site if before else None)
        return offline_files(self.settings.languages, kept_addresses(pages, self.directory), folders)

    def _sitemap(self) -> Mapping[str, bytes]:
        history = self.settings.export_facts.history
        dates = {FOLDERS["organization"]: history.last_changed} if history else {}
        return sitemap_files(self.sitemap, _slugs_by_folder(self._page_keys()), dates)


def _shown(data: WrittenData | None) -> OpenDataList | None:
    return data.shown if data else None


def _each(data: OpenDataList | None) -> Mapping[str, tuple[str, ...]]:
    """The files of which every organization has one, by format."""
    return {one.name: one.each for one in data.formats} if data else {}


def _in_search(directory: Directory, drawn: Mapping[Key, Drawn], before: Before | None) -> InSearch:
    """What each organization adds to the search index, in the order of the directory."""
    new = {key.slug: one.in_search for key, one in drawn.items() if isinstance(key, PageKey) and one.in_search}
    old = before.in_search if before else {}
    return {slug: new.get(slug) or old[slug] for slug in directory.organizations}


def name_of(key: Key) -> str:
    """Return the name of what is drawn for a key."""
    return key.path if isinstance(key, SheetKey) else page_name(key)


def suggestion_files(directory: Directory) -> Mapping[str, bytes]:
    """Return the files of the form for suggestions by their paths. They say nothing of any organization."""
    from sameroad.pages.suggest.suggest_files import suggest_files  # noqa: PLC0415 - its tables take a while to load

    return suggest_files(directory)


def _slugs_by_folder(keys: Iterable[PageKey]) -> Mapping[str, list[str]]:
    slugs: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if key.slug is not None:
            slugs[FOLDERS[key.kind]].append(key.slug)
    return slugs

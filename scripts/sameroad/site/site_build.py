"""One build of the whole site, all languages together.

Collects the frames that MkDocs draws, and in the end fills them, verifies the result and publishes it.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from sameroad.exports.export_facts import FOLDER as OPEN_DATA
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.feeds.feed_files import feed_path
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import FOLDERS, PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.suggest.suggest_files import suggest_files
from sameroad.records.directory import Directory
from sameroad.search.index_files import index_files
from sameroad.site.fill import Filled, Filling, fill_pages
from sameroad.site.frame import SLUG_TOKEN, Frame, FrameError, split_frame
from sameroad.site.join_styles import join_styles
from sameroad.site.llms_txt import LLMS, llms_txt
from sameroad.site.open_data_list import open_data_list
from sameroad.site.publish import Staging, begin, discard, publish
from sameroad.site.sitemap import write_sitemap
from sameroad.site.template_context import SiteLanguage
from sameroad.site.verify import verify_site
from sameroad.site.write_open_data import OpenData, write_open_data
from sameroad.site.write_sheets import Sheets, sheet_site, write_sheets
from sameroad.work.stages import Stages


class SiteError(Exception):
    """The site is not fit to be published; the message lists why."""


@dataclass(frozen=True)
class SiteSettings:
    """What a build needs to know of the site beside the records.

    `output` is the folder of the finished site; `staged` says whether it is replaced as a whole, or written in place
    because it is a temporary folder that a preview serves. Without `exports` there is no open data. `styles` are the
    files that become the stylesheet of every page.
    """

    output: Path
    templates: TemplateFolders
    facts: SiteFacts
    export_facts: ExportFacts
    languages: tuple[SiteLanguage, ...]
    styles: tuple[Path, ...]
    jobs: int
    exports: bool
    staged: bool
    stages: Stages

    @property
    def has_feeds(self) -> bool:
        """Whether the open data has news feeds, for which the history of the records is needed."""
        return self.exports and self.export_facts.history is not None


@dataclass
class SiteBuild:
    """A build under way. MkDocs writes to `folder`; the frames come in one by one, then `finish` is called once."""

    directory: Directory
    settings: SiteSettings
    warnings: "WarningCount"
    staging: Staging | None
    depth: int = 1
    frames: dict[tuple[str, str], Frame] = field(default_factory=dict)

    @classmethod
    def start(cls, directory: Directory, settings: SiteSettings) -> "SiteBuild":
        """Start a build. Raises PublishError when the output cannot be written."""
        staging = begin(settings.output) if settings.staged else None
        return cls(directory, settings, WarningCount.on("mkdocs"), staging)

    @cached_property
    def renderer(self) -> Renderer:
        """Draws what hand-written pages need of the records."""
        return Renderer(self.directory.without_originals(), self.settings.templates, self.settings.facts)

    @property
    def folder(self) -> Path:
        """Where the site is being made."""
        return self.staging.folder if self.staging else self.settings.output

    def take_frame(self, kind: str, language: str, html: str, path: str) -> None:
        """Keep a finished page as the frame of all pages of its kind. Raises FrameError when its tokens are wrong."""
        if (kind, language) in self.frames:
            raise FrameError(f"{path} and {self.frames[kind, language].path} are both of kind {kind!r}")
        self.frames[kind, language] = split_frame(html, path)

    def finish(self, *, strict: bool, say: Callable[[str], None]) -> None:
        """Fill the frames, verify the site and publish it; with `strict`, only if MkDocs had nothing to warn of.

        Raises SiteError when the result is not fit to be published, FrameError and PublishError as they come.
        """
        begin = self.settings.stages.begin
        keys = list_pages(self.directory, {kind for kind, _ in self.frames})
        shown = self.directory.without_originals()
        begin("exports")
        open_data = self._write_open_data() if self.settings.exports else []
        begin("fill")
        filled = self._fill(shown, keys)
        begin("search index")
        others = [*self._write_files(index_files(shown))]
        begin("other files")
        self._remove_frames()
        history = self.settings.export_facts.history
        dates = {FOLDERS["organization"]: history.last_changed} if history else {}
        write_sitemap(self.folder, _slugs_by_folder(keys), dates)
        own_files = {**suggest_files(shown), **join_styles(self.settings.styles), LLMS: self._llms(open_data)}
        others += self._write_files(own_files)
        begin("sheets")
        sheets = self._write_sheets(shown)
        begin("verify")
        expected = [*(page.path for page in (*filled, *sheets)), *others, *open_data, "404.html", *self._written()]
        quoting = {page.path for page in (*filled, *sheets) if page.quotes_token}.union(open_data)
        problems = verify_site(self.folder, expected, quoting)
        if problems:
            raise SiteError("The site is not published:\n" + "\n".join(f"- {problem}" for problem in problems))
        if strict and self.warnings.count:
            return  # MkDocs itself ends a strict build after this, with its own message
        self.warnings.end()
        begin("publish")
        if self.staging:
            publish(self.staging)
        languages = len(self.settings.languages)
        say(f"{len(self.directory.organizations)} organizations, {len(filled)} pages in {languages} languages")

    def abandon(self) -> None:
        """Throw away what was made; the last good site stays. Harmless when the build is finished."""
        self.warnings.end()
        if self.staging:
            discard(self.staging)

    def _fill(self, directory: Directory, keys: Iterable[PageKey]) -> tuple[Filled, ...]:
        tasks = [(key, language.id) for key in keys for language in self.settings.languages]
        names = self.settings.export_facts.names
        data = open_data_list(self.folder) if self.settings.exports else None
        history = self.settings.export_facts.history
        feeds = {one: f"{OPEN_DATA}/{feed_path(one, None)}" for one in names} if self.settings.has_feeds else {}
        log = history.log if history else None
        facts = replace(self.settings.facts, data=data, names=names, log=log, feeds=feeds)
        filling = Filling(directory, self.settings.templates, facts, self.frames, self.folder)
        return fill_pages(filling, tasks, self.settings.jobs)

    def _remove_frames(self) -> None:
        for frame in self.frames.values():
            if SLUG_TOKEN in frame.path:
                page = self.folder / frame.path
                page.unlink(missing_ok=True)
                if page.parent.name == SLUG_TOKEN:
                    page.parent.rmdir()

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

    def _write_sheets(self, directory: Directory) -> tuple[Filled, ...]:
        site = sheet_site(self.settings.export_facts)
        return write_sheets(Sheets(directory, self.settings.templates, site, self.folder), self.settings.jobs)

    def _written(self) -> Iterable[str]:
        """The hand-written pages that others lead to because the data says so, and the home pages."""
        guides = [PageKey("guide", guide).address for guide in self.directory.vocabularies.get("guides", {})]
        return (f"{language.root}{page}index.html" for language in self.settings.languages for page in ("", *guides))


class WarningCount(logging.Handler):
    """Counts the warnings of a logger: a strict build must know of them before it publishes."""

    def __init__(self, logger: str) -> None:
        super().__init__(logging.WARNING)
        self._logger = logging.getLogger(logger)
        self.count = 0

    @classmethod
    def on(cls, logger: str) -> "WarningCount":
        """Start to count."""
        counter = cls(logger)
        counter._logger.addHandler(counter)
        return counter

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - only that there is one
        """Count one."""
        self.count += 1

    def end(self) -> None:
        """Stop counting."""
        self._logger.removeHandler(self)


def _slugs_by_folder(keys: Iterable[PageKey]) -> Mapping[str, list[str]]:
    slugs: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        if key.slug is not None:
            slugs[FOLDERS[key.kind]].append(key.slug)
    return slugs

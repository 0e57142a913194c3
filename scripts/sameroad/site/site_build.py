"""One build of the whole site, all languages together.

Collects the frames that MkDocs draws, and in the end fills them, verifies the result and publishes it.
"""

import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sameroad.pages.page import PageKey
from sameroad.pages.render import Renderer
from sameroad.records.directory import Directory
from sameroad.site.contents import Contents, Written
from sameroad.site.finished.refuse_faulty import refuse_faulty
from sameroad.site.finished.sample import to_look_at
from sameroad.site.frame import SLUG_TOKEN, Frame, FrameError, split_frame
from sameroad.site.hidden_entries import note_hidden
from sameroad.site.host_headers import HEADERS, host_headers
from sameroad.site.prepare import begin_suggestions, prepare
from sameroad.site.publish import Staging, begin, discard, publish
from sameroad.site.site_settings import SiteSettings
from sameroad.site.sitemap import SITEMAP
from sameroad.site.turn_to_publish import Stamp
from sameroad.site.unfit import refuse_unfit
from sameroad.site.walk import walk


@dataclass(frozen=True, slots=True)
class Finished:
    """What a site is made of: what the records add, the paths of what MkDocs wrote, and the sitemap that it drew; and
    the stamp under which it was published, if it was.
    """

    written: Written
    by_mkdocs: tuple[str, ...]
    sitemap: str | None
    stamp: Stamp | None


@dataclass
class SiteBuild:
    """A build under way. MkDocs writes to `folder`; the frames come in one by one, then `finish` is called once."""

    directory: Directory
    settings: SiteSettings
    warnings: "WarningCount"
    staging: Staging | None
    prepared: Callable[[], None]
    suggestions: Callable[[], Mapping[str, bytes]]
    depth: int = 1
    frames: dict[tuple[str, str], Frame] = field(default_factory=dict)

    @classmethod
    def start(cls, directory: Directory, settings: SiteSettings) -> "SiteBuild":
        """Start a build. Raises PublishError when the output cannot be written."""
        # Before the folder is made: a process that begins as a copy would hold its lock when this one is killed.
        prepared = prepare(directory, settings)
        suggestions = begin_suggestions(directory, settings)
        staging = begin(settings.output) if settings.staged else None
        return cls(directory, settings, WarningCount.on("mkdocs"), staging, prepared, suggestions)

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

    def finish(self, *, strict: bool, say: Callable[[str], None]) -> Finished | None:
        """Fill the frames, verify the site and publish it, and say what it is made of; with `strict`, only if MkDocs
        had nothing to warn of.

        Raises SiteError when the result is not fit to be published, FrameError and PublishError as they come.
        """
        begin = self.settings.stages.begin
        sitemap = self._take_sitemap()
        self._remove_frames()
        self._write_headers()
        note_hidden(self.folder)
        by_mkdocs = walk(self.folder).shown
        self.prepared()
        suggestions = self.suggestions()  # the process that made them ends with that: it takes as much memory as any
        written = Contents(self.directory, self.settings, self.frames, sitemap, self.folder, suggestions).write()
        begin("verify")
        expected = [*written.paths, *self._written(), "404.html"]
        there = walk(self.folder)
        refuse_unfit(self.folder, there, expected, written.quoting, written.looked_at)
        if strict and self.warnings.count:
            return None  # MkDocs itself ends a strict build after this, with its own message
        if self.staging and self.settings.verify is not False:
            looked_at = None if self.settings.verify else to_look_at(by_mkdocs, written)
            refuse_faulty(self.folder, there, looked_at, self.settings.jobs)
        self.warnings.end()
        begin("publish")
        stamp = publish(self.staging) if self.staging else None
        pages = sum(len(one.paths) for one in written.pages)
        languages = len(self.settings.languages)
        say(f"{len(self.directory.organizations)} organizations, {pages} pages and sheets in {languages} languages")
        return Finished(written, by_mkdocs, sitemap, stamp)

    def abandon(self) -> None:
        """Throw away what was made; the last good site stays. Harmless when the build is finished."""
        self.warnings.end()
        if self.staging:
            discard(self.staging)

    def _take_sitemap(self) -> str | None:
        """Take away the sitemap that MkDocs drew; a site without an address has an empty one."""
        file = self.folder / SITEMAP
        drawn = file.read_text("utf-8") if file.exists() else None
        for name in (SITEMAP, f"{SITEMAP}.gz"):
            (self.folder / name).unlink(missing_ok=True)
        return drawn

    def _write_headers(self) -> None:
        filled = (frame.path.partition(SLUG_TOKEN)[0] for frame in self.frames.values())
        roots = [language.root for language in self.settings.languages]
        (self.folder / HEADERS).write_text(host_headers([*walk(self.folder).shown, *filled], roots), "utf-8")

    def _remove_frames(self) -> None:
        for frame in self.frames.values():
            if SLUG_TOKEN in frame.path:
                page = self.folder / frame.path
                page.unlink(missing_ok=True)
                if page.parent.name == SLUG_TOKEN:
                    page.parent.rmdir()
                    with contextlib.suppress(OSError):  # others stand in it
                        page.parent.parent.rmdir()

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

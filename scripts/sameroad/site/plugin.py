"""The MkDocs plugin: passes MkDocs' events on to a SiteBuild.

The i18n plugin builds the languages after the first by calling MkDocs' build again from inside the first one, on the
same configuration. So a build is counted by its depth, and finished when the outermost one ends.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, cast
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext as ThemeContext

from sameroad.records.directory import Directory
from sameroad.records.load import Loaded
from sameroad.site.again.go_on import remember
from sameroad.site.again.keep_build import Keeping, begin_keeping
from sameroad.site.again.known_records import digests_of
from sameroad.site.again.preview import Preview
from sameroad.site.frame import FrameError
from sameroad.site.guard_page import UnguardedError, guard_page
from sameroad.site.hear_changes import hear_changes
from sameroad.site.known_history import known_history
from sameroad.site.left_behind import is_left_behind
from sameroad.site.mend_tags import mend_tags
from sameroad.site.name_sources import name_sources
from sameroad.site.options import BuildOptions, BuildPlan
from sameroad.site.preview_policy import guard_preview
from sameroad.site.publish import PublishError
from sameroad.site.read_config import (
    configured_plan,
    placeholder_notes,
    read_records,
    site_settings,
    templates_folder,
    unstated_notes,
)
from sameroad.site.refuse_pages import refuse_pages
from sameroad.site.site_build import Finished, SiteBuild
from sameroad.site.site_error import SiteError
from sameroad.site.template_context import TemplateContext
from sameroad.site.template_errors import explain_template_error
from sameroad.site.theme_code import ThemeCode

log = get_plugin_logger("sameroad")

# After every other plugin, the i18n plugin (-100) too.
_LAST = -200
# Theme pages of which there is one for all languages, in the default language. MkDocs draws them once per language.
_SHARED_PAGES = ("404.html", "sitemap.xml")


class SameRoadConfig(Config):  # type: ignore[no-untyped-call] # MkDocs' __init_subclass__ has no types
    """The plugin's options in `mkdocs.yml`; those of the command line come first."""

    data_ = option.Dir(exists=True, default="data")  # `data` in mkdocs.yml; MkDocs' Config has a `data` of its own
    today = option.Optional(option.Type((str, date)))
    jobs = option.Optional(option.Type(int))


class SameRoadPlugin(BasePlugin[SameRoadConfig]):  # type: ignore[no-untyped-call] # as above
    """Fills the frames of the site with the records."""

    given: ClassVar[BuildOptions] = BuildOptions()  # what the command line says

    def __init__(self) -> None:
        self._serving = False
        self._build: SiteBuild | None = None
        self._last_good: Directory | None = None
        self._shared: dict[str, str] = {}
        self._keeping: Keeping | None = None
        self._loaded: Loaded | None = None
        self._preview: Preview | None = None
        self._theme_code = ThemeCode()

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it by name
        """Learn whether this is a preview. That the method exists makes MkDocs keep this object between rebuilds."""
        self._serving = command == "serve"
        self._abandon()

    @event_priority(_LAST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the records before anything is written, and send MkDocs' output to a fresh folder."""
        if self._build is not None:
            self._build.depth += 1
            return config
        plan = self._plan()
        day_is_fixed = bool(self.config.today or self.given.today)
        self._keeping, self._preview = begin_keeping(config, plan, day_is_fixed=day_is_fixed), None
        kept = plan.cache / "templates" / "theme" if plan.cache and self._keeping else None
        self._theme_code = ThemeCode(kept, self._theme_code)
        self._loaded = read_records(plan)
        directory = self._loaded.directory
        if directory is None:
            if self._last_good is None:
                raise Abort("The records have errors, so nothing was built.")
            log.error("The records have errors (see above). The last good pages are shown until they are mended.")
            directory = self._last_good
        self._last_good = directory if self._serving else None
        plan.stages.begin("history")
        history = known_history(plan.data, directory, log.info)
        plan.stages.begin("frames")
        digest = self._keeping.surroundings if self._keeping else b""
        settings = site_settings(config, directory, plan, history, digest, staged=not self._serving)
        try:
            self._build = SiteBuild.start(directory, settings)
        except PublishError as error:
            raise Abort(str(error)) from error
        config.site_dir = str(self._build.folder)
        if self._serving:
            config.draft_docs = None  # MkDocs shows drafts, but the i18n plugin does not tell it in other languages
        if not config.repo_url and not urlsplit(config.edit_uri or "").scheme:
            config.edit_uri = None  # a part of an address without the rest: MkDocs would warn of every page
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig, **_: Any) -> Files:
        """Leave out what editors left behind, and refuse, of all languages at once, what MkDocs would misread."""
        for file in files:
            if is_left_behind(file.src_uri):
                file.inclusion = InclusionLevel.EXCLUDED
        if self._running.depth == 1:
            refuse_pages(files, templates_folder(config), drafts=self._serving)
        return files

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Let the languages share the theme's templates as they were compiled."""
        return self._theme_code.of(env)

    def on_page_content(self, html: str, *, config: MkDocsConfig, **_: Any) -> str:
        """Give the footnotes of a page their heading, and their links names."""
        language = config.theme["language"]
        words = next(one.words for one in self._running.settings.languages if one.id == language)
        return name_sources(html, words)

    def on_page_context(self, context: ThemeContext, *, page: Page, config: MkDocsConfig, **_: Any) -> ThemeContext:
        """Give the theme's page templates `sameroad`."""
        return self._with_words(context, config, page.url)

    def on_template_context(self, context: ThemeContext, *, config: MkDocsConfig, **_: Any) -> ThemeContext:
        """Give 404.html and sitemap.xml `sameroad`."""
        return self._with_words(context, config, None)

    def on_post_template(self, output: str, *, template_name: str, **_: Any) -> str:
        """Guard 404.html, and keep the first drawing, in the default language, of pages that all languages share."""
        if template_name.endswith(".html"):
            output = _guarded(template_name, output)
        if template_name not in _SHARED_PAGES:
            return output
        return self._shared.setdefault(template_name, output)

    @event_priority(_LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Guard a finished page, and keep it if records are to fill it. `frames: own` in its front matter says that it
        shows pages of this site in frames.
        """
        self._running.settings.stages.advance()
        output = _guarded(page.file.src_uri, output, own_frames=page.meta.get("frames") == "own")
        kind = page.meta.get("kind")
        if kind is not None:
            try:
                self._running.take_frame(str(kind), config.theme["language"], output, page.file.dest_uri)
            except FrameError as error:
                raise PluginError(str(error)) from error
        return output

    @event_priority(_LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """When the last language is done: fill, verify, publish."""
        build = self._running
        build.depth -= 1
        if build.depth:
            return
        config.site_dir = str(build.settings.output)
        try:
            finished = build.finish(strict=config.strict, say=log.info)
        except (FrameError, PublishError, SiteError) as error:
            raise PluginError(str(error)) from error
        self._theme_code.save()
        if finished:
            self._keep(build, finished)
        if self._serving:
            build.settings.stages.end()  # nobody ends the stages of a preview later
        if not self._serving:
            for note in (*placeholder_notes(config), *unstated_notes(build.directory.settings)):
                log.info(note)
        self._abandon()

    def on_build_error(self, *, error: Exception) -> None:
        """Throw away what a failed build made. What is wrong with a template is told in a sentence."""
        self._abandon()
        sentence = explain_template_error(error)
        if sentence is not None:
            raise Abort(sentence) from error

    def on_shutdown(self) -> None:
        """Throw away what a stopped build made; Ctrl-C is no build error to MkDocs."""
        self._abandon()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Follow when a record changes, and let pages be loaded anew then."""
        server.watch(str(self._plan().data))
        watched = [config.docs_dir, *filter(None, [config.config_file_path]), str(self._plan().data)]
        if not self.given.poll and not hear_changes(server, watched):
            log.info("The system has no room to tell of changes, so files are looked at twice a second.")
        server.set_app(guard_preview(server.serve_request))

        def follow_or_build() -> None:
            try:
                if self._preview is None or not self._preview.follow():
                    builder()
            except (MkDocsException, FrameError, PublishError, SiteError) as error:
                raise Abort(str(error)) from error  # of which the server shows the sentence alone

        server.builder = follow_or_build
        return server

    @property
    def _running(self) -> SiteBuild:
        if self._build is None:
            raise PluginError("the build has not begun")
        return self._build

    def _plan(self) -> BuildPlan:
        return self.given.over(configured_plan(Path(self.config.data_), self.config.today, self.config.jobs))

    def _keep(self, build: SiteBuild, finished: Finished) -> None:
        """Keep what was built for the next build, or for the next change of what is served."""
        plan, loaded = self._plan(), self._loaded
        if self._keeping is None or loaded is None or loaded.directory is None:
            return
        kept = self._keeping.kept(build, digests_of(loaded), finished)
        if self._serving:
            self._preview = Preview(kept, loaded, plan, log.info)
        elif plan.told:
            remember(plan, kept)

    def _with_words(self, context: ThemeContext, config: MkDocsConfig, url: str | None) -> ThemeContext:
        build = self._running
        words = TemplateContext(
            build.settings.languages,
            config.theme["language"],
            build.directory.today,
            config.site_url,
            url,
            feeds=build.settings.has_feeds,
        )
        ours = {"sameroad": words, "pinned_on_guide": build.renderer.pinned_on_guide}
        return cast("ThemeContext", {**context, **ours})

    def _abandon(self) -> None:
        if self._build is not None:
            self._build.abandon()
        self._build = None
        self._shared = {}


def _guarded(name: str, page: str, *, own_frames: bool = False) -> str:
    """A page of the theme as it may be published."""
    try:
        return guard_page(mend_tags(page), own_frames=own_frames)
    except UnguardedError as error:
        raise PluginError(f"{name}: {error}") from error

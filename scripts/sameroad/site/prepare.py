"""Prepares, while MkDocs draws hand-written pages, what is kept for the processes that draw and for later builds:
compiled templates, and the words of the search index.
"""

from collections.abc import Callable
from functools import partial

from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.records.directory import Directory
from sameroad.search.index_files import known_words
from sameroad.site.sheets import sheet_site
from sameroad.site.site_settings import SiteSettings
from sameroad.work.beside import beside


def prepare(directory: Directory, settings: SiteSettings) -> Callable[[], None]:
    """Begin to prepare, where there is a cache to keep things in, and return what waits for the end.

    What it returns raises OSError when nothing can be kept, and a Jinja error when a template is wrong.
    """
    return (
        beside(partial(_prepare, directory.without_originals(), settings)) if settings.templates.compiled else _nothing
    )


def _prepare(directory: Directory, settings: SiteSettings) -> None:
    Renderer(directory, settings.templates, settings.facts).compile_templates()
    SheetRenderer(directory, settings.templates, sheet_site(settings.export_facts)).compile_templates()
    if settings.cache:
        known_words(directory, settings.cache, settings.surroundings)


def _nothing() -> None:
    """Without a cache each process prepares what it needs."""

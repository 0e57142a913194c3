"""Prepares, while MkDocs draws hand-written pages, what is kept for the processes that draw and for later builds:
compiled templates in one process, in another the words and sounds of the search index, beside the files of the form for
suggestions.
"""

from collections.abc import Callable, Mapping
from functools import partial

from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.records.directory import Directory
from sameroad.search.index_files import known_sounds
from sameroad.site.contents import suggestion_files
from sameroad.site.sheets import sheet_site
from sameroad.site.site_settings import SiteSettings
from sameroad.work.beside import Beside, beside


def prepare(directory: Directory, settings: SiteSettings) -> Callable[[], None]:
    """Begin to prepare, where there is a cache to keep things in, and return what waits for the end.

    What it returns raises OSError when nothing can be kept, and a Jinja error when a template is wrong.
    """
    return (
        beside(partial(_prepare, directory.without_originals(), settings)) if settings.templates.compiled else _nothing
    )


def begin_suggestions(directory: Directory, settings: SiteSettings) -> Beside[Mapping[str, bytes]]:
    """Begin to make the files of the form for suggestions, and return what waits for them."""
    return beside(partial(_suggestions, directory.without_originals(), settings))


def _suggestions(directory: Directory, settings: SiteSettings) -> Mapping[str, bytes]:
    files = suggestion_files(directory)
    if settings.cache:  # the form needs readings of characters too, and they take long to load
        known_sounds(directory, settings.cache, settings.surroundings)
    return files


def _prepare(directory: Directory, settings: SiteSettings) -> None:
    Renderer(directory, settings.templates, settings.facts).compile_templates()
    SheetRenderer(directory, settings.templates, sheet_site(settings.export_facts)).compile_templates()


def _nothing() -> None:
    """Without a cache each process prepares what it needs."""

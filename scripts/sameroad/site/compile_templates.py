"""Compiles all templates for the processes that draw, and for later builds, while MkDocs draws hand-written pages."""

from collections.abc import Callable
from functools import partial

from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.records.directory import Directory
from sameroad.site.sheets import sheet_site
from sameroad.site.site_settings import SiteSettings
from sameroad.work.beside import beside


def compile_templates(directory: Directory, settings: SiteSettings) -> Callable[[], None]:
    """Begin to compile, where there is a cache to keep what was compiled, and return what waits for the end.

    What it returns raises OSError when nothing can be kept, and a Jinja error when a template is wrong.
    """
    return beside(partial(_compile, directory, settings)) if settings.templates.compiled else _nothing


def _compile(directory: Directory, settings: SiteSettings) -> None:
    Renderer(directory.without_originals(), settings.templates, settings.facts).compile_templates()
    SheetRenderer(directory, settings.templates, sheet_site(settings.export_facts)).compile_templates()


def _nothing() -> None:
    """Without a cache each process compiles what it needs."""

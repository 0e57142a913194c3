"""Draws everything that is drawn record by record, pages and sheets, in several processes when there is much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from sameroad.pages.page import EMBEDDED, PageKey
from sameroad.pages.slips.sheet import SheetKey
from sameroad.search.organization_part import organization_part
from sameroad.site.drawn import Drawn
from sameroad.site.fill import Filling, PageFiller
from sameroad.site.sheets import Sheets
from sameroad.site.template_errors import told_as_site_errors
from sameroad.work.beside import Beside, beside
from sameroad.work.processes import share_work, worth_starting

if TYPE_CHECKING:
    from sameroad.site.write_sheets import SheetWriter

Key = PageKey | SheetKey

# Starting a process costs as much as drawing this many things.
_WORTH_A_PROCESS = 20
_CHUNK = 50
_SHARES = 4
"""Each process gets its work in so many parts at least, or one would wait for another that has the long lists."""


@dataclass(frozen=True)
class Drawing:
    """What it takes to draw pages and sheets."""

    pages: Filling
    sheets: Sheets


def draw(
    drawing: Drawing, keys: Sequence[Key], jobs: int, advance: Callable[[int], None] = lambda _: None
) -> tuple[Drawn, ...]:
    """Draw and write what belongs to every key, in at most `jobs` processes, and say what was written, in order;
    `advance` is told how many more are done.

    Raises SiteError when a template is wrong, and whatever filling and drawing raise.
    """
    processes = worth_starting(len(keys), _WORTH_A_PROCESS, jobs)
    if processes == 1 < jobs:
        return _draw_few(drawing, keys, advance)
    chunk = min(_CHUNK, len(keys) // (processes * _SHARES) + 1)
    return share_work(_Worker, drawing, keys, processes, chunk, advance)


def _draw_few(drawing: Drawing, keys: Sequence[Key], advance: Callable[[int], None]) -> tuple[Drawn, ...]:
    """Draw what has nothing in common with other pages beside them: sheets, and frames for other websites."""
    aside = [key for key in keys if isinstance(key, SheetKey) or key.kind in EMBEDDED]
    here = [key for key in keys if key not in aside]
    work = partial(_draw_here, drawing, aside)
    others = beside(work) if aside and here else Beside(work)
    try:
        drawn = dict(zip(here, _draw_here(drawing, here), strict=True))
    except BaseException:
        others.stop()
        raise
    advance(len(here))
    drawn.update(zip(aside, others(), strict=True))
    advance(len(aside))
    return tuple(drawn[key] for key in keys)


def _draw_here(drawing: Drawing, keys: Sequence[Key]) -> tuple[Drawn, ...]:
    return _Worker(drawing)(keys)


class _Worker:
    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing

    @cached_property
    def _pages(self) -> PageFiller:
        return PageFiller(self._drawing.pages)

    @cached_property
    def _sheets(self) -> "SheetWriter":
        from sameroad.site.write_sheets import SheetWriter  # noqa: PLC0415 - only where one is drawn

        return SheetWriter(self._drawing.sheets)

    def __call__(self, keys: Sequence[Key]) -> tuple[Drawn, ...]:
        with told_as_site_errors():
            return tuple(self._page(key) if isinstance(key, PageKey) else self._sheets.write(key) for key in keys)

    def _page(self, key: PageKey) -> Drawn:
        drawn = self._pages.fill(key)
        if key.kind != "organization":
            return drawn
        directory = self._drawing.pages.directory
        part = organization_part(directory.organizations[str(key.slug)], directory)
        return replace(drawn, in_search=part)

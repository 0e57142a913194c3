"""Draws everything that is drawn record by record, pages and sheets, in several processes when there is much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sameroad.pages.page import PageKey
from sameroad.pages.slips.sheet import SheetKey
from sameroad.search.organization_part import organization_part
from sameroad.site.drawn import Drawn
from sameroad.site.fill import Filling, PageFiller
from sameroad.site.sheets import Sheets
from sameroad.work.beside import Beside, beside
from sameroad.work.processes import share_work

if TYPE_CHECKING:
    from sameroad.site.write_sheets import SheetWriter

Key = PageKey | SheetKey

# Starting a process costs as much as drawing this many things.
_WORTH_A_PROCESS = 20
_CHUNK = 50
_SHARES = 4
"""Each process gets its work in so many parts at least, or one would wait for another that has the long lists."""

_FRAMES = frozenset({"embed-condition", "embed-district"})


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

    Raises whatever filling and drawing raise.
    """
    processes = min(jobs, len(keys) // _WORTH_A_PROCESS + 1)
    if processes == 1 < jobs:
        return _draw_few(drawing, keys)
    chunk = min(_CHUNK, len(keys) // (processes * _SHARES) + 1)
    return share_work(_Worker, drawing, keys, processes, chunk, advance)


def _draw_few(drawing: Drawing, keys: Sequence[Key]) -> tuple[Drawn, ...]:
    """Draw what has nothing in common with other pages beside them: sheets, and frames for other websites."""
    aside = [key for key in keys if isinstance(key, SheetKey) or key.kind in _FRAMES]
    here = [key for key in keys if key not in aside]
    others = beside(lambda: _Worker(drawing)(aside)) if aside and here else Beside(lambda: _Worker(drawing)(aside))
    try:
        drawn = dict(zip(here, _Worker(drawing)(here), strict=True))
    except BaseException:
        others.stop()
        raise
    drawn.update(zip(aside, others(), strict=True))
    return tuple(drawn[key] for key in keys)


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
        return tuple(self._page(key) if isinstance(key, PageKey) else self._sheets.write(key) for key in keys)

    def _page(self, key: PageKey) -> Drawn:
        drawn = self._pages.fill(key)
        if key.kind != "organization":
            return drawn
        directory = self._drawing.pages.directory
        part = organization_part(directory.organizations[str(key.slug)], directory)
        return replace(drawn, in_search=part)

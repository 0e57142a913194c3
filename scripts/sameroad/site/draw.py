"""Draws everything that is drawn record by record, pages and sheets, in several processes when there is much."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sameroad.pages.page import PageKey
from sameroad.pages.slips.sheet import SheetKey
from sameroad.search.organization_part import organization_part
from sameroad.site.drawn import Drawn
from sameroad.site.fill import Filling, PageFiller
from sameroad.site.write_sheets import Sheets, SheetWriter
from sameroad.work.processes import share_work

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

    Raises whatever filling and drawing raise.
    """
    jobs = min(jobs, len(keys) // _WORTH_A_PROCESS + 1)
    chunk = min(_CHUNK, len(keys) // (jobs * _SHARES) + 1)
    return share_work(_Worker, drawing, keys, jobs, chunk, advance)


class _Worker:
    def __init__(self, drawing: Drawing) -> None:
        self._directory = drawing.pages.directory
        self._pages = PageFiller(drawing.pages)
        self._sheets = SheetWriter(drawing.sheets)

    def __call__(self, keys: Sequence[Key]) -> tuple[Drawn, ...]:
        return tuple(self._page(key) if isinstance(key, PageKey) else self._sheets.write(key) for key in keys)

    def _page(self, key: PageKey) -> Drawn:
        drawn = self._pages.fill(key)
        if key.kind != "organization":
            return drawn
        part = organization_part(self._directory.organizations[str(key.slug)], self._directory)
        return replace(drawn, in_search=part)

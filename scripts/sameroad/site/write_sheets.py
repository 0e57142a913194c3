"""Draws the sheets of paper, slips and leaflets, and writes them: one key at a time."""

from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.site.drawn import Drawn, SiteWriter
from sameroad.site.sheets import Sheets
from sameroad.site.verify import has_token


class SheetWriter:
    """Draws and writes the sheets of one site; each process has its own."""

    def __init__(self, sheets: Sheets) -> None:
        self._reads = sheets.directory.reads
        self._writer = SiteWriter(sheets.output)
        self._renderer = SheetRenderer(sheets.directory, sheets.templates, sheets.site)

    def write(self, key: SheetKey) -> Drawn:
        """Draw and write one sheet. Raises what the renderer raises."""
        self._reads.take()
        sheet = self._renderer.render(key).encode()
        self._writer.write(key.path, sheet)
        return Drawn(key.path, (key.path,), has_token(sheet), self._reads.take())

"""Draws the sheets of paper, slips and leaflets, and writes them: one key at a time."""

from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.slips.render_sheets import SheetRenderer, SheetSite
from sameroad.pages.slips.sheet import SheetKey
from sameroad.records.directory import Directory
from sameroad.site.drawn import Drawn, SiteWriter
from sameroad.site.verify import has_token


@dataclass(frozen=True)
class Sheets:
    """What it takes to draw sheets: `templates` of the bodies, what is said of the site, `output` to write to."""

    directory: Directory
    templates: TemplateFolders
    site: SheetSite
    output: Path


def sheet_site(facts: ExportFacts) -> SheetSite:
    """Return what sheets say of the site, from what the open data says of it."""
    return SheetSite(facts.site.root if facts.site else None, facts.names)


class SheetWriter:
    """Draws and writes the sheets of one site; each process has its own."""

    def __init__(self, sheets: Sheets) -> None:
        self._reads = sheets.directory.reads
        self._writer = SiteWriter(sheets.output)
        self._renderer = SheetRenderer(sheets.directory, sheets.templates, sheets.site)

    def write(self, key: SheetKey) -> Drawn:
        """Draw and write one sheet. Raises what the renderer raises."""
        self._reads.take()
        html = self._renderer.render(key)
        self._writer.write(key.path, html.encode())
        return Drawn(key.path, (key.path,), has_token(html), tuple(sorted(self._reads.take())))

"""Draws the sheets of paper, slips and leaflets, and writes them, in several processes when there are many."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.slips.render_sheets import SheetRenderer, SheetSite
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.records.directory import Directory
from sameroad.site.fill import Filled
from sameroad.site.verify import has_token
from sameroad.work.processes import share_work

# Starting a process costs as much as drawing this many sheets.
_WORTH_A_PROCESS = 100
_CHUNK = 50


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


def write_sheets(sheets: Sheets, jobs: int) -> tuple[Filled, ...]:
    """Draw and write every sheet of the directory, in at most `jobs` processes, and say what was written, in order."""
    keys = tuple(list_sheets(sheets.directory))
    return share_work(_Worker, sheets, keys, min(jobs, len(keys) // _WORTH_A_PROCESS + 1), _CHUNK)


class _Worker:
    def __init__(self, sheets: Sheets) -> None:
        self._output = sheets.output
        self._renderer = SheetRenderer(sheets.directory, sheets.templates, sheets.site)

    def __call__(self, keys: Sequence[SheetKey]) -> tuple[Filled, ...]:
        return tuple(self._write_one(key) for key in keys)

    def _write_one(self, key: SheetKey) -> Filled:
        html = self._renderer.render(key)
        target = self._output / key.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(html.encode("utf-8"))
        return Filled(key.path, has_token(html))

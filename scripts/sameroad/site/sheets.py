"""What it takes to draw the sheets of paper of a site; what draws them is imported where one is drawn."""

from dataclasses import dataclass
from pathlib import Path

from sameroad.exports.export_facts import ExportFacts
from sameroad.pages.environment import TemplateFolders
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.records.directory import Directory


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

"""What the open data needs to know of the site, from what `mkdocs.yml` says of it."""

from sameroad.exports.export_facts import ExportFacts, Licence, SiteAddress
from sameroad.pages.page import FOLDERS
from sameroad.records.directory import Directory
from sameroad.records.history.record_history import RecordHistory
from sameroad.site.site_names import SiteNames


def export_facts(names: SiteNames, directory: Directory, history: RecordHistory | None = None) -> ExportFacts:
    """Return the facts for exports of a directory whose site has these names, and whose records this history."""
    languages = directory.settings.language_ids
    return ExportFacts(
        names={language: names.name_in(language) for language in languages},
        licence=Licence(*names.licence) if names.licence else None,
        site=SiteAddress(names.address, FOLDERS, languages) if names.address else None,
        repository=names.repository,
        history=history,
    )

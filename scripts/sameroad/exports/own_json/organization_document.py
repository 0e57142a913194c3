"""An organization in our own JSON: its record exactly as its file has it, and what is computed beside it."""

from typing import Any

from sameroad.exports.export_facts import ExportFacts
from sameroad.records.directory import Directory
from sameroad.records.freshness import freshness_of
from sameroad.records.organization import Organization

FOR_EDITORS = ("editor_notes", "checks.note")
"""Fields of a record that are kept so that nothing is lost, and that must not be shown to readers."""


def organization_entry(organization: Organization, directory: Directory, facts: ExportFacts) -> dict[str, Any]:
    """Return slug, addresses of the pages, freshness and record of an organization."""
    slug, freshness = organization.slug, freshness_of(organization, directory.today)
    said = {"on": str(freshness.on) if freshness.on else None, "how": freshness.how}
    return {
        "slug": slug,
        **facts.pages("organization", slug),
        "freshness": {
            "basis": freshness.basis,
            "level": freshness.level,
            **{name: value for name, value in said.items() if value},
        },
        "record": directory.originals.organizations[slug],
    }

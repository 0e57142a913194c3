"""What a clinician asks of an organization beyond its fields: where each fact was read, when somebody last checked,
which companies are named, and the codes of its conditions.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sameroad.records.condition import Codes, Condition
from sameroad.records.directory import Directory
from sameroad.records.organization import Check, Funding, Organization, Source


@dataclass(frozen=True, slots=True)
class ClinicianFacts:
    """`read_in` has the newest source of each field that some source supports; `conditions` are those with codes."""

    read_in: Mapping[str, Source]
    last_check: Check | None
    companies: tuple[Funding, ...]
    conditions: tuple[Condition, ...]


def clinician_facts(organization: Organization, directory: Directory) -> ClinicianFacts:
    """Return the facts for the part for clinicians on the page of `organization`."""
    conditions = (directory.conditions[condition] for condition in organization.conditions)
    return ClinicianFacts(
        read_in=_newest_sources(organization),
        last_check=max(organization.checks, key=lambda check: check.on, default=None),
        companies=tuple(entry for entry in organization.funding if entry.kind == "company"),
        conditions=tuple(condition for condition in conditions if condition.codes != Codes()),
    )


def _newest_sources(organization: Organization) -> dict[str, Source]:
    """The newest source of each field; one with a date is newer than one without, and the first stays of equals."""
    newest: dict[str, Source] = {}
    for source in organization.sources:
        for field in source.supports:
            known = newest.get(field)
            if known is None or (source.as_of and (known.as_of is None or source.as_of > known.as_of)):
                newest[field] = source
    return newest

"""What an organization page says beyond the fields themselves: what is not stated, and how old the facts are."""

from dataclasses import dataclass

from sameroad.records.directory import Directory, Organizations
from sameroad.records.freshness import Freshness, freshness_of
from sameroad.records.meeting_dates import dated_meetings
from sameroad.records.organization import Organization
from sameroad.records.unstated import unstated


@dataclass(frozen=True, slots=True)
class OrganizationFacts:
    """`unstated` holds the keys (below `unstated.` in the interface texts) of what a reader would look for in vain;
    `successors` are whom to ask when the organization has closed; `has_calendar` says whether the open data has a
    calendar of its meetings.
    """

    freshness: Freshness
    unstated: tuple[str, ...]
    hosts: Organizations
    parts: Organizations
    successors: tuple[Organization, ...]
    related: Organizations
    has_calendar: bool


def organization_facts(organization: Organization, directory: Directory) -> OrganizationFacts:
    """Return the facts for the page of `organization`."""
    return OrganizationFacts(
        freshness=freshness_of(organization, directory.today),
        unstated=unstated(organization),
        hosts=directory.listed(organization.part_of),
        parts=directory.parts_of(organization.slug),
        successors=tuple(directory.organizations[slug] for slug in organization.replaced_by),
        related=directory.related_to(organization),
        has_calendar=directory.settings.time_zone is not None and bool(dated_meetings(organization, directory.today)),
    )

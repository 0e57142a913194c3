"""What an organization page says beyond the fields themselves: what is not stated, and how old the facts are."""

from dataclasses import dataclass

from sameroad.records.directory import Directory
from sameroad.records.freshness import Freshness, freshness_of
from sameroad.records.organization import Organization


@dataclass(frozen=True, slots=True)
class OrganizationFacts:
    """`unstated` holds the keys (below `unstated.` in the interface texts) of what a reader would look for in vain;
    `successors` are whom to ask when the organization has closed.
    """

    freshness: Freshness
    unstated: tuple[str, ...]
    hosts: tuple[Organization, ...]
    parts: tuple[Organization, ...]
    successors: tuple[Organization, ...]
    related: tuple[Organization, ...]


def organization_facts(organization: Organization, directory: Directory) -> OrganizationFacts:
    """Return the facts for the page of `organization`."""
    return OrganizationFacts(
        freshness=freshness_of(organization, directory.today),
        unstated=tuple(key for key, stated in _stated(organization) if not stated),
        hosts=tuple(directory.organizations[slug] for slug in organization.part_of),
        parts=directory.parts_of(organization.slug),
        successors=tuple(directory.organizations[slug] for slug in organization.replaced_by),
        related=directory.related_to(organization),
    )


def _stated(organization: Organization) -> tuple[tuple[str, bool], ...]:
    join, contact = organization.join, organization.contact
    return (
        ("contact", contact.reachable),
        ("led_by", organization.led_by is not None),
        ("how_to_join", join.how is not None),
        ("eligibility", join.eligibility is not None),
        ("cost", join.fee is not None),
        ("referral", join.referral is not None),
        ("languages", bool(organization.languages)),
        ("area", bool(organization.districts)),
        ("places", bool(organization.places)),
        ("meetings", bool(organization.meetings)),
    )

"""What people ask of every organization and a record does not say. Its page says so, and a review asks for it."""

from sameroad.records.organization import Organization


def unstated(organization: Organization) -> tuple[str, ...]:
    """Return the keys (below `unstated.` in the interface texts) of what a reader would look for in vain."""
    return tuple(key for key, stated in _stated(organization) if not stated)


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

"""Which sentence of the interface says the first step, where no record does: calling, writing, or looking at a page.
It is named by the end of its key, after `organization.step.`.
"""

from sameroad.records.condition import Condition
from sameroad.records.directory import Directory
from sameroad.records.first_words import first_words
from sameroad.records.organization import Organization


def first_step(organization: Organization, directory: Directory) -> str:
    """Return which sentence leads to an organization that can be reached."""
    contact = organization.contact
    if not (contact.phones or contact.whatsapp or contact.emails):
        return "look"
    said = first_words(organization, directory)
    # The sentence for a crisis says to call.
    return f"talk.{'situation' if said == 'anything' and not contact.phones else said}"


def first_step_for(condition: Condition, directory: Directory) -> str:
    """Return which sentence leads to any of the groups for a condition."""
    return f"talk.{first_words(condition, directory)}"

"""The list of a week with everything that reports say: the records, their texts, and what was left out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sameroad.contribute.due.due_texts import Asked, Site, asked
from sameroad.records.directory import Directory
from sameroad.records.due.due_records import Due
from sameroad.records.due.due_week import Week
from sameroad.records.organization import CONTACT_FIELDS, Organization
from sameroad.records.phone_numbers import shown_number

_HOW = {"whatsapp": "whatsapp", "emails": "email", "phones": "phone", "website": "website"}
"""How one would ask, by the fields that make it possible."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of the list: the ways to reach it, in the order in which people answer, the command that writes down
    what came of it, and the texts in each language.
    """

    due: Due
    ways: Mapping[str, tuple[str, ...]]
    command: str
    texts: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class DueList:
    """The entries of a week, or of a whole year (no week); how many more there are; and the address of the site where
    that is still an example.
    """

    week: Week | None
    entries: tuple[Entry, ...]
    more: int = 0
    example: str | None = None


Sites = Mapping[str, Callable[[str], Site]]
"""For each language in which to ask, in order, what the site is there for the record of a slug."""


def list_entries(found: Iterable[Due], directory: Directory, sites: Sites) -> tuple[Entry, ...]:
    """Return the entries of what is to be checked, each with texts in the languages of `sites`."""
    region = directory.settings.telephone_region
    return tuple(
        Entry(
            due,
            _ways(due.organization, region),
            _command(due.organization),
            tuple(
                asked(due.organization, directory.texts[language], site(due.organization.slug), region)
                for language, site in sites.items()
            ),
        )
        for due in found
    )


def _ways(organization: Organization, region: str) -> dict[str, tuple[str, ...]]:
    contact = organization.contact
    found = {
        "whatsapp": tuple(shown_number(number, region) for number in contact.whatsapp),
        "emails": contact.emails,
        "phones": tuple(shown_number(phone.number, region) for phone in contact.phones),
        "website": contact.website.addresses if contact.website else (),
        "social": tuple(contact.social.values()),
    }
    return {way: values for way, values in found.items() if values}


def _command(organization: Organization) -> str:
    """The command with the fields that the texts ask about; how and outcome are for the person to set right."""
    rest = {"places": organization.places, "meetings": organization.meetings, "join": organization.join.how}
    named = [
        *(name for name in CONTACT_FIELDS if getattr(organization.contact, name)),
        *(name for name, value in rest.items() if value),
    ]
    how = next((_HOW[name] for name in _HOW if name in named), "public-page")
    fields = f" --fields {' '.join(named)}" if named else ""
    return f"sameroad confirm {organization.slug} --how {how}{fields}"

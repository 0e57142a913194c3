"""How to write to an organization, as it stands on paper: an address is printed whole or, if nobody would type it, not
at all, for a part of it leads elsewhere, such as to the front page of a server.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sameroad.pages.escaped import escaped
from sameroad.records.organization import Contact

_LONGEST = 36
_HARD_TO_TYPE = "%?#&=~"


@dataclass(frozen=True, slots=True)
class WrittenWay:
    """What is printed, as safe HTML, and the e-mail or web address of the record, to which it leads on a screen."""

    said: Markup
    address: str
    is_email: bool = False


def written_ways(contact: Contact, language: str, untyped: Markup) -> tuple[WrittenWay, ...]:
    """Return the first e-mail address and the website, or social media if there is nothing else; the page has the rest.

    Of a website in several languages it is the address for readers of `language`; `untyped` stands for what nobody
    would type.
    """
    return tuple(_ways(contact, language, untyped))


def typed_address(address: str) -> str | None:
    """Return a web address as one types it, whole; nothing if it is too long for that, or has signs that are hard."""
    typed = address.partition("://")[2].rstrip("/")
    return None if len(typed) > _LONGEST or any(sign in typed for sign in _HARD_TO_TYPE) else typed


def _ways(contact: Contact, language: str, untyped: Markup) -> Iterator[WrittenWay]:
    for one in contact.emails[:1]:
        yield WrittenWay(escaped(one), one, is_email=True)
    sites = [contact.website.pick(language)] if contact.website else []
    if not (sites or contact.phones or contact.whatsapp or contact.emails):
        sites = [*contact.social.values()]
    for site in sites:
        typed = typed_address(site)
        yield WrittenWay(untyped if typed is None else escaped(typed), site)

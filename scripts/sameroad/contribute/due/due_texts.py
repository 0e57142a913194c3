"""What one asks a group with: a polite text in one language, made of what the record says in public.

An Organization has no notes for editors and no notes of checks, so nothing of these can stand in a text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization, Phone
from sameroad.records.phone_numbers import shown_number


@dataclass(frozen=True, slots=True)
class Asked:
    """Texts in one language: for WhatsApp, e-mail (with a subject) or a form, and for a telephone call."""

    language: str
    subject: str
    message: str
    call: str


@dataclass(frozen=True, slots=True)
class Site:
    """The site that asks: its name in the language, and the address of the record's page in it, if it has one."""

    name: str
    page: str | None


def asked(organization: Organization, texts: InterfaceTexts, site: Site, region: str) -> Asked:
    """Return the texts about an organization; `region` (ISO 3166-1) is where telephone numbers need no country."""
    name = organization.name.pick(texts.language).text
    say = texts.sentence
    facts = "\n".join(f"- {fact}" for fact in _Facts(texts, region).of(organization))
    blanks = {"name": name, "site": site.name, "address": site.page}
    pages = [say(key).format(**blanks) for key in ("due.message.page", "due.call.page") if site.page]
    message = [
        say("due.message.hello").format(**blanks),
        say("due.message.why").format(**blanks),
        *pages[:1],
        f"{say('due.message.listed')}\n{facts}",
        say("due.message.ask"),
        say("due.message.public"),
        f"{say('due.message.thanks')}\n{say('due.message.signed').format(**blanks)}",
    ]
    call = [
        say("due.call.hello").format(**blanks),
        f"{say('due.call.listed')}\n{facts}",
        say("due.call.ask"),
        *pages[1:],
        say("due.call.thanks"),
    ]
    subject = say("due.message.subject").format(**blanks)
    return Asked(texts.language, subject, "\n\n".join(message), "\n\n".join(call))


class _Facts:
    """What a record says in public of how to reach and join the body, a line for each fact."""

    def __init__(self, texts: InterfaceTexts, region: str) -> None:
        self._texts = texts
        self._region = region

    def of(self, organization: Organization) -> Iterator[str]:
        """The lines, or one that says that there is no way to reach it."""
        if not organization.contact.reachable:
            yield self._texts.sentence("due.facts.nothing")
        lines = (*self._contact(organization), *self._rest(organization))
        yield from (self._texts.sentence(key).format(value=value) for key, value in lines if value)

    def _contact(self, organization: Organization) -> Iterator[tuple[str, str]]:
        contact = organization.contact
        for phone in contact.phones:
            yield "due.facts.phones", self._phone(phone)
        for number in contact.whatsapp:
            yield "due.facts.whatsapp", shown_number(number, self._region)
        for number in contact.fax:
            yield "due.facts.fax", shown_number(number, self._region)
        for address in contact.emails:
            yield "due.facts.emails", address
        if contact.website:
            yield "due.facts.website", contact.website.pick(self._texts.language)
        for address in contact.social.values():
            yield "due.facts.social", address

    def _rest(self, organization: Organization) -> Iterator[tuple[str, str]]:
        for place in organization.places:
            yield "due.facts.places", self._more(self._text(place.address), self._text(place.hours))
        for meeting in organization.meetings:
            yield "due.facts.meetings", self._more(self._text(meeting.what), self._text(meeting.when))
        yield "due.facts.join", self._text(organization.join.how)

    def _phone(self, phone: Phone) -> str:
        return self._more(shown_number(phone.number, self._region), self._text(phone.label), self._text(phone.hours))

    def _text(self, text: LocalizedText | None) -> str:
        return text.pick(self._texts.language).text if text else ""

    def _more(self, value: str, *others: str) -> str:
        """A value with what belongs to it in brackets."""
        more = self._texts.sentence("due.facts.separator").join(other for other in others if other)
        return self._texts.sentence("due.facts.more").format(value=value, more=more) if value and more else value

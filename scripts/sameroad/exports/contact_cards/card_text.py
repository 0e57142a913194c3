"""What both versions of a contact card say in the same words: names, and the note with the first step."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.languages_together import each, together
from sameroad.exports.stable_ids import stable_id
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization, Phone


@dataclass(frozen=True)
class Card:
    """An organization as a contact card is made of it."""

    record: Organization
    directory: Directory
    facts: ExportFacts

    @property
    def uid(self) -> str:
        """The identifier that stays, so that a card saved again takes the place of the old one."""
        return f"urn:uuid:{stable_id('organization', self.record.slug)}"

    @property
    def file(self) -> str:
        """The path of its file without what tells the version."""
        return f"organizations/{self.record.slug}"

    @property
    def page(self) -> str | None:
        """The address of its page in the first language."""
        site = self.facts.site
        return site.pages("organization", self.record.slug)[self.languages[0]] if site else None

    @property
    def languages(self) -> Sequence[str]:
        """The languages of the directory, the first one first."""
        return self.directory.settings.language_ids

    @property
    def country(self) -> str:
        """The code of the country or region in which the places are."""
        return self.directory.settings.telephone_region

    def together(self, text: LocalizedText) -> str:
        """Return a short text in every language it has, in one line."""
        return together(text, self.languages)

    def each(self, text: LocalizedText) -> Iterator[tuple[str, str]]:
        """Give a text in every language it has, each with its language."""
        return each(text, self.languages)

    def note(self, language: str) -> str:
        """Return the note in a language: what a caller must know first, the first step, when telephones are answered,
        and how old the card is.
        """
        record, says = self.record, self.directory.texts[language].sentence
        lines = [] if record.status == "active" else [says(f"status_text.{record.status}")]
        if record.notice:
            lines.append(record.notice.pick(language).text)
        if record.join.how and record.status != "closed":
            lines.append(says("open_data.card.first_step").format(step=record.join.how.pick(language).text))
        lines += [
            f"{phone.number}: {phone.hours.pick(language).text}" for phone in record.contact.phones if phone.hours
        ]
        lines.append(says("open_data.card.made").format(name=self.facts.names[language], date=self.directory.today))
        if self.facts.site:
            lines.append(self.facts.site.pages("organization", record.slug)[language])
        return "\n".join(lines)

    def label(self, phone: Phone) -> str | None:
        """Return what a telephone is called, if it is stated."""
        return self.together(phone.label) if phone.label else None

    def whatsapp_alone(self) -> Iterator[str]:
        """Give the WhatsApp numbers that are not among the telephones."""
        telephones = {digits(phone.number) for phone in self.record.contact.phones}
        return (number for number in self.record.contact.whatsapp if digits(number) not in telephones)


def digits(number: str) -> str:
    """Return the digits of a telephone number."""
    return re.sub(r"\D", "", number)

"""What both versions of a contact card say in the same words: names, and the note with the first step."""

import re
from collections.abc import Iterator, Sequence

from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.languages_together import each, together
from sameroad.exports.stable_ids import stable_id
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.organization import Organization, Phone

_NO_DIGIT = re.compile(r"\D")


class CardWords:
    """What is the same on the card of every organization."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        self.directory = directory
        self.facts = facts
        self.languages: Sequence[str] = directory.settings.language_ids
        self.country = directory.settings.telephone_region
        self.made = {language: self._made(language) for language in self.languages}

    def says(self, key: str, language: str) -> str:
        """Return a sentence of the interface."""
        return self.directory.texts[language].sentence(key)

    def _made(self, language: str) -> str:
        made = self.says("open_data.card.made", language)
        return made.format(name=self.facts.names[language], date=self.directory.today)


class Card:
    """An organization as a contact card is made of it.

    `uid` is the identifier that stays, so that a card saved again takes the place of the old one; `pages` are the
    addresses of its page by language, none where the site has no address; `notes` say by language what a caller must
    know first, the first step, when telephones are answered, and how old the card is.
    """

    def __init__(self, record: Organization, words: CardWords) -> None:
        self.record = record
        self.words = words
        self.directory = words.directory
        self.languages = words.languages
        self.country = words.country
        self.uid = f"urn:uuid:{stable_id('organization', record.slug)}"
        site = words.facts.site
        self.pages = site.pages("organization", record.slug) if site else {}
        self.page = self.pages.get(self.languages[0])
        self.notes = {language: self._note(language) for language in self.languages}

    def together(self, text: LocalizedText) -> str:
        """Return a short text in every language it has, in one line."""
        return together(text, self.languages)

    def each(self, text: LocalizedText) -> Iterator[tuple[str, str]]:
        """Give a text in every language it has, each with its language."""
        return each(text, self.languages)

    def label(self, phone: Phone) -> str | None:
        """Return what a telephone is called, if it is stated."""
        return self.together(phone.label) if phone.label else None

    def whatsapp_alone(self) -> Iterator[str]:
        """Give the WhatsApp numbers that are not among the telephones."""
        telephones = {digits(phone.number) for phone in self.record.contact.phones}
        return (number for number in self.record.contact.whatsapp if digits(number) not in telephones)

    def _note(self, language: str) -> str:
        record, says = self.record, self.words.says
        lines = [] if record.status == "active" else [says(f"status_text.{record.status}", language)]
        if record.notice:
            lines.append(record.notice.text(language))
        if record.join.how and record.status != "closed":
            step = record.join.how.text(language)
            lines.append(says("open_data.card.first_step", language).format(step=step))
        lines += [f"{phone.number}: {phone.hours.text(language)}" for phone in record.contact.phones if phone.hours]
        lines.append(self.words.made[language])
        if language in self.pages:
            lines.append(self.pages[language])
        return "\n".join(lines)


def digits(number: str) -> str:
    """Return the digits of a telephone number."""
    return _NO_DIGIT.sub("", number)

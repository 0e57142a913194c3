"""The files of the contact cards: `<slug>.vcf` is what the pages offer, `<slug>.v4.vcf` the one with all languages.

Phones get vCard 3.0: Android and many address books read 4.0 in part or not at all, and every one reads 3.0.
"""

from sameroad.exports.contact_cards.card_3 import card_3
from sameroad.exports.contact_cards.card_4 import card_4
from sameroad.exports.contact_cards.card_text import Card, CardWords
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import FormatFiles, RecordPieces
from sameroad.records.directory import Directory
from sameroad.records.organization import Organization


class CardFiles(FormatFiles):
    """Both cards of every organization."""

    def __init__(self, directory: Directory, facts: ExportFacts) -> None:
        super().__init__(directory, facts)
        self._words = CardWords(directory, facts)

    def of_record(self, record: Organization) -> RecordPieces:
        """Return both cards of an organization."""
        card, path = Card(record, self._words), f"organizations/{record.slug}"
        return RecordPieces({f"{path}.vcf": b"".join(card_3(card)), f"{path}.v4.vcf": b"".join(card_4(card))})

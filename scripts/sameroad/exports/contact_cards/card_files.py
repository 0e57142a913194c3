"""The files of the contact cards: `<slug>.vcf` is what the pages offer, `<slug>.v4.vcf` the one with all languages.

Phones get vCard 3.0: Android and many address books read 4.0 in part or not at all, and every one reads 3.0.
"""

from collections.abc import Iterator

from sameroad.exports.contact_cards.card_3 import card_3
from sameroad.exports.contact_cards.card_4 import card_4
from sameroad.exports.contact_cards.card_text import Card
from sameroad.exports.export_facts import ExportFacts
from sameroad.exports.export_file import ExportFile
from sameroad.records.directory import Directory


def card_files(directory: Directory, facts: ExportFacts) -> Iterator[ExportFile]:
    """Give both cards of every organization."""
    for record in directory.organizations.values():
        card = Card(record, directory, facts)
        yield ExportFile(f"{card.file}.vcf", card_3(card))
        yield ExportFile(f"{card.file}.v4.vcf", card_4(card))

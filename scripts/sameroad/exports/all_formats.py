"""Every format of the open data. A new one is a folder beside this file and a line here."""

from sameroad.exports.contact_cards.card_files import card_files
from sameroad.exports.csv_tables.csv_files import csv_files
from sameroad.exports.export_file import Format
from sameroad.exports.fhir.fhir_files import fhir_files
from sameroad.exports.hsds.hsds_files import hsds_files
from sameroad.exports.own_json.json_files import json_files

FORMATS = {
    one.name: one
    for one in (
        Format("json", json_files),
        Format("csv", csv_files),
        Format("hsds", hsds_files),
        Format("fhir", fhir_files),
        Format("vcard", card_files),
    )
}  # fmt: skip # one format, one line
"""The formats by their names."""

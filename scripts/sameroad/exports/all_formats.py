"""Every format of the open data. A new one is a folder beside this file and a line here."""

from sameroad.exports.badges.badge_files import badge_files
from sameroad.exports.calendars.calendar_files import calendar_files
from sameroad.exports.contact_cards.card_files import card_files
from sameroad.exports.csv_tables.csv_files import csv_files
from sameroad.exports.export_file import Format
from sameroad.exports.feeds.feed_files import feed_files
from sameroad.exports.fhir.fhir_files import fhir_files
from sameroad.exports.hsds.hsds_files import hsds_files
from sameroad.exports.own_json.json_files import json_files

FORMATS = {
    one.name: one
    for one in (
        Format("json", json_files, ("organizations.json", "conditions.json", "state.json", "openapi.json")),
        Format("csv", csv_files, ("csv/organizations.csv", "csv/README.txt", "datapackage.json")),
        Format("hsds", hsds_files, ("hsds/en/services.json", "hsds/zh-Hant/services.json")),
        Format("fhir", fhir_files, ("fhir/bundle.json",)),
        Format("vcard", card_files),
        Format("ical", calendar_files),
        Format("badges", badge_files, ("badges/organizations.json", "badges/zh-Hant/organizations.json")),
        Format("atom", feed_files, ("feeds/en/changes.atom", "feeds/zh-Hant/changes.atom")),
    )
}  # fmt: skip # one format, one line
"""The formats by their names."""

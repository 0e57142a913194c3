"""Every format of the open data. A new one is a folder beside this file and a line here."""

from sameroad.exports.badges.badge_files import BadgeFiles
from sameroad.exports.calendars.calendar_files import CalendarFiles
from sameroad.exports.contact_cards.card_files import CardFiles
from sameroad.exports.csv_tables.csv_files import CsvFiles
from sameroad.exports.export_file import Format
from sameroad.exports.feeds.feed_files import FeedFiles
from sameroad.exports.fhir.fhir_files import FhirFiles
from sameroad.exports.hsds.hsds_files import HsdsFiles
from sameroad.exports.own_json.json_files import JsonFiles

FORMATS = {
    one.name: one
    for one in (
        Format("json", JsonFiles, ("organizations.json", "conditions.json", "state.json", "openapi.json")),
        Format("csv", CsvFiles, ("csv/organizations.csv", "csv/README.txt", "datapackage.json")),
        Format("hsds", HsdsFiles, ("hsds/en/services.json", "hsds/zh-Hant/services.json")),
        Format("fhir", FhirFiles, ("fhir/bundle.json",)),
        Format("vcard", CardFiles),
        Format("ical", CalendarFiles),
        Format("badges", BadgeFiles, ("badges/organizations.json", "badges/zh-Hant/organizations.json")),
        Format("atom", FeedFiles, ("feeds/en/changes.atom", "feeds/zh-Hant/changes.atom")),
    )
}  # fmt: skip # one format, one line
"""The formats by their names."""

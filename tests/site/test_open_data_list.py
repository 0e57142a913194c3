"""The page on the open data is told what the build has written: no more, no less."""

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_facts import FOLDER
from sameroad.exports.write_exports import Wanted, renew_exports
from sameroad.pages.open_data import DataFile
from sameroad.site.open_data_list import open_data_list
from tests.exports.open_data import FACTS
from tests.factories import make_record, make_whole_directory


def test_formats_are_those_that_have_files_with_their_sizes(tmp_path):
    directory = make_whole_directory({"one": make_record(), "two": make_record(name={"en": "Two"})})
    exported = renew_exports(Wanted(directory, FACTS, tmp_path / FOLDER, ("json", "vcard")))
    data = open_data_list(exported.files)
    assert data.folder == FOLDER
    json, vcard = data.formats
    whole = tmp_path / FOLDER / "organizations.json"
    assert json.start[0] == DataFile("organizations.json", whole.stat().st_size)
    assert [file.path for file in json.start] == list(FORMATS["json"].start)
    assert json.each == ("organizations/<id>.json",)
    assert set(vcard.each) == {"organizations/<id>.vcf", "organizations/<id>.v4.vcf"}
    cards = list((tmp_path / FOLDER).rglob("*.vcf"))
    assert (vcard.files, vcard.size) == (len(cards), sum(card.stat().st_size for card in cards))


def test_what_only_some_organizations_have_is_not_said_of_each(tmp_path):
    meeting = {"what": {"en": "Gathering"}, "rrule": "FREQ=WEEKLY;BYDAY=SA"}
    directory = make_whole_directory({"one": make_record(meetings=[meeting]), "two": make_record(name={"en": "Two"})})
    exported = renew_exports(Wanted(directory, FACTS, tmp_path / FOLDER, ("json", "ical")))
    _, ical = open_data_list(exported.files).formats
    assert (ical.files, ical.each) == (1, ())

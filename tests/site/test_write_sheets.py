"""Writing sheets: each where its key says, and a record's own tokens are noted."""

from sameroad.pages.slips.sheet import list_sheets
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.site.sheets import Sheets
from sameroad.site.write_sheets import SheetWriter
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

SITE = SheetSite("https://example.org/", {"en": "Same Road", "zh-Hant": "同路"})


def write_all(directory, folder):
    writer = SheetWriter(Sheets(directory, TEMPLATES, SITE, folder))
    return [writer.write(key) for key in list_sheets(directory)]


def test_each_sheet_stands_where_its_key_says(tmp_path):
    written = write_all(make_directory([make_organization("group-1")]), tmp_path)
    there = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.html")}
    assert {path for sheet in written for path in sheet.paths} == there
    assert {"slips/group-1.html", "slips/conditions/lupus.html"} <= there


def test_a_record_that_speaks_of_tokens_is_noted(tmp_path):
    club = make_organization("club", name={"en": "The __slug__ club"}, conditions=["general-patient-support"])
    written = write_all(make_directory([club, make_organization("other")]), tmp_path)
    assert [sheet.name for sheet in written if sheet.quotes_token] == [
        "slips/club.html",
        "slips/conditions/general-patient-support.html",
    ]

"""Writing sheets: the same in one process and in many, each where its key says, and a record's own tokens are noted."""

from sameroad.pages.slips.render_sheets import SheetSite
from sameroad.site import write_sheets as module
from sameroad.site.write_sheets import Sheets, write_sheets
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

SITE = SheetSite("https://example.org/", {"en": "Same Road", "zh-Hant": "同路"})


def sheets_in(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.html")}


def test_processes_write_what_one_process_writes(tmp_path, monkeypatch):
    directory = make_directory([make_organization(f"group-{number}") for number in range(12)])
    alone, shared = (Sheets(directory, TEMPLATES, SITE, tmp_path / name) for name in ("alone", "shared"))
    written = write_sheets(alone, jobs=1)
    monkeypatch.setattr(module, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(module, "_CHUNK", 5)
    assert write_sheets(shared, jobs=2) == written
    assert sheets_in(tmp_path / "shared") == sheets_in(tmp_path / "alone")
    assert sorted(sheet.path for sheet in written) == sorted(sheets_in(tmp_path / "alone"))
    assert {"slips/group-0.html", "slips/conditions/lupus.html"} <= {sheet.path for sheet in written}


def test_a_record_that_speaks_of_tokens_is_noted(tmp_path):
    club = make_organization("club", name={"en": "The __slug__ club"}, conditions=["general-patient-support"])
    written = write_sheets(Sheets(make_directory([club, make_organization("other")]), TEMPLATES, SITE, tmp_path), 1)
    assert [sheet.path for sheet in written if sheet.quotes_token] == [
        "slips/club.html",
        "slips/conditions/general-patient-support.html",
    ]

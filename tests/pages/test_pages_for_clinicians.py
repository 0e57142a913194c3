"""What clinicians find: the questions before a referral on each organization's page, hospitals, codes, and the data."""

import html5lib
import pytest

from sameroad.pages.open_data import DataFile, DataFormat, OpenData
from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

DATA = OpenData(
    "data/v1",
    (
        DataFormat("json", 3, 2_900_000, (DataFile("organizations.json", 641_000),), ("organizations/<id>.json",)),
        DataFormat("new-format", 1, 90, (DataFile("new.txt", 90),), ()),
    ),
)
PLACE = {"purpose": "office", "hospital": "queen-mary-hospital"}


def body_of(kind, *organizations, slug=None, language="en"):
    renderer = Renderer(make_directory(organizations or None), TEMPLATES, SiteFacts(data=DATA))
    return renderer.render(PageKey(kind, slug), language).body


def parsed(body):
    return html5lib.parseFragment(body, namespaceHTMLElements=False)


def text_of(node):
    return " ".join(" ".join(node.itertext()).split())


def for_clinicians(language="en", **changes):
    """The rows of the part for clinicians, by their labels."""
    page = parsed(body_of("organization", make_organization(**changes), slug="example", language=language))
    part = page.find(".//section[@id='clinicians']")
    return {text_of(row.find("dt")): text_of(row.find("dd")) for row in part.findall("./dl/div")}


def test_what_no_source_says_is_a_value():
    assert for_clinicians() == {
        "Run by": "Not stated",
        "Patients and relatives among those who decide": "Not stated",
        "Cost": "Not stated",
        "Referral": "Not stated",
        "How it keeps what people tell": "Not stated",
        "Languages": "Not stated",
        "Where its money comes from": "Not stated",
        "Support from companies": "Not stated",
        "Registration": "Not stated",
        "Age of the contact details": "We do not know how old these facts are.",
        "Last checked": "Not yet. The facts were read in the sources; nobody has asked the organization.",
    }
    assert for_clinicians("zh-Hant")["由誰主理"] == "未有說明"


def test_a_fact_says_where_and_when_it_was_read():
    rows = for_clinicians(
        led_by="patients-and-families",
        join={"referral": "welcome", "fee": {"free": True}},
        languages=["yue"],
        funding=[{"source": {"en": "Example Pharma"}, "kind": "company", "as_of": "2014"}],
        registration=[{"type": "society", "year": 1993}],
        sources=[{"title": "About <us>", "supports": ["led_by", "join", "funding"], "as_of": "2023-05"}],
        checks=[{"on": "2026-03-01", "how": "phone", "outcome": "no-answer"}],
    )
    read = "Read in: About <us> (May 2023)"
    assert rows["Run by"] == f"Patients and families {read}"
    assert rows["Cost"] == f"Free {read}"
    assert rows["Referral"] == f"Welcome, not needed {read}"
    assert rows["Languages"] == "Cantonese"
    assert rows["Support from companies"] == "Example Pharma (company; stated in 2014)"
    assert rows["Registration"] == "Society, 1993"
    assert rows["Last checked"] == "1 March 2026, by telephone. There was no answer."


def test_codes_slip_and_data_are_at_hand():
    page = parsed(body_of("organization", make_organization(), slug="example"))
    part = page.find(".//section[@id='clinicians']")
    codes = part.find(".//dl[@class='sr-facts sr-codes']")
    assert [text_of(row.find("dt")) for row in codes] == ["Lupus"]
    assert [text_of(line) for line in codes.iter("li")] == ["ICD-10 M32", "MeSH D008180"]
    links = {link.get("href") for link in part.iter("a")}
    assert {"../../slips/example.html", "../../data/v1/organizations/example.json", "../../clinicians/"} <= links


def test_a_patient_passes_it_in_one_line():
    page = parsed(body_of("organization", make_organization(), slug="example"))
    fold = next(one for one in page.iter("details") if one.find("./section[@id='clinicians']") is not None)
    assert fold.get("open") is None
    assert "#clinicians" in {link.get("href") for link in page.find(".//header").iter("a")}


def test_a_hospital_lists_who_has_a_place_in_it_once():
    there = make_organization("there", name={"en": "There"}, places=[PLACE, {**PLACE, "purpose": "meeting"}])
    body = body_of("hospitals", there, make_organization("elsewhere", name={"en": "Elsewhere"}))
    assert text_of(parsed(body)).count("There") == 1
    assert "Elsewhere" not in body
    assert "Queen Mary Hospital" not in text_of(parsed(body).find(".//section[@aria-labelledby='others']"))


def test_a_hospital_without_anybody_leads_to_its_district():
    others = parsed(body_of("hospitals", make_organization())).find(".//section[@aria-labelledby='others']")
    assert text_of(others).endswith("Queen Mary Hospital near it, in Southern")
    assert others.find(".//a").get("href") == "../districts/southern/"


@pytest.mark.parametrize(("language", "up"), [("en", "../"), ("zh-Hant", "../../")])
def test_the_data_page_shows_what_was_written_and_nothing_else(language, up):
    body = body_of("data", language=language)
    rows = [[text_of(cell) for cell in row] for row in parsed(body).find(".//tbody")]
    size = "(641 kB)" if language == "en" else "（641 kB）"
    assert rows[0][2] == f"organizations.json {size} organizations/<id>.json"
    assert "2.9 MB" in rows[0][3]
    assert rows[1][:2] == ["new-format", ""]  # a format without words yet is there all the same
    assert f"{up}data/v1/organizations.json" in body


def test_codes_lead_to_their_conditions():
    section = parsed(body_of("codes")).find(".//section[@aria-labelledby='icd10']")
    assert [(link.get("href"), text_of(link)) for link in section.iter("a")] == [("../conditions/lupus/", "M32 Lupus")]

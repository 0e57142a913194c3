"""The page on the state of the data: pictures and tables say one thing, whatever there is to say."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import CATEGORIES, VOCABULARIES, make_directory, make_organization
from tests.templates import TEMPLATES

SVG = "{http://www.w3.org/2000/svg}"
DATED = [{"title": "Leaflet", "supports": ["emails"], "as_of": "2014"}]
UNDATED = [{"title": "Leaflet", "supports": ["emails"]}]
CONFIRMED = [{"on": "2026-06-01", "how": "organization", "outcome": "confirmed"}]
LUPUS = make_organization("lupus-group", contact={"emails": ["info@example.org"]}, sources=DATED)
MANY = [{"id": f"condition-{n}", "name": {"en": f"Condition {n}"}} for n in range(14)]
BELOW = [{"id": f"below-{n}", "parent": "condition-0", "name": {"en": f"Below {n}"}} for n in range(3)]


def page_of(*organizations, language="en", **changes):
    body = Renderer(make_directory(organizations, **changes), TEMPLATES, SiteFacts()).render(PageKey("state"), language)
    return html5lib.parseFragment(body.body, namespaceHTMLElements=False)


def text_of(node):
    return " ".join(" ".join(node.itertext()).split())


def rows_of(page: Element, section: str) -> dict[str, list[str]]:
    """The cells of each row of the table in a section, by its label."""
    found = page.find(f".//section[@aria-labelledby='{section}']")
    return {text_of(row.find("th")): [text_of(td) for td in row.findall("td")] for row in found.findall(".//tbody/tr")}


def bad_of(page: Element) -> list[str]:
    found = page.find(".//section[@aria-labelledby='bad']")
    return [] if found is None else [text_of(item) for item in found.iter("li")]


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_a_bar_is_as_long_as_the_number_beside_it(language):
    closed = make_organization("closed", status="closed")
    page = page_of(LUPUS, make_organization("other", kind="charity"), closed, language=language)
    bars = 0
    for row in page.iter("tr"):
        part = row.find(f".//{SVG}rect[@class='sr-counts__part']")
        if part is not None:
            bars += 1
            assert part.get("width") == text_of(row.find("./td[@class='sr-counts__number']"))
            whole = int(row.find(f".//{SVG}rect[@class='sr-counts__whole']").get("width"))
            assert int(part.get("width")) <= whole
            assert row.find(f".//{SVG}svg").get("viewBox") == f"0 0 {whole} 1"
    assert bars > 25


def test_of_every_category_as_many_squares_are_drawn_as_there_are_conditions():
    categories = [{**CATEGORIES[0], "conditions": [*MANY, *BELOW]}, {**CATEGORIES[1], "conditions": []}]
    page = page_of(make_organization(conditions=["condition-0", "condition-1"]), categories=categories)
    row, empty = page.findall(".//section[@aria-labelledby='gaps']//tbody/tr")
    picture = row.find(f".//{SVG}svg")
    drawn = re.findall(r"sr-square--(\w+)", " ".join(rect.get("class") for rect in picture.iter(f"{SVG}rect")))
    assert [drawn.count(kind) for kind in ("own", "broader", "nothing")] == [2, 3, 12]
    assert len(list(picture.iter(f"{SVG}path"))) == 3
    assert len({(rect.get("x"), rect.get("y")) for rect in picture.iter(f"{SVG}rect")}) == 17
    assert picture.get("role") == "img"
    said = "2 with a group of their own, 3 with a broader group only, 12 with neither"
    assert picture.get("aria-label") == said
    assert [text_of(cell) for cell in row.findall("td")] == ["17", "15", "12", "88%"]
    assert empty.find(f".//{SVG}svg") is None
    assert [text_of(cell) for cell in empty.findall("td")] == ["0", "0", "0", "–"]


def test_each_gap_leads_to_its_page_and_names_what_is_nearest():
    page = page_of(make_organization(conditions=["rheumatic-disease"]))
    (fold, _) = page.findall(".//details")
    assert text_of(fold.find("summary")) == "Joints and bones: 1"
    assert [(a.get("href"), text_of(a)) for a in fold.iter("a")] == [("../conditions/lupus/", "Lupus")]
    assert text_of(fold.find("ul")) == "Lupus nearest: Rheumatic diseases"


def test_a_directory_of_one_organization():
    page = page_of(LUPUS)
    assert rows_of(page, "facts")["An e-mail address"] == ["1", "100%"]
    assert rows_of(page, "contact_ages")["More than three years ago"] == ["1", "100%"]
    assert "1 organization that has not closed. 21 November 2026" in text_of(page)
    assert "is 12.8 years:" in text_of(page)


def test_when_nobody_has_confirmed_anything_it_is_the_first_thing_that_is_said():
    assert bad_of(page_of(LUPUS))[0] == "No organization has confirmed its facts yet."
    assert bad_of(page_of(LUPUS, language="zh-Hant"))[0] == "至今未有任何組織確認過資料。"
    some = page_of(LUPUS, make_organization("other", checks=CONFIRMED))
    assert bad_of(some)[0] == "1 of 2 organizations has not confirmed its facts."
    assert rows_of(some, "facts")["A confirmation by the organization"] == ["1", "50%"]


def test_unknown_dates_are_counted_and_not_left_out():
    page = page_of(make_organization(sources=UNDATED), make_organization("other", sources=UNDATED))
    assert rows_of(page, "contact_ages")["No date, or no contact details"] == ["2", "100%"]
    assert rows_of(page, "source_ages")["None has a date"] == ["2", "100%"]
    assert "No contact details have a date, so there is no median age." in text_of(page)
    mixed = page_of(LUPUS, make_organization("other", sources=UNDATED))
    assert "Counted: 1. Left out, because we know no date: 1." in text_of(mixed)


def test_an_empty_directory_has_a_page_too():
    page = page_of()
    assert rows_of(page, "facts")["A website"] == ["0", "–"]
    assert page.find(f".//{SVG}rect[@class='sr-counts__part']") is None


def test_every_table_says_what_it_counts_and_on_which_day():
    page = page_of(LUPUS)
    captions = [text_of(table.find("caption")) for table in page.iter("table")]
    assert len(captions) == 9
    assert all(caption.endswith("21 November 2026") for caption in captions)


def test_names_of_records_cannot_break_out():
    term = {"id": "charity", "name": {"en": "<b>Charity</b> & {more}", "zh-Hant": "慈善"}}
    vocabularies = {**VOCABULARIES, "kinds": [term]}
    page = page_of(make_organization(kind="charity"), vocabularies=vocabularies)
    assert "<b>Charity</b> & {more}" in rows_of(page, "kinds")
    assert page.find(".//b") is None

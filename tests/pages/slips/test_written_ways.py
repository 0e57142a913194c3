"""Addresses on paper: whole where one can type them, and never a part of one, which would lead elsewhere."""

import pytest

from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import list_sheets
from sameroad.pages.slips.written_ways import typed_address
from tests.factories import make_organization
from tests.pages.slips.test_slip import NOWHERE, SITE, body_of, sheet_of, text_of
from tests.templates import TEMPLATES

LONG = "https://www3.example.org/hospitals/content/patients-self-help-groups.htm"


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("https://www.example.org/", "www.example.org"),
        ("http://example.org/easy", "example.org/easy"),
        (LONG, None),
        ("https://example.org/page?id=8", None),
        ("https://example.org/%E4%B8%AD", None),
    ],
)
def test_an_address_is_typed_whole_or_not_at_all(address, typed):
    assert typed_address(address) == typed


@pytest.mark.parametrize(
    ("kind", "site", "english", "chinese"),
    [
        ("slip", SITE, "Website: see the code below", "網站：見下方二維碼"),
        ("slip", NOWHERE, "Website: search for the name", "網站：可上網搜尋名稱"),
        ("leaflet", SITE, "Website: search for the name", "網站：可上網搜尋名稱"),
    ],
)
def test_a_long_address_is_left_to_the_code_or_to_a_search(kind, site, english, chinese):
    organization = make_organization("lupus" if kind == "leaflet" else "deep", contact={"website": LONG})
    html = sheet_of(organization, site=site, kind=kind)
    assert english in text_of(html)
    assert chinese in text_of(html)
    assert "www3" not in text_of(html)
    assert [a.get("href") for a in body_of(html).find(".//article").iter("a")] == [LONG]


def test_who_is_reached_by_social_media_with_a_long_address_is_found_by_the_code():
    social = {"facebook": "https://www.facebook.com/groups/a-rather-long-name-of-a-group"}
    text = text_of(sheet_of(make_organization("social", contact={"social": social})))
    assert "Website: see the code below" in text
    assert "facebook.com" not in text


def test_no_real_sheet_prints_a_part_of_an_address(real_directory):
    renderer = SheetRenderer(real_directory, TEMPLATES, SITE)
    links = [
        (a.get("href"), "".join(a.itertext()))
        for key in list_sheets(real_directory)
        for a in body_of(renderer.render(key)).find(".//article").iter("a")
        if a.get("href").startswith("http") and "wa.me" not in a.get("href")
    ]
    assert len(links) > 300
    assert [one for one in links if "." in one[1] and one[0].partition("://")[2].rstrip("/") != one[1]] == []

"""How old the facts are stands in words beside every organization of every list, in both languages."""

import html5lib
import pytest

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey
from sameroad.pages.slips.sheet_site import SheetSite
from tests.factories import make_directory, make_organization
from tests.templates import TEMPLATES

PHONE = {"phones": [{"number": "+852 2345 6789"}]}
PLACE = {"purpose": "office", "district": "southern", "hospital": "queen-mary-hospital"}
OLD = [{"title": "Leaflet", "supports": ["phones"], "as_of": "2012-05"}]
EVERYWHERE = {"conditions": ["lupus", "general-patient-support"], "places": [PLACE]}
WORDS = {
    "en": {
        "stale": "Read on a page of May 2012 Call first, this may have changed",
        "mute": "Read on a page of May 2012 Ask first, this may have changed",
        "asked": "Confirmed by the organization on 1 November 2026",
        "undated": "Date of the facts not known",
        "gone": "Read on a page of May 2012",
    },
    "zh-Hant": {
        "stale": "取自2012年5月的網頁 資料或已更改，請先致電",
        "mute": "取自2012年5月的網頁 資料或已更改，請先查詢",
        "asked": "2026年11月1日經組織確認",
        "undated": "資料日期不詳",
        "gone": "取自2012年5月的網頁",
    },
}
# Every page with a list of organizations.
LISTS = {
    "condition": PageKey("condition", "lupus"),
    "everyone": PageKey("condition", "rheumatic-disease"),
    "category": PageKey("category", "rheumatology"),
    "district": PageKey("district", "southern"),
    "a to z": PageKey("organizations"),
    "hospitals": PageKey("hospitals"),
    "frame of a condition": PageKey("embed-condition", "lupus"),
    "frame of a district": PageKey("embed-district", "southern"),
    "related": PageKey("organization", "asked"),
}


def group(slug, **changes):
    return make_organization(slug, **{"name": {"en": f"Group {slug}"}, "contact": PHONE, **EVERYWHERE, **changes})


def groups():
    confirmed = [{"on": "2026-11-01", "how": "organization", "outcome": "confirmed"}]
    return [
        group("stale", sources=OLD),
        group("mute", sources=OLD, contact={"emails": ["info@example.org"]}),
        group("asked", checks=confirmed),
        group("undated"),
        group("gone", sources=OLD, status="closed"),
    ]


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def said_of(body):
    """What stands in the list items of the groups, by slug."""
    page = html5lib.parseFragment(body, namespaceHTMLElements=False)
    said = {}
    for item in page.iter("li"):
        links = [link.get("href") for link in item.iter("a") if "organizations/" in link.get("href", "")]
        if links:
            said[links[0].rstrip("/").rsplit("/", 1)[1]] = text_of(item)
    return said


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_how_old_the_facts_of_each_are(name, language):
    renderer = Renderer(make_directory(groups()), TEMPLATES, SiteFacts())
    said = said_of(renderer.render(LISTS[name], language).body)
    without = {"everyone": {"gone"}, "frame of a condition": {"gone"}, "frame of a district": {"gone"}}
    without["related"] = {"gone", "asked"}
    assert set(said) == {"stale", "mute", "asked", "undated", "gone"} - without.get(name, set())
    assert [slug for slug, text in said.items() if WORDS[language][slug] not in text] == []
    first = WORDS[language]["stale"].removeprefix(WORDS[language]["gone"])
    assert [slug for slug, text in said.items() if first in text] == ["stale"]


def test_a_list_of_names_may_go_without():
    host = group("host", sources=OLD)
    renderer = Renderer(make_directory([host, group("part", part_of=["host"])]), TEMPLATES, SiteFacts())
    body = renderer.render(PageKey("organization", "part"), "en").body
    assert "Read on a page of May 2012" not in body.split('id="related"')[0]


@pytest.mark.parametrize(
    ("slug", "english", "chinese"),
    [
        ("stale", "Not yet. Read on a page of May 2012. Call first, they may have changed.", "請先致電查詢。"),
        ("mute", "Not yet. Read on a page of May 2012. Ask first, they may have changed.", "請先查詢。"),
        ("asked", "Confirmed by the organization on 1 November 2026.", "2026年11月1日經組織確認。"),
        ("undated", "Not yet. The date of the facts is not known.", "尚未查核。資料日期不詳。"),
    ],
)
@pytest.mark.parametrize("kind", ["slip", "leaflet"])
def test_sheets_of_paper_say_it_in_both_languages(kind, slug, english, chinese):
    sheets = SheetRenderer(make_directory(groups()), TEMPLATES, SheetSite(None, {"en": "Same Road", "zh-Hant": "同路"}))
    sheet = sheets.render(SheetKey(kind, slug if kind == "slip" else "lupus"))
    text = text_of(html5lib.parse(sheet, namespaceHTMLElements=False).find("body"))
    assert english in text
    assert chinese in text

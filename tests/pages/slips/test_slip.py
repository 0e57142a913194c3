"""Slips and leaflets: what they say in both languages and leave out; record text stays text."""

import re
from dataclasses import astuple

import html5lib
import pytest

from sameroad.pages.slips import slip
from sameroad.pages.slips.render_sheets import SheetRenderer
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.pages.slips.sheet_site import SheetSite
from tests.factories import make_directory, make_kept_directory, make_organization, make_record
from tests.templates import TEMPLATES

SITE = SheetSite("https://example.org/some/path/", {"en": "Same Road", "zh-Hant": "同路"})
NOWHERE = SheetSite(None, {"en": "Same Road", "zh-Hant": "同路"})
HOSTILE = """<script>alert(1)</script>"'`{{ 7*7 }}{% raw %}</article><img src=x onerror=alert(1)>"""
FULL = {
    "led_by": "patients",
    "join": {
        "how": {"en": "Call the office.", "zh-Hant": "致電辦事處。"},
        "eligibility": {"en": "Anyone over 18.", "zh-Hant": "18歲以上人士。"},
        "referral": "none",
        "fee": {"free": True, "note": {"en": "Trips cost extra", "zh-Hant": "旅行另外收費"}},
    },
    "contact": {
        "phones": [{"number": "+852 2345 6789", "hours": {"en": "Mon to Fri", "zh-Hant": "星期一至五"}}],
        "whatsapp": ["+852 9123 4567"],
        "emails": ["info@example.org"],
    },
    "places": [{"purpose": "office", "address": {"en": "1 Example Road", "zh-Hant": "示例路1號"}}],
    "sources": [{"title": "Leaflet", "supports": ["phones"], "as_of": "2024-05"}],
}


def sheet_of(organization, site=SITE, kind="slip", **directory):
    directory = make_directory(**{"organizations": [organization], **directory})
    return SheetRenderer(directory, TEMPLATES, site).render(SheetKey(kind, organization.slug))


def text_of(html):
    return " ".join("".join(body_of(html).itertext()).split())


def body_of(html):
    return html5lib.parse(html, namespaceHTMLElements=False).find("body")


def test_a_slip_says_in_both_languages_all_that_a_clinician_hands_on():
    text = text_of(sheet_of(make_organization("full", **FULL)))
    for english, chinese in (
        ("Hong Kong Example Association", "香港示例會"),
        ("For people with lupus.", "為紅斑狼瘡患者而設。"),
        ("For: Lupus", "為誰而設： 紅斑狼瘡"),
        ("First step: Call the office.", "第一步： 致電辦事處。"),
        ("Who may join: Anyone over 18.", "參加資格： 18歲以上人士。"),
        ("Phone", "電話"),
        ("2345\u00a06789".replace("\u00a0", " "), "9123 4567"),
        ("Mon to Fri", "星期一至五"),
        ("Where: 1 Example Road", "地點： 示例路1號"),
        ("Cost: Free. Trips cost extra", "費用： 免費。旅行另外收費"),
        ("Referral: Not needed", "轉介： 不需要"),
        ("Run by: Patients (Self-help group)", "由誰主理： 病人（自助組織）"),
        ("Last checked: Not yet. Read on a page of May 2024.", "最近查核： 尚未查核。取自2024年5月的網頁。"),
        ("Stamp of the clinic or ward", "診所或病房蓋章"),
        ("A listing is no endorsement.", "收錄不代表推薦。"),
    ):
        assert english in text
        assert chinese in text


def test_what_a_clinician_asks_and_nobody_states_is_said_to_be_unstated_and_the_rest_is_left_out():
    text = text_of(sheet_of(make_organization("bare", summary=None)))
    for said in ("Cost: Not stated", "Referral: Not stated", "Run by: Not stated", "費用： 未有說明"):
        assert said in text
    for label in ("Where:", "Hours:", "Who may join:", "Belongs to:", "時間：", "Phone", "None"):
        assert label not in text
    assert "We know no way to reach it." in text


def test_a_text_in_one_language_stands_once_with_its_own_language():
    html = sheet_of(make_organization("chinese", name={"zh-Hant": "示例會"}, summary={"zh-Hant": "只有中文。"}))
    summary = [p for p in body_of(html).iter("p") if p.text == "只有中文。"]
    assert [p.get("lang") for p in summary] == ["zh-Hant"]
    assert "We could not" not in text_of(html)


def test_who_is_reached_by_social_media_alone_is_reached_there():
    social = {"facebook": "https://www.facebook.com/example"}
    only = text_of(sheet_of(make_organization("social", contact={"social": social})))
    assert "facebook.com/example" in only
    assert "Start with their page on the web." in only
    assert "facebook" not in text_of(sheet_of(make_organization("both", contact={**FULL["contact"], "social": social})))


def test_a_body_that_may_not_run_any_more_says_so_first():
    text = text_of(sheet_of(make_organization("doubtful", status="unconfirmed", notice={"en": "The centre moved."})))
    assert "We could not confirm that this organization is still running. The centre moved." in text
    assert text.index("The centre moved.") < text.index("For people with lupus.")


def test_a_closed_organization_has_no_slip_and_names_whom_to_turn_to():
    gone = make_organization("gone", status="closed", replaced_by=["new"], contact=FULL["contact"])
    new = make_organization("new", name={"en": "New", "zh-Hant": "新會"})
    html = sheet_of(gone, organizations=[gone, new])
    text = text_of(html)
    assert "This organization has closed." in text
    assert "So there is no slip for it." in text
    assert "2345" not in text
    assert '<a href="../slips/new.html">' in html


def test_without_an_address_there_is_no_code_and_words_say_the_way():
    html = sheet_of(make_organization("full", **FULL), site=NOWHERE)
    assert "<svg" not in html
    assert "canonical" not in html
    assert "look up the name in the directory Same Road" in text_of(html)
    assert "可在名錄「同路」按名稱搜尋" in text_of(html)
    assert "<svg" in sheet_of(make_organization("full", **FULL))


def test_where_a_short_slip_is_too_long_no_longer_one_need_be_tried():
    for room in (slip._WHOLE, *slip._TIGHTER):
        assert all(short <= long for short, long in zip(astuple(slip._SHORT), astuple(room), strict=True))


def test_a_leaflet_has_the_groups_of_the_condition_then_those_of_broader_ones_and_none_that_closed():
    named = {
        "own": {"conditions": ["lupus"]},
        "broad": {"conditions": ["rheumatic-disease"]},
        "gone": {"conditions": ["lupus"], "status": "closed"},
    }
    organizations = [make_organization(slug, name={"en": slug.title()}, **said) for slug, said in named.items()]
    directory = make_directory(organizations)
    assert [key.path for key in list_sheets(directory) if key.kind == "leaflet"] == [
        "slips/conditions/rheumatic-disease.html",
        "slips/conditions/lupus.html",
    ]
    html = SheetRenderer(directory, TEMPLATES, SITE).render(SheetKey("leaflet", "lupus"))
    levels = re.findall(r"<h([23])>\s*<span[^>]*>(Own|Groups for a broader|Broad\b)", html)
    assert levels == [("2", "Own"), ("2", "Groups for a broader"), ("3", "Broad")]
    text = text_of(html)
    assert text.index("Own") < text.index("Groups for a broader condition: Rheumatic diseases") < text.index("Broad")
    assert "Gone" not in text


def test_a_leaflet_with_enough_groups_of_its_own_has_no_broader_ones():
    own = [make_organization(f"own-{number}", name={"en": f"Own {number}"}) for number in range(4)]
    broad = make_organization("broad", name={"en": "Broad"}, conditions=["rheumatic-disease"])
    for groups, has_broader in ((own[:3], True), (own, False)):
        directory = make_directory([*groups, broad])
        text = text_of(SheetRenderer(directory, TEMPLATES, SITE).render(SheetKey("leaflet", "lupus")))
        assert ("Broad" in text) == has_broader
        assert all(group.name["en"] in text for group in groups)


def hostile(organization_text):
    said = {"en": organization_text, "zh-Hant": organization_text}
    return make_organization(
        "hostile",
        name=said,
        summary=said,
        notice=said,
        hosted_by=said,
        join={"how": said, "eligibility": said, "fee": {"note": said}},
        contact={"phones": [{"number": "+852 2345 6789", "label": said, "hours": said}], "emails": ["a@example.org"]},
        places=[{"purpose": "office", "address": said, "hours": said}],
    )


@pytest.mark.parametrize("kind", ["slip", "leaflet"])
@pytest.mark.parametrize("status", ["active", "closed"])
def test_hostile_record_text_comes_out_as_text(kind, status):
    organization = hostile(HOSTILE)
    directory = make_directory([organization, make_organization("other")])
    if kind == "slip" and status == "closed":
        organization = make_organization("hostile", name={"en": HOSTILE}, notice={"en": HOSTILE}, status="closed")
        directory = make_directory([organization])
    key = SheetKey(kind, "hostile" if kind == "slip" else "lupus")
    html = SheetRenderer(directory, TEMPLATES, SITE).render(key)
    body = body_of(html)
    assert [element for element in body.iter() if element.tag in ("script", "img")] == []
    assert not any(name.startswith("on") for element in body.iter() for name in element.attrib)
    assert len(list(body.iter("article"))) == 1
    assert HOSTILE[:30] in text_of(html)


FEE = {"en": "Trips cost extra", "zh-Hant": "旅行另外收費"}
OFFICE = FULL["places"][0]
DIFFERENT = [
    {},
    {"led_by": "families"},
    {"kind": "charity"},
    {"status": "unconfirmed"},
    {"conditions": ["rheumatic-disease", "lupus"]},
    {"conditions": ["lupus", "rheumatic-disease"]},
    {"join": {"referral": "required"}},
    {"join": {"fee": {"free": True}}},
    {"join": {"fee": {"free": False}}},
    {"join": {"fee": {"free": False, "note": FEE}}},
    {"join": {"fee": {"note": FEE}}},
    {"places": [OFFICE, {"purpose": "office", "district": "southern"}]},
    {"places": [{"purpose": "office", "district": "southern"}]},
    {"places": [{"purpose": "office", "hospital": "queen-mary-hospital"}]},
    {"contact": {"phones": [{"number": "+852 2345 6789", "languages": ["yue"]}]}},
    {"contact": {"phones": [{"number": "+852 2345 6789", "languages": ["yue", "en"]}]}},
    {"contact": {"website": "https://www.example.org/"}},
    {"sources": [{"title": "Leaflet", "supports": ["phones"], "as_of": "2016-05"}]},
    {"sources": [{"title": "Leaflet", "supports": ["phones"], "as_of": "2026-05"}]},
    {"sources": [{"title": "Leaflet"}]},
]


@pytest.mark.parametrize("order", [1, -1])
def test_what_organizations_have_in_common_is_kept_and_nothing_else(order):
    organizations = [make_organization(f"one-{at}", **said) for at, said in enumerate(DIFFERENT)]
    directory = make_directory(organizations)
    together = SheetRenderer(directory, TEMPLATES, SITE)
    for key in [SheetKey("slip", one.slug) for one in organizations[::order]]:
        assert together.render(key) == SheetRenderer(directory, TEMPLATES, SITE).render(key)


def test_what_is_kept_hides_no_question_to_the_directory():
    old = {"status": "closed", "replaced_by": ["part"]}
    said = {"whole": {}, "part": {"part_of": ["whole"]}, "other": {"part_of": ["whole"]}, "old": old}
    directory = make_kept_directory({slug: make_record(**more) for slug, more in said.items()})
    keys = list(list_sheets(directory))
    assert {key.kind for key in keys} == {"slip", "leaflet"}

    def asked(renderer, key):
        directory.reads.take()
        renderer.render(key)
        return directory.reads.take()

    together = SheetRenderer(directory, TEMPLATES, SITE)
    for key in (*keys, *keys):
        assert asked(together, key) == asked(SheetRenderer(directory, TEMPLATES, SITE), key) != ()

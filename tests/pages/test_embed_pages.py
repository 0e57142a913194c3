"""Frames for other websites: who is in them, what each card says, and that record text stays text."""

import html5lib

from sameroad.pages.page import PageKey, SiteFacts
from sameroad.pages.render import Renderer
from tests.factories import make_directory, make_kept_directory, make_organization, make_record
from tests.templates import TEMPLATES

SITE = SiteFacts(names={"en": "Same Road", "zh-Hant": "同路"})
REACHED = {"phones": [{"number": "+852 2345 6789"}], "whatsapp": ["+852 9123 4567"]}


def frame(kind, slug, organizations, language="en"):
    body = Renderer(make_directory(organizations), TEMPLATES, SITE).render(PageKey(kind, slug), language).body
    return html5lib.parseFragment(body, namespaceHTMLElements=False)


def text_of(node):
    return " ".join("".join(node.itertext()).split())


def names(page):
    return [text_of(title) for title in page.iter() if title.get("class") == "sr-card__title"]


def group(slug, **changes):
    return make_organization(slug, **{"name": {"en": slug}, **changes})


def test_a_condition_has_its_own_groups_then_broader_ones_and_none_that_has_closed():
    page = frame(
        "embed-condition",
        "lupus",
        [
            group("broad", conditions=["rheumatic-disease"]),
            group("own"),
            group("gone", status="closed"),
            group("any", conditions=["general-patient-support"]),
        ],
    )
    assert names(page) == ["own", "broad"]


def test_without_any_that_runs_the_groups_for_everyone_are_there():
    closed = [group("own", status="closed"), group("broad", status="closed", conditions=["rheumatic-disease"])]
    page = frame("embed-condition", "lupus", [*closed, group("any", conditions=["general-patient-support"])])
    assert names(page) == ["any"]
    assert [text_of(title) for title in page.iter("h2")] == ["Groups for people with any illness"]
    assert "No group of its own is listed yet" in text_of(page)


def test_a_card_has_what_the_group_is_the_first_step_and_numbers_and_everything_else_opens_outside():
    page = frame("embed-condition", "lupus", [group("own", contact=REACHED, join={"how": {"en": "Ring <b> us."}})])
    card = page.find(".//li[@class='sr-card']")
    assert [text_of(said) for said in card.findall("p")[:2]] == ["For people with lupus.", "Ring <b> us."]
    links = {link.get("href"): link for link in page.iter("a")}
    assert links.pop("tel:+85223456789").get("target") is None
    assert "https://wa.me/85291234567" in links
    assert "../../../organizations/own/" in links
    assert {(link.get("target"), link.get("rel")) for link in links.values()} == {("_blank", "noopener noreferrer")}
    assert "Date of the facts not known" in text_of(card)


def test_it_says_where_it_comes_from_and_of_which_day():
    page = frame("embed-condition", "lupus", [group("own")], "zh-Hant")
    end = text_of(page.find(".//footer"))
    assert end == "詳細資料、出處及地址 資料來自同路，2026年11月21日。 收錄不代表推薦。 現在就需要求助？求助熱線"


def test_a_district_has_those_who_are_or_serve_there_and_none_that_has_closed():
    there = {"places": [{"purpose": "office", "district": "kwun-tong"}]}
    serving = {"area": ["kwun-tong"]}
    every = [
        group("here", **there),
        group("serving", **serving),
        group("gone", status="closed", **there),
        group("else"),
    ]
    assert names(frame("embed-district", "kwun-tong", every)) == ["here", "serving"]


def test_who_stands_in_no_frame_is_not_looked_up_for_it():
    said = {f"group-{number:02}": make_record(area=["kwun-tong"]) for number in range(43)}
    directory = make_kept_directory({**said, "gone": make_record(status="closed", area=["kwun-tong"])})
    renderer = Renderer(directory, TEMPLATES, SITE)
    directory.reads.take()
    renderer.render(PageKey("embed-district", "kwun-tong"), "en")
    looked_up = [asked for asked in directory.reads.take() if asked.startswith("organization:")]
    assert looked_up == [f"organization:group-{number:02}" for number in range(40)]


def test_very_many_are_cut_short_with_a_way_to_the_rest():
    page = frame("embed-condition", "lupus", [group(f"group-{number:02}") for number in range(43)])
    assert len(names(page)) == 40
    assert "3 more in the directory" in text_of(page)

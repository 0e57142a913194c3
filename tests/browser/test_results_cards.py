"""What the card of an organization says on the results page, in a real browser: why it is there, how to reach it."""

import json
import re

import pytest
from playwright.sync_api import expect

from sameroad.records.phone_numbers import shown_number
from tests.browser.search_box import CARDS, DESKTOP, complete

CLOSED = "jockey-club-cancer-survivorship-care-project"


def digits(text):
    return re.sub(r"\D", "", text)


def test_a_card_has_the_ways_to_reach_the_organization(find, built_site):
    page = find("Hong Kong", "&reach=phone,whatsapp&most=100")
    facts = json.loads((built_site / "assets" / "search" / "facts.json").read_text("utf-8"))
    cards = page.locator(CARDS)
    assert cards.count() > 20
    for slug in cards.locator("[data-organization]").evaluate_all("all => all.map(one => one.dataset.organization)"):
        card = cards.filter(has=page.locator(f'[data-organization="{slug}"]'))
        for way, beginning in (("phone", "tel:"), ("whatsapp", "https://wa.me/")):
            links = card.locator(f'.sr-reach[href^="{beginning}"]')
            said = [facts[slug][way]] if way in facts[slug] else []
            shown = [shown_number(number, "HK") for number in said]
            assert list(map(digits, links.all_inner_texts())) == list(map(digits, shown))
            assert list(map(digits, links.evaluate_all("all => all.map(one => one.href)"))) == list(map(digits, said))
    outside = page.locator(f"{CARDS} .sr-reach[href^='http']")
    assert outside.count() > 5
    assert set(outside.evaluate_all("all => all.map(one => one.rel)")) == {"noopener noreferrer"}


@pytest.mark.parametrize(
    ("root", "said", "turn"),
    [
        ("", "The project ended on 31 August 2025", "You can turn to:"),
        ("zh-Hant/", "計劃已於2025年8月31日結束", "可改向"),
    ],
)
def test_a_closed_group_says_what_took_its_place(find, root, said, turn):
    page = find("jockey club cancer survivorship care project", root=root)
    card = page.locator(CARDS).filter(has=page.locator(f'[data-organization="{CLOSED}"]'))
    expect(card.locator(".sr-mark--closed")).to_be_visible()
    expect(card.locator(".sr-card__notice")).to_contain_text(said)
    expect(card.locator("[data-replaced]")).to_contain_text(turn)
    link = card.locator("[data-replaced] a").evaluate("one => one.href")
    assert link.endswith(f"/some/path/{root}organizations/hong-kong-anti-cancer-society/")


def test_nobody_is_sent_to_the_telephone_of_a_closed_group(open_page):
    page = open_page("about/", viewport=DESKTOP)
    page.route("**/facts.json", lambda route: route.fulfill(json={CLOSED: {"phone": "+852 2345 6789"}}))
    page.goto(page.url.replace("about/", "find/#q=jockey club cancer survivorship care project"))
    complete(page)
    expect(page.locator(CARDS).filter(has=page.locator(".sr-mark--closed"))).to_have_count(1)
    expect(page.locator(f"{CARDS} a[href^='tel:']")).to_have_count(0)


def test_results_say_why_they_are_there(find):
    page = find("vitiligo", "&most=100")
    reasons = page.locator(f"{CARDS} .sr-mark--why").all_inner_texts()
    assert reasons.index("For a broader group of illnesses: Skin conditions") < reasons.index(
        "For people with any illness"
    )
    place = find("Tuen Mun", "&most=100")
    assert "Place: Tuen Mun" in place.locator(f"{CARDS} .sr-mark--why").all_inner_texts()

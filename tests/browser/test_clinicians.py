"""A clinician finds a group by a code, and reads together what to know before a referral; all of it also on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import DESKTOP, type_in

BOX = "#clinicians-search"
GROUP = "organizations/hong-kong-cancer-fund/"
MANY_CODES = "organizations/hong-kong-society-for-rehabilitation/"
# What lies outside the fold, or scrolls by itself.
OUTSIDE = """(list) => {
  const { right } = list.closest("details").getBoundingClientRect();
  return [...list.querySelectorAll("*")].filter((one) =>
    one.getBoundingClientRect().right > right + 1 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
  ).map((one) => one.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize(("code", "condition"), [("C50.9", "breast-cancer"), ("ORPHA:636", "neurofibromatosis")])
def test_a_code_leads_to_its_condition(open_page, code, condition):
    page = open_page("clinicians/", viewport=DESKTOP)
    expect(page.locator("#header-search")).to_have_count(0)
    type_in(page, code, BOX)
    page.locator(f"{BOX}-list [data-condition]").first.click()
    expect(page).to_have_url(re.compile(f"/conditions/{condition}/$"))


def test_codes_and_hospitals_need_no_scripts(open_page):
    page = open_page("zh-Hant/clinicians/", java_script_enabled=False)
    page.get_by_role("link", name="所有編碼（列表）").click()
    page.get_by_role("link", name="M32", exact=False).first.click()
    expect(page).to_have_url(re.compile("/zh-Hant/conditions/lupus/$"))
    page.goto(page.url.replace("conditions/lupus/", "clinicians/"))
    page.get_by_role("link", name="瑪麗醫院", exact=True).click()
    expect(page.locator("#queen-mary-hospital")).to_be_in_viewport()


def test_the_part_for_clinicians_opens_from_the_head_and_from_elsewhere(open_page):
    page = open_page(GROUP, viewport=DESKTOP)
    part = page.locator("#clinicians")
    expect(part).to_be_hidden()
    page.locator(".sr-head").get_by_role("link", name="For clinicians").click()
    expect(part).to_be_visible()
    expect(part).to_be_in_viewport()
    page = open_page(f"zh-Hant/{GROUP}#clinicians")
    expect(page.locator("#clinicians")).to_be_in_viewport()


@pytest.mark.parametrize("language", ["", "zh-Hant/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_codes_have_room_on_a_phone_and_on_a_wide_screen(open_page, language, width):
    page = open_page(f"{language}{MANY_CODES}#clinicians", viewport={"width": width, "height": 900})
    codes = page.locator("#clinicians .sr-codes")
    expect(codes).to_be_visible()
    assert codes.get_by_text("MeSH").count() > 4
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert codes.evaluate(OUTSIDE) == []
    # A name has room for more than a character or two in a line.
    assert all(name > 90 for name in codes.locator("dt").evaluate_all("all => all.map((one) => one.offsetWidth)"))
    assert all(list_ > 150 for list_ in codes.locator("dd").evaluate_all("all => all.map((one) => one.offsetWidth)"))


def test_on_paper_it_is_for_those_who_came_for_it(open_page):
    for address, there in ((GROUP, False), (f"{GROUP}#clinicians", True)):
        page = open_page(address)
        page.emulate_media(media="print")
        expect(page.get_by_text("How it keeps what people tell")).to_be_visible(visible=there)

"""The bar with the ways to reach an organization, on a phone: there when the large buttons are not, in nobody's way."""

import pytest
from playwright.sync_api import expect

from tests.page_kinds import LANGUAGES, PAGES

PHONE = {"width": 360, "height": 740}
JUST_BELOW_THE_DESK = {"width": 959, "height": 740}  # 60em are 960 px
DESK = {"width": 960, "height": 740}
BAR = "[data-reach-bar]"
WAYS = "[data-ways]"
HREFS = "all => all.map(one => one.href)"
FOCUS = """
async () => {
  // The bar comes and goes a moment after the page was scrolled.
  for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  const focused = document.activeElement;
  const bar = document.querySelector('[data-reach-bar]');
  const over = [bar, ...document.querySelectorAll('.site-offer')].filter(one => one.checkVisibility());
  const free = Math.min(innerHeight, ...over.map(one => one.getBoundingClientRect().top));
  return {
    where: focused === document.body ? 'out' : over.some(one => one.contains(focused)) ? 'over' : 'page',
    below: focused.getBoundingClientRect().bottom - free,
    html: focused.outerHTML.slice(0, 160),
  };
}
"""


@pytest.fixture
def phone(open_page):
    """A function that opens the page of an organization on a phone."""
    return lambda kind="organization", root="", **options: open_page(
        root + PAGES[kind], **{"viewport": PHONE, **options}
    )


def to_the(page, place):
    page.evaluate(f"scrollTo(0, {'0' if place == 'top' else 'document.body.scrollHeight'})")


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_the_bar_is_there_before_and_after_the_buttons_but_not_beside_them(phone, root):
    page = phone(root=root, viewport={"width": 360, "height": 430})  # lower, so that the buttons are below the fold
    bar = page.locator(BAR)
    assert not page.locator(WAYS).evaluate("ways => ways.getBoundingClientRect().top < innerHeight")
    expect(bar).to_be_visible()
    page.locator(WAYS).scroll_into_view_if_needed()
    expect(bar).to_be_hidden()
    to_the(page, "end")
    expect(bar).to_be_visible()
    to_the(page, "top")
    expect(bar).to_be_visible()
    assert min(bar.locator("a").evaluate_all("all => all.map(one => one.offsetHeight)")) >= 44
    assert bar.evaluate("bar => bar.getBoundingClientRect().bottom") == 430


def test_the_bar_is_of_phones_and_small_windows(phone):
    page = phone()
    for window, shown in ((JUST_BELOW_THE_DESK, True), (DESK, False)):
        page.set_viewport_size(window)
        to_the(page, "end")
        expect(page.locator(BAR)).to_be_visible(visible=shown)


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_the_bar_leads_where_the_buttons_lead(phone, root):
    page = phone(root=root)
    small, large = (page.locator(f"{part} a").evaluate_all(HREFS) for part in (BAR, WAYS))
    assert len(small) >= 3
    assert len(set(small)) == len(small)
    assert [href for href in large if href in small] == small  # in the same order, none of its own
    assert small[0] == large[0]


def test_a_closed_organization_has_no_bar(phone):
    page = phone("closed-organization")
    expect(page.locator(WAYS)).to_have_count(1)
    expect(page.locator(BAR)).to_have_count(0)


def test_an_organization_without_contact_has_no_bar(open_page, real_directory):
    silent = [one.slug for one in real_directory.organizations.values() if not one.contact.reachable]
    assert silent
    page = open_page(f"organizations/{silent[0]}/", viewport=PHONE)
    to_the(page, "end")
    expect(page.locator(f"{BAR}, {WAYS}")).to_have_count(0)


def test_without_scripts_there_is_no_bar_and_the_buttons_are_there(phone):
    page = phone(java_script_enabled=False)
    expect(page.locator(WAYS)).to_be_visible()
    page.locator("footer").scroll_into_view_if_needed()
    expect(page.locator(BAR)).to_be_hidden()


@pytest.mark.parametrize("root", LANGUAGES.values())
def test_what_the_keyboard_is_on_is_never_under_the_bar_or_the_offer_of_another_language(phone, root):
    page = phone(root=root, locale="en-GB")
    expect(page.locator(".site-offer")).to_be_visible(visible=root != "")
    stops = []
    while not stops or stops[-1]["where"] != "out":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
        assert len(stops) < 300
    assert len(stops) > 30
    assert sum(stop["where"] == "over" for stop in stops) >= 3
    assert [stop for stop in stops if stop["where"] == "page" and stop["below"] > 0] == []

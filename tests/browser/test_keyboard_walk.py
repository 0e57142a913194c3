"""One walk with the keyboard alone: from a question to a telephone number, and to the same page in the other language.

At every stop on the way one must see where one is.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import CARDS, OPTIONS, complete

SMALL_WINDOW = {"width": 900, "height": 740}  # the filters are folded
HOME = "#home-search"
CHIP = "[data-find-chips] li button"
FILTERS = "[data-find-filters]"
REACH = '[data-facet="reach"]'
STOP = """
selector => {
  const focused = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused.closest('.sr-search__row') ?? focused);
  const seen = focused !== document.body && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  return { seen, there: focused.matches(selector), html: focused.outerHTML.slice(0, 120) };
}
"""


def walk_to(page, selector, key="Tab"):
    """Press the key until the focus is on what the selector says."""
    stops = []
    while not stops or not stops[-1]["there"]:
        page.keyboard.press(key)
        stops.append(page.evaluate(STOP, selector))
        assert stops[-1]["seen"], f"no visible focus: {stops[-1]}"
        assert len(stops) < 80, stops


@pytest.mark.parametrize(
    ("root", "other", "query", "condition"),
    [("", "zh-Hant/", "stroke kwun tong", "stroke"), ("zh-Hant/", "", "中風 觀塘", "stroke")],
)
def test_the_keyboard_alone_leads_from_a_question_to_a_telephone_number(open_page, root, other, query, condition):
    page = open_page(root, viewport=SMALL_WINDOW, locale="zh-HK" if root else "en-GB")

    walk_to(page, HOME)
    page.keyboard.type(query)
    suggestions = page.locator(OPTIONS.replace("header", "home"))
    expect(suggestions.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(suggestions.first).to_have_attribute("aria-selected", "true")
    assert suggestions.first.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    expect(page.locator(HOME)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(rf"/some/path/{root}find/#q="))
    complete(page)
    expect(page.locator(f'[data-find-conditions] [data-condition="{condition}"]')).to_be_visible()

    for fold in (FILTERS, REACH):
        walk_to(page, f"{fold} > summary")
        page.keyboard.press("Enter")
        expect(page.locator(fold)).to_have_attribute("open", "")
    walk_to(page, f'{REACH} input[value="phone"]')
    page.keyboard.press("Space")
    expect(page.locator(f'{REACH} input[value="phone"]')).to_be_checked()
    expect(page).to_have_url(re.compile(r"reach=phone"))

    expect(page.locator(CHIP)).to_have_count(2)
    walk_to(page, CHIP, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(CHIP)).to_have_count(1)

    walk_to(page, f"{CARDS} h4 a")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/some/path/{root}organizations/[\w-]+/$"))
    page.wait_for_load_state()
    here = page.url.partition("organizations/")[2]

    walk_to(page, ".sr-ways a")
    assert re.fullmatch(r"tel:\+852\d{8}", page.evaluate("document.activeElement.href"))

    walk_to(page, "[data-site-language]", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(rf"/some/path/{other}organizations/{here}$"))

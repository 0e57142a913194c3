"""Every kind of page, in both languages: axe finds nothing in light or dark colours, and nothing scrolls sideways."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations, violations_of_contrast
from tests.browser.wait_until import wait_until
from tests.page_kinds import LANGUAGES, PAGES

PHONE = {"width": 390, "height": 844}
ADDRESSES = {**PAGES, "find": "find/#q=cancer"}  # with results, of which axe sees more
WHOLLY_DARK = {"home", "organization"}  # of the others only the contrast can depend on the colours
# Texts all in Chinese that no element says to be Chinese; a name within an English sentence is its writer's affair.
UNMARKED = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) {
    const { data, parentElement } = walk.currentNode;
    if (!/\\p{Script=Han}/u.test(data) || /\\p{Script=Latin}/u.test(data)) continue;
    if (!parentElement.closest("script, style, [lang^=zh]")) found.push(data.trim());
  }
  return found;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ADDRESSES)
def test_a_page_is_accessible_and_fits_its_window(open_page, kind, language):
    page = open_page(LANGUAGES[language] + ADDRESSES[kind], viewport={"width": 1280, "height": 800})
    if kind == "find":
        page.locator("main [data-organization]").first.wait_for()
    assert width_of(page) <= 1280
    page.set_viewport_size({"width": 360, "height": 800})
    assert width_of(page) <= 360
    page.set_viewport_size(PHONE)
    assert violations(page) == []
    if language == "en":
        assert page.evaluate(UNMARKED) == []
    # Without motion: what is out of sight does not finish the change of its colours.
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    settled(page)
    assert (violations if kind in WHOLLY_DARK else violations_of_contrast)(page) == []


def width_of(page):
    return page.evaluate("document.documentElement.scrollWidth")


def settled(page):
    """Colours change little by little: wait until nothing moves."""
    wait_until(page, "document.getAnimations().every((one) => one.playState !== 'running')")

"""The reader's list: filled from every page, kept on the device alone, shared by a link, printed as slips."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations, violations_of_contrast
from tests.browser.paper import A4_LYING, A5, SHEETS, printed, sizes, unprinted

FUND, CENTRE = "hong-kong-cancer-fund", "cancerlink-wong-tai-sin"
FIVE = [FUND, CENTRE, "hong-kong-breast-cancer-foundation", "mind-hk", "aids-concern"]
SHOWN = "[data-list-slips] > [data-state=slip]"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
KEPT = "JSON.parse(localStorage.getItem('sameroad.list'))?.organizations ?? []"
DESK = {"width": 1280, "height": 900}


def slugs_on(page):
    return page.locator("[data-list-slips] > li").evaluate_all("all => all.map(one => one.dataset.slug)")


def open_list(open_page, slugs, root="", **options):
    page = open_page(f"{root}list/#o={','.join(slugs)}", **{"viewport": DESK, **options})
    expect(page.locator(SHOWN)).to_have_count(len(slugs))
    return page


def go(page, path):
    """Another page of the same browser."""
    page.goto(re.sub(r"/some/path/.*", f"/some/path/{path}", page.url))


def test_an_organization_is_put_on_the_list_from_its_page_from_a_card_and_from_a_result(open_page):
    page = open_page(f"organizations/{FUND}/", viewport=DESK)
    expect(page.locator(".site-list")).to_be_hidden()
    button = page.locator(f".sr-organization [data-list-toggle={FUND}]")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".site-list")).to_have_text("My list (1)")
    go(page, "conditions/breast-cancer/")
    expect(page.locator(f".sr-card [data-list-toggle={FUND}]")).to_have_attribute("aria-pressed", "true")
    page.locator(f".sr-card [data-list-toggle={CENTRE}]").click()
    go(page, "find/#q=stroke")
    card = page.locator(".sr-found-card").first
    card.get_by_role("button", name=re.compile("^Add to my list")).click()
    expect(card.get_by_role("link", name="Open my list (3)")).to_be_visible()
    card.get_by_role("link", name="Open my list (3)").click()
    expect(page.locator(SHOWN)).to_have_count(3)
    assert slugs_on(page)[:2] == [FUND, CENTRE] == page.evaluate(KEPT)[:2]


def test_the_list_can_be_put_in_order_shortened_emptied_and_brought_back(open_page):
    page = open_list(open_page, FIVE[:3])
    page.get_by_role("button", name="Add these to my own list").click()
    page.get_by_role("button", name="Move up: Hong Kong Breast Cancer Foundation").click()
    assert slugs_on(page) == [FUND, FIVE[2], CENTRE]
    expect(page.get_by_role("button", name="Move up: Hong Kong Breast Cancer Foundation")).to_be_focused()
    expect(page.get_by_role("status")).to_contain_text(["Hong Kong Breast Cancer Foundation is now number 2 of 3."])
    page.get_by_role("button", name="Take off the list: Hong Kong Cancer Fund", exact=True).click()
    assert slugs_on(page) == [FIVE[2], CENTRE] == page.evaluate(KEPT)
    page.get_by_role("button", name="Undo").click()
    assert slugs_on(page) == [FUND, FIVE[2], CENTRE] == page.evaluate(KEPT)
    page.get_by_role("button", name="Empty the list").click()
    expect(page.locator("[data-list-empty]")).to_be_visible()
    assert page.evaluate("localStorage.getItem('sameroad.list')") is None
    page.get_by_role("button", name="Undo").click()
    page.reload()
    expect(page.locator(SHOWN)).to_have_count(3)


def test_a_shared_link_shows_its_list_and_leaves_ones_own_alone(open_page):
    page = open_list(open_page, [CENTRE])
    page.evaluate("localStorage.setItem('sameroad.list', JSON.stringify({ organizations: ['mind-hk'] }))")
    page.reload()
    expect(page.locator("[data-list-shared]")).to_be_visible()
    page.get_by_text("Link to this list").click()
    assert page.locator("[data-list-address]").input_value() == page.url
    page.get_by_role("button", name="Take off the list").click()
    page.get_by_role("button", name="Undo").click()
    assert slugs_on(page) == [CENTRE]
    assert page.evaluate(KEPT) == ["mind-hk"]
    page.get_by_role("button", name="Show my own list (1)").click()
    assert slugs_on(page) == ["mind-hk"]
    go(page, f"list/#o={CENTRE}")
    page.get_by_role("button", name="Add these to my own list").click()
    assert slugs_on(page) == ["mind-hk", CENTRE] == page.evaluate(KEPT)
    assert "#" not in page.url


def test_what_a_link_names_in_vain_is_told_and_not_printed(browser, site_server, real_directory):
    closed = next(one.slug for one in real_directory.organizations.values() if one.status == "closed")
    with browser.new_context(locale="en-GB") as context:  # a page that is not there is an error to the console
        page = context.new_page()
        page.goto(f"{site_server}list/#o=no-such-group,{closed},../../x,{FUND}")
        expect(page.locator(SHOWN)).to_have_count(1)
        assert slugs_on(page) == ["no-such-group", closed, FUND]
        unknown = page.locator("[data-slug=no-such-group]")
        expect(unknown).to_contain_text("There is no organization called “no-such-group” here")
        expect(page.locator(f"[data-slug={closed}]")).to_contain_text("So there is no slip for it.")
        assert len(printed(page).pages) == 1
        assert "no-such-group" not in printed(page).pages[0].extract_text()


@pytest.mark.parametrize("how_many", [1, 2, 5])
def test_the_slips_print_on_a5_and_two_on_a4_with_every_letter(open_page, how_many):
    page = open_list(open_page, FIVE[:how_many])
    text = page.locator("article.slip").evaluate_all(SHEETS)
    for paper, expected in (("A5", [A5] * how_many), ("A4", [A4_LYING] * ((how_many + 1) // 2))):
        page.get_by_label(re.compile(f"^{paper}")).check()
        pdf = printed(page)
        assert sizes(pdf) == expected
        assert unprinted(pdf, text) == ""


def test_where_the_browser_keeps_nothing_the_link_takes_the_list_along(browser, site_server):
    with browser.new_context(locale="en-GB", viewport=DESK) as context:  # the theme's own script fails there
        context.add_init_script(BLOCKED)
        page = context.new_page()
        page.goto(f"{site_server}organizations/{FUND}/")
        page.locator(f".sr-organization [data-list-toggle={FUND}]").click()
        expect(page.locator("[data-list-note]")).to_contain_text("Your browser keeps nothing for this site.")
        page.get_by_role("link", name="Open my list (1)").click()
        expect(page.locator(SHOWN)).to_have_count(1)
        assert slugs_on(page) == [FUND]


def test_without_scripts_nothing_of_the_list_is_shown(open_page):
    page = open_page("conditions/breast-cancer/", java_script_enabled=False)
    expect(page.locator(".sr-card").first).to_be_visible()
    for part in ("[data-list-toggle]", "[data-list-link]"):
        assert page.locator(part).count() > 0
        assert not any(one.is_visible() for one in page.locator(part).all())
    go(page, "list/")
    expect(page.get_by_text("This list needs JavaScript.")).to_be_visible()


def test_a_full_list_is_accessible_and_fits_a_phone_in_both_schemes(open_page):
    page = open_list(open_page, FIVE[:2], "zh-Hant/", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.wait_for_timeout(300)
    assert violations_of_contrast(page) == []

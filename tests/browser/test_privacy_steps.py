"""What the page on privacy tells readers to try themselves is what they will see."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import CARDS, DESKTOP, RESULTS, complete, note_requests, type_in

# The name on the page of what is kept: without the path of the site before it, and the organization behind it.
NAME = re.compile(r"(?:/some/path/\.)?(__\w+|sameroad\.[a-z]+)(?:\.[a-z0-9-]+)?")


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_a_search_finds_without_a_network_once_another_has_been_made(find, root):
    page = find("lupus", root=root)
    asked = note_requests(page)
    page.context.set_offline(True)
    type_in(page, "stroke", RESULTS)
    page.keyboard.press("Enter")
    expect(page.locator('[data-find-conditions] [data-condition="stroke"]').first).to_be_visible()
    complete(page)
    expect(page.locator(CARDS).first).to_be_visible()
    # Chromium asks for the icon of the tab whenever the address changes; nothing else is asked for.
    assert {url.rpartition("/")[2] for url in asked} <= {"favicon.svg"}
    page.context.set_offline(False)


def test_the_browser_asks_this_site_alone_and_keeps_no_cookie(open_page, site_server):
    page = open_page("privacy/")
    asked = note_requests(page)
    page.reload()
    page.goto(f"{site_server}helplines/")
    page.goto(f"{site_server}find/")
    type_in(page, "stroke", RESULTS)
    page.keyboard.press("Enter")
    complete(page)
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith((site_server, "data:", "blob:"))] == []
    assert page.context.cookies() == []
    assert kept(page) == []
    assert page.evaluate("Object.keys(sessionStorage)") == []


@pytest.fixture
def used(open_page, site_server):
    """A page on privacy, after everything that is kept has been chosen or typed."""
    page = open_page("", viewport=DESKTOP)
    page.get_by_title("Switch to dark colours").click()
    page.locator("[data-site-language=zh-Hant]:visible").click()
    page.goto(f"{site_server}organizations/aids-concern/")
    page.locator("[data-list-toggle]:visible").first.click()
    page.goto(f"{site_server}suggest/")
    page.locator("#f-name-en").fill("Example Group")
    expect(page.get_by_text("Your draft is kept")).to_be_visible()
    page.goto(f"{site_server}suggest/#organization=aids-concern")
    page.reload()
    expect(page.locator("#f-name-en")).to_have_value("AIDS Concern")
    page.locator("#f-name-en").fill("Example Group")
    expect(page.get_by_text("Your draft is kept")).to_be_visible()
    page.goto(f"{site_server}privacy/")
    return page


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_the_page_names_everything_that_is_kept_and_one_button_deletes_it(used, site_server, root):
    used.goto(f"{site_server}{root}privacy/")
    named = used.locator("#what-your-browser-keeps ~ ul").first.locator("li > code:first-child").all_inner_texts()
    assert sorted({NAME.fullmatch(name)[1] for name in kept(used)}) == sorted(named)
    used.evaluate(
        "localStorage.setItem('another-site', 'below another path'), localStorage.setItem('/other/.__palette', 1)"
    )
    expect(used.locator(".site-list")).to_be_visible()
    button, said = used.locator("[data-wipe]"), used.locator("main [role=status]")
    button.focus()
    used.keyboard.press("Enter")
    expect(said).to_have_text(re.compile(r"^(Deleted\.|已經刪除。)"))
    expect(button).to_be_focused()
    expect(used.locator(".site-list")).to_be_hidden()
    assert kept(used) == ["/other/.__palette", "another-site"]
    used.keyboard.press("Space")
    expect(said).to_have_text(re.compile(r"^(There was nothing|沒有需要)"))
    used.emulate_media(color_scheme="dark")  # the theme notes what it shows then, for those who have chosen
    used.reload()
    expect(used.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert kept(used) == ["/other/.__palette", "another-site"]


def kept(page):
    return sorted(page.evaluate("Object.keys(localStorage)"))

"""What the page on privacy tells readers to try themselves is what they will see."""

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import CARDS, RESULTS, complete, note_requests, type_in


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
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    assert kept == ["/some/path/.__palette"]  # the colours, which the page names

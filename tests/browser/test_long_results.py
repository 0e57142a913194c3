"""Very many results, in a real browser: they come a part at a time, and what is asked meanwhile ends that."""

from playwright.sync_api import expect

from tests.browser.search_box import CARDS, complete

WATCH = """(next) => {
    const list = document.querySelector("[data-find-organizations] .sr-cards");
    window.lengths = [];
    new MutationObserver(() => {
        window.lengths.push(list.children.length);
        if (next && window.lengths.length === 2) window.location.hash = next;
    }).observe(list, { childList: true });
    window.location.hash = "#q=Hong Kong&most=150";
}"""


def watched(open_page, then=""):
    """The page of results while it draws very many, with how long the list was each time that it had changed."""
    page = open_page("find/")
    page.evaluate(WATCH, then)
    return page


def test_they_are_drawn_twenty_at_a_time(open_page):
    page = watched(open_page)
    complete(page)
    expect(page.locator("[data-find-more]")).to_be_hidden()  # all are there
    total = page.locator(CARDS).count()
    assert total > 60
    lengths = page.evaluate("window.lengths")
    grown = [after - before for before, after in zip([0, *lengths], lengths, strict=False)]
    assert max(grown) == 20
    assert sum(grown) == total


def test_they_stop_to_come_when_something_else_is_asked(open_page):
    page = watched(open_page, then="#q=glaucoma")
    expect(page.locator('[data-condition="glaucoma"]')).to_be_visible()
    complete(page)
    found = page.locator(CARDS).count()
    assert 0 < found <= 20
    page.wait_for_timeout(300)
    assert page.locator(CARDS).count() == found
    assert max(page.evaluate("window.lengths")) < 100

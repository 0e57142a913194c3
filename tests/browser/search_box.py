"""What tests of the search do with a page: type into a box, find suggestions and results, hold back what is served."""

from playwright.sync_api import expect

DESKTOP = {"width": 1280, "height": 800}
HEADER = "#header-search"
RESULTS = "#find-search"
OPTIONS = '#header-search-list [role="option"]'
INDEX = "**/assets/search/*"
CARDS = "[data-find-organizations] .sr-found-card"


def type_in(page, text, box=HEADER):
    """Put the text into the box, in the place of what is there, key by key."""
    page.locator(box).click()
    page.locator(box).fill("")
    page.locator(box).press_sequentially(text)


def compose(page, text):
    """Type the text as an input method does that has not finished; the session returned can finish it."""
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    return session


def first_condition(page, within="#header-search-list"):
    return page.locator(f"{within} [data-condition]").first


def first_result(page):
    return first_condition(page, "[data-find-conditions]")


def complete(page):
    """Wait until every part of the index is there: first only conditions are shown, then cards, then all of a card."""
    expect(page.locator('[data-find][aria-busy="false"]')).to_be_visible(timeout=15000)


def status_of(page, box=HEADER):
    return page.locator(f".sr-search:has({box}) [data-search-status]")


def ways_to_browse(page, box=HEADER):
    return status_of(page, box).locator("a[href$='conditions/']")


def note_requests(page):
    """Return a list that grows with the address of everything that the page and its workers ask for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def files_of_the_index(asked):
    return sorted(url.rpartition("/")[2] for url in asked if "/assets/search/" in url)


def hold(page, pattern, held):
    """Add to the list whatever the page asks for that matches the pattern; it waits for `continue_()`."""

    def keep(route):
        held.append(route)

    page.route(pattern, keep)


def wait_for(page, held):
    """Wait until something is held."""
    while not held:
        page.wait_for_timeout(50)

"""Loading the search on slow and broken networks and in old browsers: what is there answers."""

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import (
    HEADER,
    INDEX,
    RESULTS,
    files_of_the_index,
    first_condition,
    first_result,
    hold,
    note_requests,
    status_of,
    type_in,
    wait_for,
    ways_to_browse,
)

MODULE = "**/search/search.js"


@pytest.fixture
def open_alone(browser, site_server):
    """A function that opens a page in a context of its own; `prepare(page)` comes before its first request.

    Unlike with `open_page`, the page may log that something could not be fetched.
    """
    contexts = []

    def open_one(path, prepare):
        contexts.append(browser.new_context(locale="en-GB"))
        page = contexts[-1].new_page()
        prepare(page)
        page.goto(site_server + path)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def open_failing(open_alone):
    """A function that opens a page to which the server does not give what matches a pattern."""
    return lambda path, missing: open_alone(path, lambda page: page.route(missing, lambda route: route.abort()))


@pytest.fixture
def open_waiting(open_alone):
    """A function that opens a page to which the server gives what matches a pattern after `release(page)`."""
    held = []

    def open_one(path, slow):
        return open_alone(path, lambda page: hold(page, slow, held))

    def release(page):
        wait_for(page, held)
        while held:
            held.pop().continue_()

    return open_one, release


def test_conditions_are_suggested_before_the_organizations_are_there(open_waiting):
    open_one, release = open_waiting
    page = open_one("about/", "**/organizations.json")
    type_in(page, "stroke")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")
    page.locator(HEADER).press("ArrowDown")
    expect(status_of(page)).to_have_text("Loading the search.")
    expect(page.locator("[data-organization]")).to_have_count(0)
    release(page)
    expect(page.locator("#header-search-list [data-organization]").first).to_be_visible()
    expect(first_condition(page)).to_have_attribute("aria-selected", "true")
    expect(page.locator(HEADER)).to_have_attribute("aria-activedescendant", "header-search-list-0")


def test_only_what_was_typed_last_is_answered(open_waiting):
    open_one, release = open_waiting
    page = open_one("about/", "**/words.json")
    type_in(page, "lupus")
    type_in(page, "stroke")
    release(page)
    expect(page.locator("#header-search-list [data-all-results]")).to_contain_text("stroke")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")


def test_an_answer_that_comes_after_escape_opens_nothing(open_waiting):
    open_one, release = open_waiting
    page = open_one("about/", "**/words.json")
    type_in(page, "stroke")
    expect(status_of(page)).to_have_text("Loading the search.")  # so the box hears Escape
    page.locator(HEADER).press("Escape")
    page.locator(HEADER).press("Escape")
    with page.expect_response("**/organizations.json"):
        release(page)
    page.wait_for_timeout(500)
    expect(page.locator("#header-search-list")).to_be_hidden()


def test_nothing_is_called_not_found_before_everything_was_looked_at(open_waiting):
    open_one, release = open_waiting
    page = open_one("find/#q=hong kong kidney foundation", "**/organizations.json")
    expect(status_of(page, RESULTS)).to_have_text("Loading the search.")
    expect(page.locator("[data-find-nearest]")).to_be_hidden()
    release(page)
    expect(page.locator("[data-find-organizations] [data-organization]").first).to_be_visible()


def test_the_results_page_asks_for_nothing_until_there_is_a_question(open_page):
    page = open_page("find/")
    asked = note_requests(page)
    page.reload(wait_until="networkidle")
    assert files_of_the_index(asked) == []
    type_in(page, "stroke", RESULTS)
    expect(page.locator(".sr-card__text").first).to_be_visible()
    assert files_of_the_index(asked) == ["cards.en.json", "facts.json", "organizations.json", "words.json"]


@pytest.mark.parametrize(
    "without",
    ["delete window.Worker", "window.Worker = class { constructor() { throw new Error('none') } }"],
    ids=["unknown", "refused"],
)
def test_without_a_worker_the_page_answers_by_itself(open_page, without):
    page = open_page()
    page.context.add_init_script(without)
    page.goto(page.url + "find/#q=stroke")
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    type_in(page, "lupus", RESULTS)
    expect(first_result(page)).to_have_attribute("data-condition", "lupus")


def test_where_the_worker_does_not_start_the_page_answers_by_itself(open_failing):
    page = open_failing("about/", "**/worker.js")
    type_in(page, "stroke")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")
    expect(page.locator("#header-search-list [data-organization]").first).to_be_visible()
    expect(ways_to_browse(page)).to_have_count(0)


@pytest.mark.parametrize("missing", [INDEX, MODULE, "**/organizations.json"], ids=["index", "module", "organizations"])
def test_a_failure_is_said_and_tried_again(open_failing, missing):
    page = open_failing("about/", missing)
    page.locator(HEADER).focus()
    expect(ways_to_browse(page)).to_be_visible()
    page.unroute(missing)
    type_in(page, "stroke")
    expect(page.locator("#header-search-list [data-organization]").first).to_be_visible()
    expect(ways_to_browse(page)).to_have_count(0)


@pytest.mark.parametrize("missing", [INDEX, MODULE, "**/find.js"], ids=["index", "module", "results page"])
def test_results_are_tried_again_after_a_failure(open_failing, missing):
    page = open_failing("find/#q=stroke", missing)
    expect(ways_to_browse(page, RESULTS)).to_be_visible()
    page.unroute(missing)
    page.locator(RESULTS).press_sequentially(" ")
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    expect(ways_to_browse(page, RESULTS)).to_have_count(0)


@pytest.mark.parametrize(("path", "box"), [("find/#q=stroke", RESULTS), ("about/", HEADER)])
@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_the_ways_to_browse_stay_while_the_index_fails(open_failing, root, path, box):
    page = open_failing(root + path, INDEX)
    type_in(page, "s", box)
    page.wait_for_timeout(1500)
    expect(ways_to_browse(page, box)).to_be_visible()
    assert ways_to_browse(page, box).evaluate("link => link.href").endswith(f"/some/path/{root}conditions/")


@pytest.mark.parametrize("missing", ["**/facts.json", "**/cards.en.json"])
def test_results_stand_without_their_details_which_come_when_they_can(open_failing, missing):
    page = open_failing("find/#q=stroke", missing)
    expect(ways_to_browse(page, RESULTS)).to_be_visible()
    expect(page.locator("[data-find-organizations] [data-organization]").first).to_be_visible()
    expect(page.locator(".sr-card__text")).to_have_count(0)
    page.unroute(missing)
    page.locator(RESULTS).focus()
    expect(page.locator(".sr-card__text").first).to_be_visible()
    expect(ways_to_browse(page, RESULTS)).to_have_count(0)

"""Search in the page, in a real browser: typing, keyboard, input methods, the address, and what the server is asked."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

HEADER = "#header-search"
RESULTS = "#find-search"
INDEX = "**/assets/search/*"
MODULE = "**/search/search.js"


def type_in(page, text, box=HEADER):
    page.locator(box).click()
    page.locator(box).press_sequentially(text)


def ways_to_browse(page, box=HEADER):
    status = page.locator(f".sr-search:has({box}) [data-search-status]")
    return status.locator("a[href$='conditions/']")


@pytest.fixture
def open_failing(browser, site_server):
    """A function that opens a page to which the server does not give what matches a pattern."""
    contexts = []

    def open_one(path, missing):
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.route(missing, lambda route: route.abort())
        page.goto(site_server + path)
        return page

    yield open_one
    for context in contexts:
        context.close()


def first_condition(page, within="#header-search-list"):
    return page.locator(f"{within} [data-condition]").first


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_suggests_conditions_in_any_language_from_either_site(open_page, root):
    page = open_page(root)
    for query in ("kidney failure", "腎衰竭", "肾衰竭", "洗腎", "ESRD"):
        page.locator(HEADER).fill("")
        type_in(page, query)
        expect(first_condition(page)).to_have_attribute("data-condition", "kidney-failure")
        href = first_condition(page).evaluate("link => link.href")
        assert href.endswith(f"/some/path/{root}conditions/kidney-failure/")


def test_suggests_organizations_in_the_language_of_the_page(open_page):
    page = open_page("zh-Hant/about/")
    type_in(page, "hong kong kidney foundation")
    option = page.locator("[data-organization]").first
    expect(option).to_have_attribute("data-organization", "hong-kong-kidney-foundation")
    expect(option.locator(".sr-search__name")).to_have_text("香港腎臟基金會")
    expect(option.locator(".sr-search__other")).to_have_attribute("lang", "en")


def test_a_name_that_exists_in_the_other_language_only_is_marked(open_page):
    page = open_page("zh-Hant/about/")
    type_in(page, "hksh breast cancer")
    option = page.locator('[data-organization="hksh-breast-cancer-patient-support-group"]')
    expect(option.locator(".sr-search__name")).to_have_attribute("lang", "en")


def test_lay_words_lead_to_the_condition_and_are_not_shown(open_page):
    page = open_page()
    type_in(page, "洗血")
    expect(first_condition(page)).to_have_attribute("data-condition", "kidney-failure")
    assert "洗血" not in page.locator('#header-search-list [role="group"]').first.inner_text()


def test_keyboard_alone_reaches_the_chosen_page(open_page):
    page = open_page()
    type_in(page, "stroke")
    box = page.locator(HEADER)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "header-search-list-0")
    expect(page.locator("#header-search-list-0")).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/conditions/stroke/")


def test_escape_closes_then_clears_and_home_goes_back_to_the_text(open_page):
    page = open_page()
    type_in(page, "stroke")
    box = page.locator(HEADER)
    box.press("ArrowDown")
    box.press("Home")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("Escape")
    expect(page.locator("#header-search-list")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("stroke")
    box.press("Escape")
    expect(box).to_have_value("")


def test_enter_without_a_choice_leads_to_the_results(open_page):
    page = open_page("zh-Hant/helplines/")
    type_in(page, "洗肾")
    page.locator(HEADER).press("Enter")
    page.wait_for_url("**/zh-Hant/find/#q=*")
    assert unquote(page.url).endswith("#q=洗肾")
    expect(first_condition(page, "[data-find-conditions]")).to_have_attribute("data-condition", "kidney-failure")
    expect(page.locator(RESULTS)).to_have_value("洗肾")


def test_a_click_on_a_suggestion_follows_it(open_page):
    page = open_page()
    type_in(page, "lupus")
    first_condition(page).click()
    page.wait_for_url("**/conditions/lupus/")


def test_an_input_method_is_left_alone_until_it_is_done(open_page):
    page = open_page()
    page.locator(HEADER).click()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "stroke", "selectionStart": 6, "selectionEnd": 6})
    expect(page.locator(HEADER)).to_have_value("stroke")
    page.wait_for_timeout(300)
    expect(page.locator("#header-search-list")).to_be_hidden()
    session.send("Input.insertText", {"text": "中風"})
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")


def test_nothing_is_fetched_before_the_box_is_used_and_a_query_never_is(open_page):
    page = open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert [url for url in asked if "/assets/search/" in url] == []
    page.locator(HEADER).focus()
    page.wait_for_function(
        "performance.getEntriesByType('resource').some(one => one.name.endsWith('search/index.json'))"
    )
    type_in(page, "secretword")
    page.locator(HEADER).press("Enter")
    page.wait_for_url("**/find/#q=secretword")
    expect(page.locator("[data-find-count]")).to_be_visible()
    assert [url for url in asked if "secretword" in url.partition("#")[0]] == []


def test_the_count_is_announced_after_a_pause(open_page):
    page = open_page()
    type_in(page, "stroke")
    status = page.get_by_role("search").get_by_role("status")
    expect(first_condition(page)).to_be_visible()
    assert status.inner_text() == ""
    expect(status).to_have_text(re.compile(r"\d+.*\d+"), timeout=3000)


def test_results_say_why_and_come_conditions_first(open_page):
    page = open_page("find/#q=haemodialysis")
    results = page.locator("[data-condition], [data-organization]")
    expect(results.first).to_have_attribute("data-condition", "kidney-failure")
    cards = page.locator(".sr-card:has([data-organization])")
    expect(cards.first.locator(".sr-mark--why")).to_have_text(re.compile("Kidney failure"))
    expect(cards.last.locator(".sr-mark--why")).to_have_text("For people with any illness")


def test_back_leads_to_the_search_before(open_page):
    page = open_page("find/#q=stroke")
    expect(page.locator("[data-condition]").first).to_have_attribute("data-condition", "stroke")
    page.locator(RESULTS).fill("lupus")
    expect(page.locator("[data-condition]").first).to_have_attribute("data-condition", "lupus")
    assert page.url.endswith("#q=lupus")
    page.locator("[data-organization]").first.click()
    page.wait_for_url("**/organizations/*/")
    page.go_back()
    expect(page.locator("[data-condition]").first).to_have_attribute("data-condition", "lupus")
    page.go_back()
    expect(page.locator("[data-condition]").first).to_have_attribute("data-condition", "stroke")
    expect(page.locator(RESULTS)).to_have_value("stroke")


def test_nothing_found_shows_the_nearest_help_and_no_answer(open_page):
    page = open_page("zh-Hant/find/#q=電影時間表")
    expect(page.locator("[data-find-nearest]")).to_be_visible()
    expect(page.locator("[data-find-nearest] li").first).to_be_visible()
    expect(page.locator("[data-condition], [data-organization]")).to_have_count(0)
    expect(page.locator(".sr-chips a[href$='helplines/']")).to_be_visible()


def test_a_query_is_shown_as_text(open_page):
    page = open_page("find/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("[data-find-count]")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("[data-find] img")).to_have_count(0)


def test_without_scripts_there_are_ways_to_browse(open_page):
    page = open_page(java_script_enabled=False)
    expect(page.locator(HEADER)).to_be_hidden()
    expect(page.locator(".sr-search--header-search a[href$='conditions/']")).to_be_visible()
    assert page.locator("[data-search-input][name]").count() == 0


def test_a_failing_index_is_said_and_tried_again(open_failing):
    page = open_failing("", INDEX)
    page.locator(HEADER).focus()
    expect(ways_to_browse(page)).to_be_visible()
    page.unroute(INDEX)
    type_in(page, "stroke")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")
    expect(ways_to_browse(page)).to_have_count(0)


@pytest.mark.parametrize("missing", [INDEX, MODULE], ids=["index", "module"])
def test_results_are_tried_again_after_a_failure(open_failing, missing):
    page = open_failing("find/#q=stroke", missing)
    expect(ways_to_browse(page, RESULTS)).to_be_visible()
    page.unroute(missing)
    page.locator(RESULTS).press_sequentially("s")
    expect(first_condition(page, "[data-find-conditions]")).to_have_attribute("data-condition", "stroke")
    expect(ways_to_browse(page, RESULTS)).to_have_count(0)


@pytest.mark.parametrize(("path", "box"), [("find/#q=stroke", RESULTS), ("zh-Hant/", HEADER)])
def test_the_ways_to_browse_stay_while_the_index_fails(open_failing, path, box):
    page = open_failing(path, INDEX)
    type_in(page, "s", box)
    page.wait_for_timeout(1500)
    expect(ways_to_browse(page, box)).to_be_visible()
    assert ways_to_browse(page, box).evaluate("link => link.href").endswith(path.partition("find/")[0] + "conditions/")


def test_results_have_summaries_although_the_box_in_the_header_was_faster(open_failing):
    page = open_failing("find/#q=stroke", "**/summaries.json")
    expect(ways_to_browse(page, RESULTS)).to_be_visible()
    type_in(page, "lupus")
    expect(first_condition(page)).to_be_visible()
    page.unroute("**/summaries.json")
    page.locator(RESULTS).fill("stroke")
    expect(page.locator(".sr-card__text").first).to_be_visible()


def test_the_name_of_an_organization_brings_the_organizations_first(open_page):
    page = open_page()
    type_in(page, "Jockey Club Cancer Survivorship Care Project")
    option = page.locator('#header-search-list [role="option"]').first
    expect(option).to_have_attribute("data-organization", "jockey-club-cancer-survivorship-care-project")
    expect(first_condition(page)).to_have_attribute("data-condition", "cancer")


def test_what_is_only_heard_takes_no_room(open_page):
    page = open_page("find/")
    parts = page.locator(".sr-search--header-search").locator("label, button span, [data-search-status]")
    expect(parts).to_have_count(3)
    assert parts.evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])") == [[1, 1]] * 3
    expect(page.locator("label[for=find-search]")).to_be_visible()


def test_where_the_address_is_unknown_the_box_leads_to_the_pages_of_this_host(built_site):
    page = (built_site / "404.html").read_text(encoding="utf-8")
    box = page[page.index("sr-search--header-search") : page.index('role="combobox"')]
    assert 'action="/find/"' in box
    assert 'data-condition-page="/conditions/{id}/"' in box
    assert 'data-organization-page="/organizations/{id}/"' in box


def test_fits_a_phone_with_targets_to_touch(open_page):
    page = open_page("zh-Hant/", viewport={"width": 360, "height": 640})
    type_in(page, "癌")
    expect(first_condition(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    options = page.locator('#header-search-list [role="option"]')
    assert min(options.evaluate_all("all => all.map(one => one.offsetHeight)")) >= 44

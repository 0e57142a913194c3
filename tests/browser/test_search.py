"""The search box in a real browser: suggestions, keyboard, input methods, what is heard, what is fetched."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import (
    HEADER,
    OPTIONS,
    compose,
    files_of_the_index,
    first_condition,
    first_result,
    note_requests,
    status_of,
    type_in,
)

ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile"


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_suggests_conditions_in_any_language_from_either_site(open_page, root):
    page = open_page(f"{root}about/")
    for query in ("kidney failure", "腎衰竭", "肾衰竭", "洗腎", "ESRD"):
        type_in(page, query)
        expect(first_condition(page)).to_have_attribute("data-condition", "kidney-failure")
        href = first_condition(page).evaluate("link => link.href")
        assert href.endswith(f"/some/path/{root}conditions/kidney-failure/")


@pytest.mark.parametrize(("query", "condition"), [("st", "stroke"), ("癌", "cancer")])
def test_suggests_after_one_chinese_character_or_two_letters(open_page, query, condition):
    page = open_page("about/")
    type_in(page, query)
    expect(page.locator(f'#header-search-list [data-condition="{condition}"]')).to_be_visible()


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


def test_the_name_of_a_closed_organization_brings_it_first_and_says_so(open_page):
    page = open_page("about/")
    type_in(page, "Jockey Club Cancer Survivorship Care Project")
    option = page.locator(OPTIONS).first
    expect(option).to_have_attribute("data-organization", "jockey-club-cancer-survivorship-care-project")
    expect(option.locator(".sr-mark--closed")).to_have_text("Closed")
    expect(first_condition(page)).to_have_attribute("data-condition", "cancer")


@pytest.mark.parametrize(("root", "means"), [("", "腦退化 means Dementia"), ("zh-Hant/", "腦退化 即 認知障礙症")])
def test_the_word_that_led_to_a_condition_is_shown_and_its_arrow_is_not_heard(open_page, root, means):
    page = open_page(f"{root}about/")
    type_in(page, "腦退化")
    expect(page.get_by_role("option", name=means)).to_have_attribute("data-condition", "dementia")
    expect(first_condition(page).locator(".sr-matched")).to_have_text("腦退化")
    expect(first_condition(page).locator("[aria-hidden=true]")).to_have_text("→")
    assert first_condition(page).locator(".sr-matched").get_attribute("lang") == ("zh-Hant" if root == "" else None)


def test_a_cry_for_help_brings_helplines_first(open_page):
    page = open_page("about/")
    type_in(page, "I want to die")
    first = page.locator('#header-search-list [role="group"]').first
    expect(first).to_have_accessible_name("If you are thinking of ending your life")
    options = first.get_by_role("option")
    expect(options.first).to_have_attribute("href", re.compile(r"^tel:\+?\d+$"))
    assert options.last.evaluate("link => link.href").endswith("/some/path/helplines/")
    expect(status_of(page)).to_have_text(re.compile("^Helplines are shown first"))


def test_districts_lead_to_their_pages(open_page):
    page = open_page("zh-Hant/about/")
    type_in(page, "觀塘")
    place = page.locator('#header-search-list [data-place="kwun-tong"]')
    place.click()
    page.wait_for_url("**/zh-Hant/districts/kwun-tong/")


@pytest.mark.parametrize(
    ("path", "query"), [("about/", "priv"), ("zh-Hant/about/", "私隱"), ("zh-Hant/about/", "私隐")]
)
def test_pages_of_the_site_are_suggested_by_how_their_words_begin(open_page, path, query):
    page = open_page(path)
    type_in(page, query)
    option = page.locator("#header-search-list [data-page]")
    assert option.evaluate("link => link.href").endswith(path.replace("about", "privacy"))


def test_keyboard_alone_reaches_the_chosen_page(open_page):
    page = open_page("about/")
    type_in(page, "stroke")
    box = page.locator(HEADER)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "header-search-list-0")
    expect(page.locator("#header-search-list-0")).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("ArrowUp")
    expect(page.locator(OPTIONS).last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/conditions/stroke/")


def test_escape_closes_then_clears_and_home_goes_back_to_the_text(open_page):
    page = open_page("about/")
    type_in(page, "stroke")
    box = page.locator(HEADER)
    expect(first_condition(page)).to_be_visible()
    box.press("ArrowDown")
    box.press("Home")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("Escape")
    expect(page.locator("#header-search-list")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("stroke")
    box.press("ArrowDown")
    expect(page.locator("#header-search-list-0")).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    box.press("Escape")
    expect(box).to_have_value("")


def test_enter_without_a_choice_leads_to_the_results(open_page):
    page = open_page("zh-Hant/helplines/")
    type_in(page, "洗肾")
    page.locator(HEADER).press("Enter")
    page.wait_for_url("**/zh-Hant/find/#q=*")
    assert unquote(page.url).endswith("#q=洗肾")
    expect(first_result(page)).to_have_attribute("data-condition", "kidney-failure")


def test_a_click_on_a_suggestion_follows_it(open_page):
    page = open_page("about/")
    type_in(page, "lupus")
    first_condition(page).click()
    page.wait_for_url("**/conditions/lupus/")


def test_the_last_option_leads_to_all_results(open_page):
    page = open_page("about/")
    type_in(page, "lupus")
    page.locator("#header-search-list [data-all-results]").click()
    page.wait_for_url("**/find/#q=lupus")


def test_an_input_method_is_left_alone_until_it_is_done(open_page):
    page = open_page("about/")
    with page.expect_response("**/words.json"):
        page.locator(HEADER).click()
    session = compose(page, "stroke")
    expect(page.locator(HEADER)).to_have_value("stroke")
    page.wait_for_timeout(1500)
    expect(page.locator("#header-search-list")).to_be_hidden()
    session.send("Input.insertText", {"text": "中風"})
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")


def test_android_composes_every_word_and_gets_suggestions_meanwhile(open_page):
    page = open_page("about/", user_agent=ANDROID)
    page.locator(HEADER).click()
    compose(page, "stroke")
    expect(first_condition(page)).to_have_attribute("data-condition", "stroke")


def test_nothing_is_fetched_before_the_box_is_used_and_then_what_suggestions_need(open_page):
    page = open_page("about/")
    asked = note_requests(page)
    page.reload(wait_until="networkidle")
    assert files_of_the_index(asked) == []
    assert [url for url in asked if url.endswith(("worker.js", "search.js"))] == []
    with page.expect_response("**/organizations.json"):
        page.locator(HEADER).focus()
    type_in(page, "stroke")
    expect(page.locator("#header-search-list [data-organization]").first).to_be_visible()
    assert files_of_the_index(asked) == ["organizations.json", "words.json"]


def test_a_query_is_never_sent_and_never_kept(open_page):
    page = open_page("about/")
    asked = note_requests(page)
    type_in(page, "secretword")
    page.locator(HEADER).press("Enter")
    page.wait_for_url("**/find/#q=secretword")
    expect(page.locator("[data-find-count]")).to_contain_text("secretword")
    assert [url for url in asked if "secretword" in url.partition("#")[0]] == []
    kept = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "secretword" not in kept


def test_the_count_is_announced_after_a_pause(open_page):
    page = open_page("about/")
    type_in(page, "stroke")
    status = page.get_by_role("search").get_by_role("status")
    expect(page.locator("#header-search-list [data-organization]").first).to_be_visible()
    type_in(page, "lupus")
    expect(first_condition(page)).to_have_attribute("data-condition", "lupus")
    assert not re.search(r"\d", status.inner_text())
    expect(status).to_have_text(re.compile(r"\d+.*\d+"))


def test_what_a_screen_reader_hears_of_the_box(open_page):
    page = open_page("about/")
    type_in(page, "stroke")
    expect(first_condition(page)).to_be_visible()
    box = page.get_by_role("combobox", name="Search for an illness or an organization").first
    expect(box).to_have_attribute("aria-controls", "header-search-list")
    expect(page.get_by_role("listbox", name="Suggestions")).to_be_visible()
    expect(page.get_by_role("group", name="Illnesses and situations")).to_be_visible()
    expect(page.get_by_role("group", name="Organizations")).to_be_visible()


def test_one_press_clears_the_box_and_one_can_type_on(open_page):
    page = open_page("about/")
    clear = page.locator(".sr-search--header-search").get_by_role("button", name="Clear the box")
    expect(clear).to_be_hidden()
    type_in(page, "stroke")
    expect(first_condition(page)).to_be_visible()
    clear.click()
    expect(page.locator(HEADER)).to_have_value("")
    expect(page.locator(HEADER)).to_be_focused()
    expect(first_condition(page)).to_be_hidden()
    expect(clear).to_be_hidden()
    page.keyboard.type("lupus")
    expect(first_condition(page)).to_have_attribute("data-condition", "lupus")


def test_without_scripts_there_are_ways_to_browse(open_page):
    page = open_page("about/", java_script_enabled=False)
    expect(page.locator(HEADER)).to_be_hidden()
    expect(page.locator(".sr-search--header-search a[href$='conditions/']")).to_be_visible()
    assert page.locator("[data-search-input][name]").count() == 0


def test_what_is_only_heard_takes_no_room(open_page):
    page = open_page("about/")
    parts = page.locator(".sr-search--header-search").locator("label, button span, [data-search-status]")
    expect(parts).to_have_count(3)
    assert parts.evaluate_all("all => all.map(one => [one.offsetWidth, one.offsetHeight])") == [[1, 1]] * 3
    expect(open_page("find/").locator("label[for=find-search]")).to_be_visible()


def test_where_the_address_is_unknown_the_box_leads_to_the_pages_of_this_host(built_site):
    page = (built_site / "404.html").read_text(encoding="utf-8")
    box = page[page.index("sr-search--header-search") : page.index('role="combobox"')]
    assert 'action="/find/"' in box
    assert 'data-condition-page="/conditions/{id}/"' in box
    assert 'data-organization-page="/organizations/{id}/"' in box
    assert 'data-district-page="/districts/{id}/"' in box
    assert 'data-helplines-page="/helplines/"' in box


def test_fits_a_phone_with_targets_to_touch(open_page):
    page = open_page("zh-Hant/about/", viewport={"width": 360, "height": 640})
    type_in(page, "癌")
    expect(first_condition(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    options = page.locator(OPTIONS)
    assert min(options.evaluate_all("all => all.map(one => one.offsetHeight)")) >= 44

"""The results page and its address: everything that is asked stands there, and Back leads to what was asked before."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.browser.search_box import RESULTS, compose, first_result, hold, status_of, wait_for
from tests.browser.wait_until import wait_until


def end_of(page):
    return unquote(page.url.partition("#")[2])


def facet(page, name, value):
    return page.locator(f'[data-facet="{name}"] input[value="{value}"]')


def choose(page, name, value):
    """Click a choice of a facet, whatever is folded around it."""
    facet(page, name, value).evaluate("box => box.click()")


def slugs(page):
    cards = page.locator("[data-find-organizations] [data-organization]")
    return cards.evaluate_all("all => all.map(one => one.dataset.organization)")


def test_back_leads_to_the_search_before(open_page):
    page = open_page("find/#q=stroke")
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    page.locator(RESULTS).fill("")
    page.locator(RESULTS).press_sequentially("lupus")
    expect(first_result(page)).to_have_attribute("data-condition", "lupus")
    assert end_of(page) == "q=lupus"
    page.locator("[data-find-organizations] [data-organization]").first.click()
    page.wait_for_url("**/organizations/*/")
    page.go_back()
    expect(first_result(page)).to_have_attribute("data-condition", "lupus")
    page.go_back()
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    expect(page.locator(RESULTS)).to_have_value("stroke")
    page.go_forward()
    expect(first_result(page)).to_have_attribute("data-condition", "lupus")


def test_each_finished_search_has_its_own_entry(open_page):
    page = open_page("find/")
    page.locator(RESULTS).press_sequentially("stroke")
    page.locator(RESULTS).press("Enter")
    page.locator(RESULTS).fill("lupus")
    expect(first_result(page)).to_have_attribute("data-condition", "lupus")
    page.go_back()
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    page.go_back()
    expect(page.locator("[data-find]")).to_be_hidden()
    expect(page.locator("[data-find-ask]")).to_be_visible()


def test_a_removed_concept_is_in_the_address_and_back_brings_it_back(open_page):
    page = open_page("find/#q=stroke%20kwun%20tong")
    remove = page.get_by_role("button", name="Remove: Kwun Tong")
    remove.click()
    expect(remove).to_have_count(0)
    assert end_of(page) == "q=stroke kwun tong&not=district:kwun-tong"
    page.go_back()
    expect(remove).to_be_visible()
    remove.click()
    expect(remove).to_have_count(0)
    # It was removed from that question, not from every other one.
    page.locator(RESULTS).fill("kwun tong")
    expect(remove).to_be_visible()
    assert end_of(page) == "q=kwun tong"


def test_each_choice_has_its_own_entry_and_all_stand_in_the_address(open_page):
    page = open_page("find/#q=cancer")
    choose(page, "reach", "phone")
    expect(facet(page, "reach", "phone")).to_be_checked()
    choose(page, "district", "hong-kong")
    page.locator("[data-find-sort]").select_option("name")
    expect(facet(page, "district", "hong-kong")).to_be_checked()
    assert end_of(page) == "q=cancer&district=hong-kong&reach=phone&sort=name"
    page.go_back()
    page.go_back()
    expect(facet(page, "district", "hong-kong")).not_to_be_checked()
    expect(facet(page, "reach", "phone")).to_be_checked()
    page.go_back()
    expect(facet(page, "reach", "phone")).not_to_be_checked()


def test_an_address_shows_the_same_to_whoever_opens_it(open_page):
    page = open_page("find/#q=cancer")
    choose(page, "support", "peer-support")
    expect(facet(page, "support", "peer-support")).to_be_checked()
    page.locator("[data-find-sort]").select_option("name")
    page.wait_for_url("**sort=name")
    expect(status_of(page, RESULTS)).to_have_text(re.compile(r"\d"))
    other = open_page("find/#" + page.url.partition("#")[2])
    expect(other.locator("[data-find-sort]")).to_have_value("name")
    expect(facet(other, "support", "peer-support")).to_be_checked()
    expect(status_of(other, RESULTS)).to_have_text(re.compile(r"\d"))
    assert slugs(other) == slugs(page) != []


def test_more_results_take_the_place_of_the_entry(open_page):
    page = open_page("find/#q=cancer")
    expect(page.locator("[data-find-more]")).to_be_visible()
    page.locator("[data-find-more]").click()
    expect(page.locator("[data-find-organizations] [data-organization]").nth(20)).to_be_visible()
    assert end_of(page) == "q=cancer&most=40"
    assert page.evaluate("history.length") == open_page("find/#q=cancer").evaluate("history.length")


def test_undoing_brings_everything_back(open_page):
    page = open_page("find/#q=stroke&not=condition:stroke&reach=phone")
    page.locator("[data-find-undo]").click()
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    assert end_of(page) == "q=stroke"


@pytest.mark.parametrize("wrong", ["q=stroke&district=atlantis", "q=stroke&sort=up&most=x&not=,", "%E0%A4%A&q=stroke"])
def test_an_address_that_is_wrong_breaks_nothing(open_page, wrong):
    page = open_page(f"find/#{wrong}")
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")


def test_a_link_to_another_state_is_answered_on_the_same_page(open_page):
    page = open_page("find/")
    page.locator('[data-find-ask] a[href$="#by=peers"]').click()
    expect(page.locator("[data-find-organizations] [data-organization]").first).to_be_visible()
    assert end_of(page) == "by=peers"


def test_a_query_that_an_input_method_has_not_finished_is_not_asked(open_page):
    page = open_page("find/")
    with page.expect_response("**/words.json"):
        page.locator(RESULTS).click()
    session = compose(page, "stroke")
    page.wait_for_timeout(1000)
    assert end_of(page) == ""
    session.send("Input.insertText", {"text": "中風"})
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")
    assert end_of(page) == "q=中風"


def test_what_is_typed_before_the_scripts_are_there_is_not_lost(open_page):
    page = open_page("about/")
    held = []
    hold(page, "**/find.js", held)
    page.goto(page.url.replace("about/", "find/"))
    page.locator(RESULTS).press_sequentially("stroke")
    wait_for(page, held)
    held.pop().continue_()
    expect(first_result(page)).to_have_attribute("data-condition", "stroke")


def test_back_leads_to_where_the_reader_was(open_page):
    page = open_page("find/#q=cancer", viewport={"width": 400, "height": 600})
    card = page.locator("[data-find-organizations] [data-organization]").nth(15)
    card.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    before = page.evaluate("scrollY")
    assert before > 600
    page.goto(page.url.partition("find/")[0] + "about/")
    page.go_back()
    expect(card).to_be_in_viewport(timeout=8000)
    wait_until(page, "before => Math.abs(scrollY - before) < 40", before)


def test_a_query_is_shown_as_text(open_page):
    page = open_page("find/#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.locator("[data-find-count]")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("[data-find] img")).to_have_count(0)

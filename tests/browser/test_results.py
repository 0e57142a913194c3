"""What the results page shows, in a real browser: helplines, chips, filters, order; on a phone and on paper."""

import re
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.search_box import CARDS, DESKTOP
from tests.browser.wait_until import wait_until

PHONE = {"width": 360, "height": 740}
CHIPS = "[data-find-chips] li button"


def status(page):
    return page.locator(".sr-search--find-search [data-search-status]")


def titles(page):
    return page.locator(f"{CARDS} h4").all_inner_texts()


def option(page, facet, value):
    return page.locator(f'[data-facet="{facet}"] input[value="{value}"]')


def count_of(page, facet, value):
    label = page.locator(f'[data-facet="{facet}"] label').filter(has=page.locator(f'input[value="{value}"]'))
    return int(label.locator(".sr-facet__count").text_content())


def address(page):
    return unquote(page.url.partition("#")[2])


def test_what_was_understood_stands_as_chips_that_can_be_removed(find):
    page = find("stroke in Sha Tin")
    expect(page.locator(CHIPS)).to_have_text([re.compile("Stroke"), re.compile("Sha Tin")])
    expect(page.get_by_role("heading", name="Understood as")).to_be_visible()
    page.get_by_role("button", name="Remove: Stroke").click()
    expect(page.get_by_role("button", name="Remove: Stroke")).to_have_count(0)
    expect(page.get_by_role("button", name="Remove: Sha Tin")).to_be_visible()
    expect(page.locator(CHIPS).first).to_be_focused()
    expect(page.locator('[data-condition="stroke"]')).to_have_count(0)
    assert "condition:stroke" in address(page)
    page.go_back()
    expect(page.locator(CHIPS)).to_have_count(2)
    expect(page.locator('[data-condition="stroke"]')).to_be_visible()


def test_when_the_last_chip_is_gone_the_focus_is_at_the_results_and_all_can_be_undone(find):
    page = find("glaucoma")
    page.get_by_role("button", name="Remove: Glaucoma").press("Enter")
    expect(page.locator("#found")).to_be_focused()
    page.get_by_role("button", name="Undo all choices").click()
    expect(page.locator(CHIPS)).to_have_text([re.compile("Glaucoma")])


def test_a_count_is_what_is_left_when_the_option_is_chosen(find):
    page = find("cancer")
    expected = count_of(page, "support", "counselling")
    assert 0 < expected < 20
    option(page, "support", "counselling").check()
    expect(page.locator(CARDS)).to_have_count(expected)
    expect(page.locator("[data-find-count]")).to_contain_text(str(expected))
    expect(page.locator("[data-find-filters] > summary")).to_have_text("Narrow down (1 chosen)")
    assert "support=counselling" in address(page)
    # In another facet every count is now of those that offer counselling.
    assert count_of(page, "reach", "phone") <= expected
    page.get_by_role("button", name="Undo all choices").click()
    expect(page.locator(CARDS)).to_have_count(20)
    expect(option(page, "support", "counselling")).not_to_be_checked()


def test_choosing_keeps_the_focus_and_what_is_open(find):
    page = find("cancer")
    part = page.locator('[data-facet="serves"]')
    part.locator("summary").click()
    option(page, "serves", "carers").focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-find-filters] > summary")).to_contain_text("1")
    expect(option(page, "serves", "carers")).to_be_checked()
    expect(option(page, "serves", "carers")).to_be_focused()
    expect(part).to_have_attribute("open", "")
    part.locator("summary").click()
    page.locator("[data-find-sort]").focus()
    page.locator("[data-find-sort]").select_option("name")
    expect(page).to_have_url(re.compile("sort=name"))
    expect(page.locator("[data-find-sort]")).to_be_focused()
    expect(part).not_to_have_attribute("open", "")


def test_no_organization_left_is_said_and_the_way_back_is_there(find):
    page = find("stroke", "&district=islands&language=ja")
    expect(page.locator("[data-find-count]")).to_have_text("No organization fits all of these choices together.")
    expect(page.locator("[data-find-nearest] li").first).to_be_visible()
    page.get_by_role("button", name="Undo all choices").click()
    expect(page.locator(CARDS).first).to_be_visible()


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_sorting_by_name_is_the_order_of_the_pages_language(find, root):
    page = find("cancer", root=root)
    best = titles(page)
    page.locator("[data-find-sort]").select_option("name")
    expect(page.locator(f"{CARDS} h4").first).not_to_have_text(best[0])
    language = page.evaluate("document.documentElement.lang")
    ordered = page.evaluate(
        "([names, tag]) => [...names].sort(new Intl.Collator(tag).compare)", [titles(page), language]
    )
    assert titles(page) == ordered
    assert address(page).endswith("sort=name")
    page.go_back()
    expect(page.locator(f"{CARDS} h4").first).to_have_text(best[0])
    expect(page.locator("[data-find-sort]")).to_have_value("best")


def test_more_are_shown_and_the_first_new_one_has_the_focus(find):
    page = find("cancer")
    expect(page.locator(CARDS)).to_have_count(20)
    expect(page.locator("[data-find-shown]")).to_have_text(re.compile(r"20 of \d+ shown"))
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(CARDS).nth(20)).to_be_visible()
    expect(page.locator(f"{CARDS} h4 a").nth(20)).to_be_focused()


def test_the_whole_state_is_in_the_address(find):
    page = find("cancer", "&support=peer-support&reach=phone&sort=name")
    expect(option(page, "support", "peer-support")).to_be_checked()
    expect(option(page, "reach", "phone")).to_be_checked()
    expect(page.locator("[data-find-sort]")).to_have_value("name")
    expect(page.locator("[data-find-filters] > summary")).to_have_text("Narrow down (2 chosen)")
    option(page, "reach", "phone").uncheck()
    expect(page.locator("[data-find-filters] > summary")).to_have_text("Narrow down (1 chosen)")
    assert "reach" not in address(page)
    page.go_back()
    expect(option(page, "reach", "phone")).to_be_checked()


def test_one_may_start_from_what_one_needs(open_page):
    page = open_page("find/", viewport=DESKTOP)
    page.locator("[data-find-ask]").get_by_role("link", name="Respite care").click()
    expect(page.locator(CARDS).first).to_be_visible()
    expect(page.locator("[data-find-ask]")).to_be_hidden()
    expect(option(page, "support", "respite")).to_be_checked()
    expect(page.locator(f"{CARDS} .sr-mark--why")).to_have_count(0)
    page.go_back()
    expect(page.locator("[data-find-ask]")).to_be_visible()
    expect(page.locator("[data-find]")).to_be_hidden()


@pytest.mark.parametrize(
    ("root", "query", "title"),
    [
        ("zh-Hant/", "想死", "如果你想過結束生命"),
        ("", "my husband hits me", "If someone is hurting or frightening you"),
    ],
)
def test_helplines_stand_above_everything_for_a_cry_for_help(find, root, query, title):
    page = find(query, root=root, viewport=PHONE)
    block = page.locator("[data-find-urgent]")
    expect(block.get_by_role("heading")).to_have_text(title)
    numbers = block.locator("a[href^='tel:']")
    assert numbers.count() >= 3
    assert "+" not in "".join(numbers.all_inner_texts())
    assert any(link.startswith("tel:+852") for link in numbers.evaluate_all("all => all.map(one => one.href)"))
    assert min(numbers.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")) >= 44
    assert block.bounding_box()["y"] < page.locator("main h2:visible").nth(1).bounding_box()["y"]
    expect(status(page)).to_contain_text("求助熱線" if root else "Helplines")


def test_no_helpline_stands_there_twice(find):
    block = find("my husband hits me and I want to die").locator("[data-find-urgent]")
    expect(block.get_by_role("heading")).to_have_count(2)
    shown = block.locator("a[href^='tel:']").evaluate_all("all => all.map(one => one.href)")
    assert len(shown) == len(set(shown)) > 3


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_what_goes_only_with_a_description_is_called_no_diagnosis(find, root):
    page = find("always thirsty and tired", root=root)
    expect(page.locator("[data-find-described]")).to_be_visible()
    expect(page.locator("[data-find-described]")).to_contain_text("診斷" if root else "no diagnosis")
    page.locator("#find-search").fill("diabetes")
    expect(page.locator("[data-find-described]")).to_be_hidden()


@pytest.mark.parametrize(("root", "query"), [("", "laptop repair"), ("zh-Hant/", "電影時間表")])
def test_nothing_found_is_never_an_empty_page(find, root, query):
    page = find(query, root=root)
    expect(page.locator("[data-condition], [data-organization]")).to_have_count(0)
    expect(page.locator("[data-find-count]")).to_contain_text(query)
    nearest = page.locator("[data-find-nearest]")
    expect(nearest.locator("li a").first).to_be_visible()
    expect(nearest.locator("a[href$='helplines/']")).to_be_visible()
    expect(nearest.locator("a[href$='suggest/']")).to_be_visible()
    expect(page.locator("[data-find-groups]")).to_be_hidden()


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_fits_a_phone_with_targets_to_touch(find, root):
    page = find("癌症", "&support=counselling", root=root, viewport=PHONE)
    filters = page.locator("[data-find-filters]")
    expect(filters).not_to_have_attribute("open", "")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    filters.locator("> summary").click()
    expect(page.locator('[data-facet="support"]')).to_have_attribute("open", "")
    expect(page.locator('[data-facet="district"]')).not_to_have_attribute("open", "")
    page.locator('[data-facet="district"] summary').click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    targets = page.locator(
        "[data-find] :is(button, summary, select, label.sr-facet__option, .sr-reach, .sr-tile):visible"
    )
    assert targets.count() > 20
    assert min(targets.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")) >= 44


def test_filters_stand_beside_the_results_where_there_is_room(find):
    page = find("cancer")
    filters = page.locator("[data-find-filters]").bounding_box()
    card = page.locator(CARDS).first.bounding_box()
    assert filters["x"] + filters["width"] < card["x"]
    assert card["width"] > 700
    expect(page.locator('[data-facet="district"]')).to_have_attribute("open", "")


def test_on_paper_there_are_addresses_and_no_controls(find):
    page = find("hong kong cancer fund")
    page.emulate_media(media="print")
    for control in ("[data-find-filters]", "[data-find-sort]", "[data-find-more]", "#find-search", "#browse"):
        expect(page.locator(control)).to_be_hidden()
    printed = page.locator(f"{CARDS} h4 a").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert "/some/path/organizations/" in printed
    website = page.locator(f"{CARDS} .sr-reach[href^='http']").first
    shown = website.evaluate("one => getComputedStyle(one, '::after').content")
    assert website.get_attribute("href") in shown


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
@pytest.mark.parametrize("query", ["自殺", "癌症", "laptop repair"])
def test_results_are_accessible_in_both_colour_schemes(find, root, query):
    page = find(query, root=root)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    wait_until(page, "document.getAnimations().every((one) => one.playState !== 'running')")
    assert violations(page) == []


def violations(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

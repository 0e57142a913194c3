"""What every page does in a real browser: header, menu, languages, colours, and no word to any other host."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 375, "height": 720}}


def test_the_first_key_reaches_the_link_to_the_content(open_page):
    page = open_page("organizations/aids-concern/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the main content")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#site-content') !== null")


def test_the_language_link_leads_to_the_same_page(open_page):
    page = open_page("organizations/aids-concern/")
    page.get_by_role("link", name="以繁體中文閱讀本頁").click()
    expect(page).to_have_url(re.compile(r"/some/path/zh-Hant/organizations/aids-concern/$"))
    page.get_by_role("link", name="Read this page in English").click()
    expect(page).to_have_url(re.compile(r"/some/path/organizations/aids-concern/$"))


def test_the_language_link_keeps_what_was_searched(open_page):
    page = open_page("find/#q=stroke&by=peers")
    page.get_by_role("link", name="以繁體中文閱讀本頁").click()
    expect(page).to_have_url(re.compile(r"/some/path/zh-Hant/find/#q=stroke&by=peers$"))
    expect(page.locator("[data-find] [data-condition]").first).to_have_attribute("data-condition", "stroke")


@pytest.mark.parametrize("locale", ["zh-HK", "zh-TW", "zh-Hant", "zh-CN"])
def test_a_reader_of_chinese_is_offered_chinese_and_not_thrown_around(open_page, locale):
    page = open_page("", locale=locale)
    offer = page.locator("[data-site-offer=zh-Hant]")
    expect(offer).to_be_visible()
    expect(page).to_have_url(re.compile(r"/some/path/$"))
    offer.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/some/path/zh-Hant/$"))
    expect(page.locator("[data-site-offer]")).to_be_hidden()


def test_an_offer_that_was_turned_down_is_not_made_again(open_page):
    page = open_page("", locale="zh-HK")
    page.get_by_role("button", name="不用了").click()
    expect(page.locator("[data-site-offer]")).to_be_hidden()
    page.reload()
    expect(page.locator("[data-site-offer]")).to_be_hidden()


@pytest.mark.parametrize("locale", ["en-GB", "fr-FR"])
def test_others_are_offered_nothing(open_page, locale):
    expect(open_page("", locale=locale).locator("[data-site-offer]")).to_be_hidden()


def test_no_offer_stands_over_whom_to_call_now(open_page):
    page = open_page("find/#q=想死", locale="zh-HK")
    expect(page.locator("[data-find-urgent]")).to_be_visible()
    expect(page.locator("[data-site-offer=zh-Hant]")).to_be_hidden()
    page.goto(page.url.partition("#")[0] + "#q=stroke")
    expect(page.locator("[data-site-offer=zh-Hant]")).to_be_visible()


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_the_menu_of_a_phone_begins_with_the_name_beside_the_sign(open_page, root):
    page = open_page(root, locale="zh-HK" if root else "en-GB", **PHONE)
    page.locator("button[data-site-menu]").click()
    title = page.locator(".md-sidebar--primary .md-nav__title[for=__drawer]").first
    expect(title).to_be_visible()
    sign, name = title.evaluate("""title => {
      const name = document.createRange();
      name.selectNode([...title.childNodes].findLast(node => node.textContent.trim()));
      return [title.querySelector("img, svg"), name].map(one => one.getBoundingClientRect().toJSON());
    }""")
    assert sign["right"] < name["left"]
    assert name["width"] > 20


def test_the_menu_of_a_phone_works_by_keyboard(open_page):
    page = open_page("", **PHONE)
    menu = page.get_by_role("button", name="Menu")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Helplines")
    expect(link).to_be_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(link).to_be_hidden()


def test_colours_follow_the_device_until_the_reader_chooses(open_page):
    page = open_page("", color_scheme="dark")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Switch to light colours").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize(("device", "named"), [("light", ["dark", "light", None]), ("dark", ["light", "dark", None])])
def test_the_button_for_colours_leads_to_those_that_are_not_there_yet(open_page, device, named):
    page = open_page("", color_scheme=device)
    button = page.locator(".site-palette__next:visible")
    for scheme in named:
        words = f"Switch to {scheme} colours" if scheme else "Switch to the colours of this device"
        expect(button).to_have_text(re.compile(words))
        button.click()
        shown = {"dark": "slate", "light": "default"}[scheme or device]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
    expect(button).to_have_text(f"Switch to {named[0]} colours")


def test_the_button_for_colours_follows_a_device_that_turns_dark(open_page):
    page = open_page("", color_scheme="light")
    expect(page.locator(".site-palette__next:visible")).to_have_text("Switch to dark colours")
    page.emulate_media(color_scheme="dark")
    expect(page.locator(".site-palette__next:visible")).to_have_text("Switch to light colours")


def test_a_first_visit_in_the_dark_is_dark_before_the_large_script_comes(open_page):
    page = open_page("", color_scheme="dark")
    page.route("**/bundle.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_page_is_whole_without_scripts(open_page):
    page = open_page("", java_script_enabled=False)
    expect(page.get_by_role("link", name="繁體中文")).to_be_visible()
    expect(page.locator(".site-palette")).to_be_hidden()
    page.locator(".md-tabs").get_by_role("link", name="Organizations").click()
    page.locator("main").get_by_role("link", name="AIDS Concern", exact=True).click()
    expect(page.locator("h1")).to_have_text("AIDS Concern")

"""A frame in a real page of another website: it shows the groups, asks nobody else, and the lines to copy are it."""

import re
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sameroad.site.serve_folder import serve_folder
from tests.host_rules import headers_for, rules_of

OUTSIDE = "<!doctype html><html lang=en><meta charset=utf-8><title>A hospital</title><h1>A hospital</h1><main>{}</main>"
SMALLEST = {"width": 320, "height": 640}


@pytest.fixture
def embed(browser, tmp_path):
    """A function that opens a page of another website with these lines in it: gives the page and what it asks for."""
    with another_website(tmp_path) as hospital:
        context, wrongs = browser.new_context(viewport={"width": 1000, "height": 800}, locale="en-GB"), []

        def open_with(lines, prepare=lambda _: None):
            (tmp_path / "index.html").write_text(OUTSIDE.format(lines), "utf-8")
            page, asked = context.new_page(), []
            page.on("response", lambda response: asked.append(response))  # noqa: PLW0108 - it must take an attribute
            page.on("pageerror", lambda error: wrongs.append(str(error)))
            page.on("console", lambda said: wrongs.append(said.text) if said.type == "error" else None)
            prepare(page)
            page.goto(hospital)
            return page, asked

        yield open_with
        context.close()
    assert [wrong for wrong in wrongs if "frame-ancestors" not in wrong] == []


@contextmanager
def another_website(folder):
    (folder / "favicon.ico").write_bytes(b"")
    with serve_folder(folder) as address:
        yield address


def lines_for(open_page, condition):
    """What the page that makes frames gives to copy, with what its preview shows."""
    page = open_page("embed/make/")
    page.get_by_role("combobox", name="Illness or situation").press_sequentially(condition)
    page.locator("#maker-condition-list [role=option]").first.click()
    heading = page.frame_locator("[data-maker-preview] iframe").get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile("^Groups for: "))  # the page that looks for it has another heading
    shown = page.locator("[data-maker-preview]").evaluate("part => [...part.children].map(one => one.outerHTML)")
    border = page.locator("[data-maker-preview] iframe").evaluate("frame => getComputedStyle(frame).borderWidth")
    return page.locator("[data-maker-snippet]").input_value(), "\n".join(shown), border, heading.inner_text()


def test_the_lines_work_on_another_website_as_they_did_in_the_preview(open_page, embed, site_server):
    lines, shown, border, heading = lines_for(open_page, "M32")
    assert lines == shown.replace("></iframe>", ' style="border:0"></iframe>')
    assert border == "0px"  # which our stylesheet says of the frame in the preview
    page, asked = embed(lines)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_have_text(heading)
    expect(page.locator("iframe")).to_have_attribute("title", f"{heading} – Same Road")
    assert {urlsplit(response.url).netloc for response in asked} == {
        urlsplit(site_server).netloc,
        urlsplit(page.url).netloc,
    }
    # All that the frame needs, as it goes over the line.
    sizes = [response.request.sizes() for response in asked if response.url.startswith(site_server)]
    assert 2_000 < sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes) < 60_000


def test_what_is_opened_from_the_frame_opens_outside_it(open_page, embed):
    page, _ = embed(lines_for(open_page, "M32")[0])
    link = page.frame_locator("iframe").locator(".sr-card__title a").first
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_url(re.compile("/organizations/[a-z0-9-]+/$"))
    expect(
        opened.value.locator("[data-list-toggle]").first
    ).to_be_visible()  # a page like any other, out of the sandbox
    assert opened.value.evaluate("window.opener") is None


def test_under_the_headers_for_hosts_a_frame_is_shown_and_any_other_page_is_not(embed, built_site, site_server):
    rules = rules_of((built_site / "_headers").read_text("utf-8"))

    def as_a_host(route):
        answer = route.fetch()
        headers = headers_for(rules, "/" + route.request.url.removeprefix(site_server))
        route.fulfill(response=answer, headers={**answer.headers, **headers})

    frame = '<iframe sandbox="allow-scripts" src="{}"></iframe>'.format
    lines = frame(f"{site_server}embed/conditions/lupus/") + frame(f"{site_server}about/")
    page, _ = embed(lines, lambda page: page.route(f"{site_server}**", as_a_host))
    shown, refused = page.frame_locator("iframe").first, page.frame_locator("iframe").last
    expect(shown.get_by_role("heading", level=1)).to_be_visible()
    assert shown.locator("body").evaluate("body => getComputedStyle(body).fontFamily") != "serif"  # its styles came too
    expect(refused.get_by_role("heading", name="About")).to_have_count(0)


def test_below_the_frame_a_link_leads_to_the_page_without_scripts(open_page, embed):
    page, _ = embed(lines_for(open_page, "M32")[0])
    page.locator("main > p a").click()
    expect(page).to_have_url(re.compile("/conditions/lupus/$"))


def test_the_groups_of_the_district_come_first(open_page):
    page = open_page("embed/?condition=cancer&district=wong-tai-sin&language=en")
    expect(page).to_have_url(re.compile("/embed/conditions/cancer/#district=wong-tai-sin$"))
    expect(page.get_by_text("Those in Wong Tai Sin come first.")).to_be_visible()
    here = page.locator("[data-districts]").evaluate_all(
        "cards => cards.map(card => card.dataset.districts.split(' ').includes('wong-tai-sin'))"
    )
    assert here[0]
    own = here[: page.locator("main > .sr-cards > li").count()]
    assert own == sorted(own, reverse=True)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("?condition=nix&language=en", "There is no illness called “nix”"),
        ("?condition=lupus&district=<b>&language=zh-Hant", "名錄內沒有名為「<b>」的地區"),
        ("?condition=lupus&language=fr", "does not have the language “fr”"),
        ("", "does not say which illness or district"),
    ],
)
def test_a_wrong_address_is_told_in_clear_words_with_a_way_on(open_page, address, said):
    page = open_page(f"embed/{address}")
    expect(page.locator("[data-embed-wrong]:visible")).to_contain_text(said)
    assert page.locator("main a[target=_blank]").count() == 3


def test_after_the_hash_is_as_good_and_a_district_alone_too(open_page):
    page = open_page("embed/#district=sha-tin&language=zh-Hant")
    expect(page.get_by_role("heading", level=1)).to_have_text("病人組織：沙田區")


def test_without_scripts_there_is_a_way_to_the_pages(open_page):
    page = open_page("embed/?condition=lupus", java_script_enabled=False)
    assert "This frame needs JavaScript." in page.locator("noscript").inner_html()  # only a reader's browser shows it
    expect(page.get_by_role("link", name="All illnesses and situations")).to_be_visible()


@pytest.mark.parametrize("address", ["embed/", "embed/conditions/lupus/", "zh-Hant/embed/conditions/cancer/"])
def test_a_frame_is_accessible_and_fits_the_smallest_screen(open_page, address):
    page = open_page(address, viewport=SMALLEST)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found] == []

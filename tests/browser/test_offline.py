"""Without a network: who switched it on finds what was opened, with its day; nothing is kept before, nothing that is
none of ours, and one button takes it all away.
"""

import json
import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.forced_colours import WITHOUT_BORDER
from tests.browser.search_box import CARDS, DESKTOP, RESULTS, complete, type_in
from tests.browser.unsteady_host import LOGIN, unsteady_host
from tests.browser.wait_until import wait_until

KEPT = "caches.keys()"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((found) => found.map(({ scope }) => scope))"
IS_KEPT = "url => caches.match(url).then(Boolean)"
PAGE = "organizations/aids-concern/"
OTHER = "conditions/stroke/"
NOTE = "article > .sr-kept"
SAID = "[data-offline-said]"
WHOLE = "[data-offline-whole]"
PAGES = ["", "about/", "conditions/", "districts/", OTHER, "conditions/lupus/", *(f"districts/{one}/" for one in (
    "eastern", "islands", "kwun-tong", "north", "sai-kung", "sha-tin", "southern", "tai-po", "tsuen-wan", "wan-chai"
))]  # fmt: skip


@pytest.fixture(scope="module")
def host(built_site):
    with unsteady_host(built_site) as host:
        yield host


@pytest.fixture(scope="module")
def site_server(host):
    """What `open_page` opens is served by this host, and what it forbids is forbidden here."""
    return host.address


@pytest.fixture(autouse=True)
def steady(host):
    host.reset()


def switch_on(page):
    page.locator("[data-offline-on]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(WHOLE)).to_be_visible(timeout=30_000)
    expect(page.locator("[data-offline-state]")).to_be_focused()


def open_and_keep(page, url):
    page.goto(url)
    wait_until(page, IS_KEPT, url)


def nothing_is_left(page):
    page.wait_for_timeout(300)  # what was under way would have come
    return page.evaluate(REGISTERED) == page.evaluate(KEPT) == []


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_nothing_is_kept_until_somebody_switches_it_on_and_the_site_can_be_installed(open_page, site_server, root):
    page = open_page(root + PAGE)
    page.goto(f"{site_server}{root}offline/")
    expect(page.locator("[data-offline-on]")).to_be_visible()
    assert nothing_is_left(page)
    session = page.context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert json.loads(manifest["data"])["lang"] == (root.rstrip("/") or "en")
    assert manifest["url"].startswith(site_server)
    private = {"in-incognito"}  # a context of Playwright's is one
    found = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {one["errorId"] for one in found} <= private


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_what_was_opened_is_there_without_a_network_dated_and_goes_with_one_button(open_page, host, root):
    page = open_page(f"{root}offline/", viewport=DESKTOP)
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    expect(page.locator("[data-offline-always-size]")).to_contain_text(" MB")
    switch_on(page)
    assert page.evaluate(REGISTERED) == [host.address]
    url = host.address + root + PAGE
    open_and_keep(page, url)
    assert page.locator(NOTE).count() == 0  # it came from the network
    said = page.evaluate("url => caches.match(url).then(({ headers }) => headers.get('X-Frame-Options'))", url)
    assert said == "DENY"  # what the host says of a page holds for its copy
    host.is_gone = True
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(NOTE)).to_have_text(re.compile("^Kept on this phone on|存於這部手機"))
    if not root:  # it is the same index for both languages
        page.goto(f"{host.address}find/")
        type_in(page, "stroke", RESULTS)
        page.keyboard.press("Enter")
        complete(page)
        expect(page.locator(CARDS).first).to_be_visible()
    page.goto(f"{host.address}{root}{OTHER}")
    expect(page.locator("h1 + [data-offline-not-kept] [role=alert]")).to_be_visible()
    expect(page.locator("[data-offline-not-kept] a[href^='tel:']").first).to_be_visible()
    expect(page.locator("[data-offline-again]")).to_have_attribute("href", f"{host.address}{root}{OTHER}")
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page) == []
    page.locator(".sr-lines__all a").click()
    expect(page.locator(".sr-helpline").first).to_be_visible()
    host.is_gone = False
    page.goto(f"{host.address}{root}privacy/")
    named = page.locator("#what-your-browser-keeps ~ ul").nth(1).locator("li > code:first-child").all_inner_texts()
    beginning = "sameroad.offline /some/path/ "
    assert all(name.startswith(beginning) for name in page.evaluate(KEPT))
    assert sorted(name.removeprefix(beginning).split()[0] for name in page.evaluate(KEPT)) == sorted(named)
    page.locator("[data-wipe]").click()
    expect(page.locator("[data-wipe-said]")).to_have_text(re.compile(r"^(Deleted|已經刪除)"))
    page.goto(url)
    assert nothing_is_left(page)
    assert len(asked) > 100
    assert [url for url in asked if not url.startswith((host.address, "data:", "blob:"))] == []


def test_a_page_of_more_than_thirty_days_says_so_and_so_does_one_from_a_day_to_come(open_page, host):
    page = open_page("offline/")
    switch_on(page)
    open_and_keep(page, host.address + PAGE)
    host.is_gone = True
    now = page.evaluate("Date.now()") / 1000
    page.goto("about:blank")  # the clock of a test cannot end what a page that is open has begun with the real one
    for days, is_old in ((29, False), (31, True), (-400, True)):
        page.clock.set_fixed_time(now + timedelta(days=days).total_seconds())
        page.goto(host.address + PAGE)
        expect(page.locator(NOTE)).to_be_visible()
        assert page.locator(f"{NOTE}.sr-kept--old", has_text="Facts may have changed").is_visible() == is_old, days
    assert violations(page) == []


def test_a_new_build_comes_by_itself_whole_or_not_at_all(open_page, host):
    page = open_page("offline/")
    switch_on(page)
    [before] = files_kept(page)
    script = "assets/javascripts/site.js"
    old, new = host.content(script), host.content(script) + b"\n// new\n"
    worker = host.content("offline-worker.js")
    listed = json.loads(re.search(rb"self.OFFLINE = (.*);\n", worker)[1])
    newer = json.dumps({**listed, "digest": "f" * 32, "files": {**listed["files"], script: sum_of(page, new)}})
    host.changed["offline-worker.js"] = b"self.OFFLINE = " + newer.encode() + worker[worker.index(b";\nimport") :]
    assert served(page, host, script) == old.decode()
    page.goto(host.address)  # somebody between still has the old script: nothing of the new build counts
    page.evaluate(UPDATED)
    assert before in files_kept(page)
    assert served(page, host, script) == old.decode()
    host.changed[script] = new
    page.goto(host.address)
    page.evaluate(UPDATED)
    wait_until(page, "old => caches.has(old).then((there) => !there)", before)
    assert len(files_kept(page)) == 1
    host.is_gone = True
    assert served(page, host, script) == new.decode()
    page.goto(host.address)
    expect(page.locator("h1")).to_be_visible()


UPDATED = """async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => null);
  const worker = registration.installing;
  if (!worker) return;
  await new Promise((resolve) => worker.addEventListener("statechange", () => {
    if (["activated", "redundant"].includes(worker.state)) resolve();
  }));
}"""


def files_kept(page):
    return [name for name in page.evaluate(KEPT) if " files " in name]


def sum_of(page, content):
    return page.evaluate(
        """async (text) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))]
          .map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 32)""",
        content.decode(),
    )


def served(page, host, path):
    return page.evaluate("url => fetch(url).then((response) => response.text())", host.address + path)


def test_on_a_slow_network_what_is_kept_is_shown_after_three_seconds(open_page, host):
    page = open_page("offline/")
    switch_on(page)
    open_and_keep(page, host.address + PAGE)
    host.delay = 4
    page.reload()
    expect(page.locator(NOTE)).to_be_visible()
    host.delay = 0.5
    page.reload()
    assert page.locator(NOTE).count() == 0


def test_a_page_of_the_wi_fi_is_shown_and_never_kept(open_page, host):
    page = open_page("offline/")
    for path in ("assets/javascripts/site.js", "helplines/index.html"):
        host.changed[path] = LOGIN
        page.locator("[data-offline-on]").click()
        expect(page.locator(SAID)).to_have_text(re.compile("^That did not work, and nothing is kept"))
        assert nothing_is_left(page)
        host.changed.clear()
    switch_on(page)
    open_and_keep(page, host.address + PAGE)
    host.wants_login = True
    for place in (PAGE, OTHER):
        page.goto(host.address + place)
        expect(page.locator("h1")).to_have_text("Hospital Wi-Fi: sign in")  # who does not see it cannot sign in
    page.wait_for_timeout(300)
    assert not page.evaluate(IS_KEPT, host.address + OTHER)
    host.wants_login, host.is_gone = False, True
    page.goto(host.address + PAGE)
    expect(page.locator("h1")).to_have_text("AIDS Concern")


def test_a_page_that_was_taken_from_the_site_goes_from_the_phone_too(browser, host):
    with browser.new_context() as context:  # not `open_page`: the browser itself logs that there is no such page
        page = context.new_page()
        page.goto(f"{host.address}offline/")
        switch_on(page)
        open_and_keep(page, host.address + PAGE)
        host.changed[f"{PAGE}index.html"] = None
        assert page.goto(host.address + PAGE).status == 404
        wait_until(page, "url => caches.match(url).then((found) => !found)", host.address + PAGE)


def test_the_whole_directory_is_kept_stopped_and_gone_on_with(open_page, host):
    host.changed["assets/offline/pages.en.json"] = json.dumps({"folders": {"": PAGES}}).encode()
    page = open_page("offline/")
    switch_on(page)
    expect(page.locator("[data-offline-whole-size]")).to_have_text(re.compile(r"\d{3} pages, about \d+ MB"))
    said, button = page.locator(SAID), page.locator(WHOLE)
    host.delay = 1
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text("Stop")
    expect(page.locator("progress")).to_be_visible()
    page.keyboard.press("Enter")
    expect(said).to_have_text(re.compile("^Stopped"))
    host.delay, host.wants_login = 0, True
    refuse(page, "^The Wi-Fi sent a page of its own")
    host.wants_login = False
    host.changed["districts/islands/index.html"] = b""  # the answer breaks off
    refuse(page, "^The (Wi-Fi|signal)")
    del host.changed["districts/islands/index.html"]
    host.asked.clear()
    button.click()
    expect(said).to_have_text("Done. The whole directory is on this phone.", timeout=20_000)
    expect(page.locator("[data-offline-since]")).to_have_text(re.compile("^You kept the whole directory on "))
    asked_first = set(host.asked)
    assert "districts/islands/" in asked_first
    host.asked.clear()
    button.click()  # nothing is fetched twice in a day
    expect(page.locator(WHOLE)).to_have_text("Keep the whole directory on this phone")
    assert not set(host.asked) & {one for one in PAGES if one}
    page.locator("[data-offline-kept] summary").click()
    expect(page.locator("[data-offline-pages]").get_by_role("link", name="Kwun Tong")).to_be_visible()
    assert violations(page) == []
    host.is_gone = True
    page.goto(f"{host.address}districts/kwun-tong/")
    expect(page.locator(NOTE)).to_be_visible()


def refuse(page, sentence):
    page.locator(WHOLE).click()
    expect(page.locator(SAID)).to_have_text(re.compile(sentence))
    expect(page.locator(WHOLE)).to_have_text("Keep the whole directory on this phone")
    page.wait_for_timeout(200)  # what is still under way says nothing any more
    expect(page.locator(SAID)).to_have_text(re.compile(sentence))


def test_a_phone_that_is_full_says_so_and_switching_off_and_on_again_works_by_keyboard(open_page, host):
    page = open_page("offline/")
    switch_on(page)
    session = page.context.new_cdp_session(page)
    used = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
    origin = host.address.removesuffix("/some/path/")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": used + 300_000})
    refuse(page, "^There is no more room on this phone")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.locator("[data-offline-off]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_have_text(re.compile("^Switched off"))
    expect(page.locator("[data-offline-state]")).to_be_focused()
    expect(page.locator("[data-offline-on]")).to_be_visible()
    assert nothing_is_left(page)
    switch_on(page)
    host.is_gone = True
    page.goto(f"{host.address}helplines/")
    expect(page.locator(".sr-helpline").first).to_be_visible()


@pytest.mark.parametrize("root", ["", "zh-Hant/"])
def test_in_forced_colours_at_twice_the_size_buttons_keep_their_shape_and_their_names(open_page, host, root):
    page = open_page(f"{root}offline/", viewport={"width": 640, "height": 400}, forced_colors="active")
    switch_on(page)
    keeps_its_shape(page, buttons=3)
    page.goto(f"{host.address}{root}privacy/")
    keeps_its_shape(page, buttons=1)
    host.is_gone = True
    page.goto(f"{host.address}{root}{OTHER}")
    expect(page.locator("[data-offline-again]")).to_be_visible()
    keeps_its_shape(page, buttons=1)


def keeps_its_shape(page, buttons):
    found = page.locator("main :is(button, a.sr-button, .sr-fold):visible")
    assert found.count() >= buttons
    assert found.evaluate_all(WITHOUT_BORDER) == []
    assert all(name.strip() for name in found.all_inner_texts())
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert violations(page) == []

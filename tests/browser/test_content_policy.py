"""What somebody smuggles into a page does nothing there, and would without the policy of the page.

That the policy is in nobody's way is seen by all other tests: `open_page` fails them when anything is forbidden.
"""

import re
import time
from urllib.parse import urlsplit

import pytest

from tests.browser.wait_until import PATIENCE

ELSEWHERE = "https://elsewhere.example"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PAGES = {"a filled frame": "organizations/aids-concern/", "a sheet": "slips/aids-concern.html", "written": "about/"}

# What a record would have to bring into the page: each tells the test when it has worked.
SMUGGLED = f"""
<script>worked("inline script")</script>
<script src="{ELSEWHERE}/script.js"></script>
<script src="data:text/javascript,worked('script as data')"></script>
<img src="data:," onerror="worked('onerror')" alt="">
<svg onload="worked('onload')"></svg>
<img src="{ELSEWHERE}/image.png" alt="">
<link rel="stylesheet" href="{ELSEWHERE}/style.css">
<style>#smuggled {{ background-image: url("{ELSEWHERE}/background.png") }}</style>
<p id="smuggled" style="outline: 3px solid">.</p>
<iframe src="{ELSEWHERE}/frame.html"></iframe>
<object data="{ELSEWHERE}/object.html"></object>
<video src="{ELSEWHERE}/video.mp4"></video>
<base href="{ELSEWHERE}/base/">
<a id="to-script" href="javascript:worked('javascript:')">.</a>
<form id="form" action="{ELSEWHERE}/form"></form>
"""
# What its own scripts could be talked into.
MISUSED = """
try { eval("worked('eval')"); } catch { /* forbidden */ }
try { Function("worked('Function')")(); } catch { /* forbidden */ }
fetch("https://elsewhere.example/fetch").catch(() => null);
navigator.sendBeacon("https://elsewhere.example/beacon");
"""
SCRIPTS = {"inline script", "script as data", "onerror", "onload", "javascript:", "eval", "Function"}
STYLES = {"style", "style attribute"}
ASKED = {
    *("script.js", "image.png", "style.css", "background.png", "frame.html", "object.html", "video.mp4"),
    *("fetch", "beacon", "form"),
}
EVERYTHING = {*SCRIPTS, *STYLES, *ASKED, "base"}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("guarded", [True, False], ids=["guarded", "without policy"])
def test_what_is_smuggled_in_works_only_without_the_policy(browser, site_server, kind, guarded):
    with browser.new_context(locale="en-GB") as context:
        page, worked = context.new_page(), set()
        page.expose_function("worked", lambda name: worked.add(name))  # noqa: PLW0108 - it must take an attribute
        page.route(f"{ELSEWHERE}/**", lambda route: note(route, worked))
        page.route(site_server + PAGES[kind], lambda route: smuggle(route, site_server, guarded))
        page.route(f"{site_server}misused.js", lambda route: route.fulfill(body=MISUSED))
        page.goto(site_server + PAGES[kind], wait_until="networkidle")
        worked |= looks(page)
        seconds = 0.5 if guarded else PATIENCE
        page.evaluate("document.getElementById('to-script').click()")
        give_time(page, seconds, worked, {"javascript:"})
        page.evaluate("document.getElementById('form').submit()")
        give_time(page, seconds, worked, EVERYTHING)
        if guarded:
            assert worked == set()
        else:  # all of it; with its base elsewhere, the page asks there for its own scripts too
            assert EVERYTHING - worked == set()


def give_time(page, seconds, worked, wanted):
    """Wait until all that is wanted has worked, or so many seconds."""
    end = time.monotonic() + seconds
    while not wanted <= worked and time.monotonic() < end:
        page.wait_for_timeout(50)


def smuggle(route, site, guarded):
    html = route.fetch().text()
    assert len(POLICY.findall(html)) == 1
    own = f'<script src="{site}misused.js"></script>'
    html = html.replace("</main>", f"{SMUGGLED}</main>{own}", 1)
    route.fulfill(body=html if guarded else POLICY.sub("", html), content_type="text/html")


def note(route, worked):
    worked.add(urlsplit(route.request.url).path.removeprefix("/"))
    route.fulfill(body="", headers={"Access-Control-Allow-Origin": "*"})


def looks(page):
    """What of the smuggled looks and addresses the page has taken."""
    return set(
        page.evaluate("""() => {
          const smuggled = getComputedStyle(document.getElementById("smuggled"));
          const found = [];
          if (smuggled.backgroundImage !== "none") found.push("style");
          if (smuggled.outlineStyle === "solid") found.push("style attribute");
          if (document.baseURI.includes("elsewhere")) found.push("base");
          return found;
        }""")
    )

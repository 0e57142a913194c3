"""Times how long a page of a built site takes to open from another: python benchmarks/page_opening.py [--site site].

Ways of opening are tried in turns on the line and with the processor of a slow phone. Everything that the first page
needs is in the browser already. A reader points at the link, or only taps it, and the time is taken from the click to
the first picture of the new page.
"""

import argparse
import json
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from sameroad.search.engine import launch_chromium
from sameroad.site.serve_folder import serve_folder
from slow_line import slow_line

ROUND_TRIP, BYTES_PER_SECOND, SLOWER = 0.15, 1_600_000 / 8, 4
FROM, TO = "conditions/lung-cancer/", "organizations/hong-kong-cancer-fund/"
RULES = (
    '<script type="speculationrules">{"%s":[{"where":{"href_matches":"/*"},"eagerness":"moderate"}]}</script></head>'
)
WAYS = {
    "links": ("", ""),
    "transitions": ("</head>", "<style>@view-transition { navigation: auto }</style></head>"),
    "prefetch": ("</head>", RULES % "prefetch"),
    "prerender": ("</head>", RULES % "prerender"),
    "instant": ('"features": [', '"features": ["navigation.instant", '),
}
# For those who save data the site itself fetches nothing ahead, whatever way it has today.
SAVES_DATA = "Object.defineProperty(navigator.connection, 'saveData', { value: true })"
POINTING = {"mouse": 400, "tap": 0}  # milliseconds from pointing at the link to the press
PRESSED = 90

# When the click was, is kept for the page that follows; `navigation.instant` stays on the page and puts a new text in.
NOTE = """() => {
  window.left = true;
  addEventListener("click", () => { sessionStorage.clicked = Date.now(); }, true);
  const heading = document.querySelector("h1").textContent;
  new MutationObserver((_, observer) => {
    if (document.querySelector("h1")?.textContent === heading) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.drawn = Date.now(); }));
  }).observe(document, { childList: true, subtree: true });
}"""
SHOWN = """() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0];
  if (window.left ? !window.drawn : !painted) return null;
  const { activationStart = 0, deliveryType } = performance.getEntriesByType("navigation")[0];
  const shown = window.drawn ?? performance.timeOrigin + Math.max(painted.startTime, activationStart);
  return { took: shown - sessionStorage.clicked, ahead: activationStart > 0 || deliveryType !== "" };
}"""


def main() -> int:
    """Print a table of medians, and in the last line all times as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    times: dict[str, list[float]] = {f"{way} {pointing}": [] for way in WAYS for pointing in POINTING}
    ahead = dict.fromkeys(times, 0)
    with ExitStack() as stack:
        sites = {way: stack.enter_context(served(arguments.site, way)) for way in WAYS}
        browser = launch_chromium(stack.enter_context(sync_playwright()))
        for _ in range(arguments.runs):
            for way, site in sites.items():
                for pointing, pause in POINTING.items():
                    opened = open_page(browser, site, pause)
                    times[f"{way} {pointing}"].append(round(opened["took"]))
                    ahead[f"{way} {pointing}"] += opened["ahead"]
        browser.close()
    for name, all_times in times.items():
        print(f"{name:18} {statistics.median(all_times):>6.0f} ms   came ahead {ahead[name]} of {len(all_times)}")
    print(json.dumps(times))
    return 0


@contextmanager
def served(site: Path, way: str) -> Iterator[str]:
    """Serve a copy of the site in which pages open that way, over a slow line; give its address."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        for page in copy.rglob("*.html"):
            page.write_text(page.read_text("utf-8").replace(*WAYS[way], 1), encoding="utf-8")
        with (
            serve_folder(copy) as address,
            slow_line(urlsplit(address).port or 0, ROUND_TRIP, BYTES_PER_SECOND) as port,
        ):
            yield f"http://127.0.0.1:{port}/"


def open_page(browser: Browser, site: str, pause: int) -> dict[str, Any]:
    """Open one page from the other in a browser that knows only the first; return what the new page tells."""
    # The policy of the pages forbids what the ways put into them.
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB", bypass_csp=True)
    context.add_init_script(SAVES_DATA)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(site + FROM, wait_until="networkidle")
    link = page.locator(f'main a[href$="{TO}"]').first
    link.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    page.evaluate(NOTE)
    box = link.bounding_box()
    if box is None:
        raise SystemExit(f"{FROM} has no link to {TO} that can be seen")
    page.mouse.move(box["x"] + 12, box["y"] + box["height"] / 2)
    page.wait_for_timeout(pause)
    page.mouse.down()
    page.wait_for_timeout(PRESSED)
    page.mouse.up()
    page.wait_for_url(f"**/{TO}", wait_until="commit")
    opened: dict[str, Any] = page.wait_for_function(SHOWN).json_value()
    context.close()
    return opened


if __name__ == "__main__":
    raise SystemExit(main())

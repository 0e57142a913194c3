"""Opens pages of a built site in a real Chromium, one after the other, and saves a picture of each."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sameroad.search.engine import NoEngineError, find_chromium, launch_chromium

SCHEMES = ("light", "dark")
WIDTHS = (360, 1280)
_HEIGHT = 800
# Results are drawn by a script, in a moment after the page is there.
_RESULTS = "main [data-organization]"
_STILL = "document.fonts.status === 'loaded' && document.getAnimations().every((one) => one.playState !== 'running')"
_LOOKS, _PAUSE = 600, 50  # milliseconds
_ADVICE = (
    "Pictures need a Chromium and the test environment: install Chromium, or run\n"
    "  python -m playwright install chromium\n"
    "in the environment that `python3 scripts/test.py` makes."
)


class PictureError(Exception):
    """A picture cannot be taken; the message says of which page, and why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to take: the page's name and its address below the root of the site, in which language it is, how wide
    the window is, and the colour scheme of the device.
    """

    page: str
    address: str
    language: str
    width: int
    scheme: str

    @property
    def file_name(self) -> str:
        """Such as `organization.zh-Hant.360.dark.png`."""
        return f"{self.page}.{self.language}.{self.width}.{self.scheme}.png"


@contextmanager
def open_browser() -> Iterator[Any]:
    """Give an open Chromium. Raises NoEngineError, which says how to get one, where there is none."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only the test environment has it
    except ImportError:
        raise NoEngineError(_ADVICE) from None
    with sync_playwright() as playwright:
        if find_chromium(playwright) is None:
            raise NoEngineError(_ADVICE)
        browser = launch_chromium(playwright)
        try:
            yield browser
        finally:
            browser.close()


def take_pictures(browser: Any, site: str, pictures: Iterable[Picture], output: Path, *, whole: bool) -> None:
    """Save each picture in the folder `output`: the whole page, or else its first screen only.

    `site` is the address of the site's root. Raises PictureError when a page does not come.
    """
    output.mkdir(parents=True, exist_ok=True)
    kinds = sorted(pictures, key=_window)
    for (language, width, scheme), same in groupby(kinds, _window):
        context = browser.new_context(
            viewport={"width": width, "height": _HEIGHT}, locale=language, color_scheme=scheme, reduced_motion="reduce"
        )
        for picture in same:
            _take(context, site, picture, output / picture.file_name, whole=whole)
        context.close()


def _window(picture: Picture) -> tuple[str, int, str]:
    return picture.language, picture.width, picture.scheme


def _take(context: Any, site: str, picture: Picture, file: Path, *, whole: bool) -> None:
    from playwright.sync_api import Error  # noqa: PLC0415 - whoever has a browser of it has the package

    page = context.new_page()
    try:
        page.goto(site + picture.address)
        if "#q=" in picture.address:
            page.locator(_RESULTS).first.wait_for()
        _wait_until_still(page, picture)
        page.screenshot(path=file, full_page=whole)
    except Error as error:
        raise PictureError(f"{picture.address or 'the home page'}: {error.message}") from None
    finally:
        page.close()


def _wait_until_still(page: Any, picture: Picture) -> None:
    """Wait for what moves (Playwright's own way makes code of a text, which the policy of our pages forbids)."""
    for _ in range(_LOOKS):
        if page.evaluate(_STILL):
            return
        page.wait_for_timeout(_PAUSE)
    raise PictureError(f"{picture.address or 'the home page'}: something on it does not stop moving")

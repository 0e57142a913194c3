"""What tests share: the real records, read once; the real site, built once; a server for it; a real browser."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from sameroad.records.directory import Directory
from sameroad.records.load import Loaded, load
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.search.engine import (
    MODULES,
    SCRIPTS,
    NoEngineError,
    RunJavaScript,
    browser_engine,
    launch_chromium,
    node_engine,
)
from sameroad.site.serve_folder import serve_folder
from tests.compared_files import differences
from tests.shared_folder import made_once, share_folder

CHECKOUT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"
MOUNT = "/some/path/"

# In CI property tests try the same examples each time, so that a change is judged by itself; at home they try new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI", "").lower() == "true" or os.environ.get("SAMEROAD_REQUIRE_BROWSER") == "1":
    settings.load_profile("ci")

_SAY_WHAT_IS_FORBIDDEN = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  console.error(`forbidden by ${effectiveDirective}: ${blockedURI}`))"""
_NO_BROWSER = "no browser here: install Chromium, or run: python -m playwright install chromium (in .venv)"


@pytest.fixture(scope="session")
def real_data() -> Loaded:
    """The project's own data on `TODAY`, with the problems in it."""
    return load(PROJECT_DATA, date.fromisoformat(TODAY))


@pytest.fixture(scope="session")
def real_directory(real_data: Loaded) -> Directory:
    """The directory of the real records."""
    assert real_data.directory is not None, real_data.problems
    return real_data.directory


@pytest.fixture(scope="session")
def built_site() -> Path:
    """The folder of the real site, built once from the real records. Read only."""
    return build_once("built")


def build_once(name: str, *options: str) -> Path:
    """Return the folder of the real site as `options` build it; of the processes that run tests, the first builds."""

    def build(folder: Path) -> None:
        done = run_sameroad("build", *options, "--today", TODAY, "--output", folder / "site")
        assert done.returncode == 0, done.stdout + done.stderr

    return made_once(name, build) / "site"


def run_sameroad(*arguments: object, folder: Path = CHECKOUT) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own and return how it ended."""
    command = [sys.executable, "-m", "sameroad.commands.main", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def site_server(built_site: Path) -> Iterator[str]:
    """The address of the real site, served below a path: `http://127.0.0.1:<port>/some/path/`."""
    with serve_folder(built_site, MOUNT) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: Playwright's own if it is installed, else the system's."""
    with sync_playwright() as playwright:
        try:
            started = launch_chromium(playwright)
        except NoEngineError:
            (pytest.fail if _browser_required() else pytest.skip)(_NO_BROWSER)
        yield started
        started.close()


@pytest.fixture(scope="session")
def javascript(request: pytest.FixtureRequest) -> RunJavaScript:
    """A function that runs `async (load, argument) => answer`, `load` importing one of our search modules by its name.

    It is in Node if there is one, else in the browser, whose fixture skips the test or, where CI demands a browser,
    fails it.
    """
    return _engine(request, MODULES)


@pytest.fixture(scope="session")
def scripts_in_javascript(request: pytest.FixtureRequest) -> RunJavaScript:
    """The same for any of our modules, `load` importing it by its path below `docs/assets/javascripts/`."""
    return _engine(request, SCRIPTS)


def _engine(request: pytest.FixtureRequest, modules: Path) -> RunJavaScript:
    node = shutil.which("node")
    if node is None:
        return browser_engine(request.getfixturevalue("browser"), modules)
    return node_engine(node, modules)


@pytest.fixture
def open_page(browser: Browser, site_server: str) -> Iterator[Callable[..., Page]]:
    """A function that opens a page of the real site by its path, in a context of its own.

    Options are those of `browser.new_context`. At the end of the test no page may have asked another origin for
    anything, have met its Content-Security-Policy, or have logged an error or an exception.
    """
    contexts = []
    wrongs: list[str] = []

    def open_one(path: str = "", **options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-GB", **options})
        contexts.append(context)
        context.add_init_script(_SAY_WHAT_IS_FORBIDDEN)
        page = context.new_page()
        page.on("request", lambda request: _note_stranger(request.url, site_server, wrongs))
        page.on("console", lambda said: wrongs.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: wrongs.append(f"exception: {error}"))
        page.goto(site_server + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert wrongs == []


def _note_stranger(url: str, site: str, wrongs: list[str]) -> None:
    if not url.startswith((site, "data:", "blob:")):
        wrongs.append(f"request to {url}")


def _browser_required() -> bool:
    return os.environ.get("CI", "").lower() == "true" or os.environ.get("SAMEROAD_REQUIRE_BROWSER") == "1"


def pytest_configure(config: pytest.Config) -> None:
    """Let all processes that run tests share a folder."""
    share_folder(config)
    gc.disable()  # all tests stay until the end: looking through them for waste takes a third of collecting them


def pytest_collection_finish() -> None:
    """Look for what nobody needs any more among what tests make, not among the tests themselves."""
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that needs the browser, and begin with the folders of the longest tests: one that is begun last
    is waited for by idle processes. Tests of one folder stay together there, for they may share what they build.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    first = sorted({item.path.parent for item in items if item.get_closest_marker("long")})
    items.sort(key=lambda item: first.index(item.path.parent) if item.path.parent in first else len(first))


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Report two folders that are not equal by what differs."""
    return differences(left, right) if op == "==" else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests were skipped for want of a browser, and how to get one."""
    skipped = [report for report in terminalreporter.stats.get("skipped", ()) if _NO_BROWSER in str(report.longrepr)]
    if skipped:
        terminalreporter.section("tests without a browser")
        for report in skipped:
            terminalreporter.write_line(f"not run: {report.nodeid}")
        terminalreporter.write_line(_NO_BROWSER[0].upper() + _NO_BROWSER[1:])

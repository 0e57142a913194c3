"""Run the browser's search modules in a JavaScript engine, so that there is one implementation of the ranking.

Node is used where there is one, else the test browser (Playwright's Chromium), which the tests and CI have.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sameroad.records.directory import Directory
from sameroad.search.index_files import index_values

SCRIPTS = Path(__file__).resolve().parents[3] / "docs" / "assets" / "javascripts"
MODULES = SCRIPTS / "search"
RunJavaScript = Callable[[str, Any], Any]
"""Runs `async (load, argument) => answer` and returns the answer; `load` imports one of the modules of the engine's
folder by its path there."""

_NOWHERE = "http://modules.test/"
# The first is Chromium without windows, as Playwright's own is: a page costs it a quarter of the processor's time.
_CHROMIUMS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
)
_NODE = """
import { readFileSync } from "node:fs";
const run = %s;
const answer = await run((name) => import(`./${name}`), JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(answer));
"""
_ASK = """async (load, { index, queries }) => {
  const { openIndex, search } = await load("search.js");
  const { words, organizations, facts, ...cards } = index;
  const opened = openIndex(words, organizations, ...Object.values(cards));
  return queries.map((query) => search(opened, query));
}"""


class NoEngineError(Exception):
    """There is no JavaScript engine; the message says how to get one."""


class EngineError(Exception):
    """The engine ended with an error, which is the message."""


def ask(directory: Directory, queries: Sequence[str], run: RunJavaScript | None = None) -> list[dict[str, Any]]:
    """Return the answer to each query, as `docs/developers/search.md` describes it.

    Raises NoEngineError when there is no engine to ask, and EngineError when it fails.
    """
    return ask_index(index_values(directory), queries, run)


def ask_index(
    index: Mapping[str, Any], queries: Sequence[str], run: RunJavaScript | None = None
) -> list[dict[str, Any]]:
    """Return the answers as `ask` does, from what the files of an index hold, by their names without `.json`."""
    answers: list[dict[str, Any]] = (run or find_engine())(_ASK, {"index": index, "queries": list(queries)})
    return answers


def find_engine(modules: Path = MODULES) -> RunJavaScript:
    """Return Node or the test browser, whichever is there, with the modules of that folder.

    Raises NoEngineError when neither is there.
    """
    node = shutil.which("node")
    if node is not None:
        return node_engine(node, modules)
    try:
        from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - only the test environment has it
    except ImportError:
        raise NoEngineError(_ADVICE) from None

    def run(source: str, argument: Any) -> Any:
        with sync_playwright() as playwright:
            try:
                browser = launch_chromium(playwright)
            except Error as error:
                raise EngineError(error.message) from None
            return browser_engine(browser, modules)(source, argument)

    return run


def find_chromium(playwright: Any) -> str | None:
    """Return the path of a Chromium: Playwright's own if it is installed, else the system's, else None."""
    own = Path(playwright.chromium.executable_path)
    return str(own) if own.exists() else next(filter(None, map(shutil.which, _CHROMIUMS)), None)


def sandbox_arguments() -> list[str]:
    """Return what Chromium needs on its command line for root, in a container say: it refuses its sandbox there."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def launch_chromium(playwright: Any) -> Any:
    """Return an open Chromium, the one that `find_chromium` finds.

    Raises NoEngineError where there is none that starts.
    """
    from playwright.sync_api import Error  # noqa: PLC0415 - only the test environment has it

    executable = find_chromium(playwright)
    if executable is None:
        raise NoEngineError(_ADVICE)
    try:
        return playwright.chromium.launch(executable_path=executable, args=sandbox_arguments())
    except Error as error:
        raise NoEngineError(f"Chromium does not start: {error.message}") from None


def node_engine(node: str, modules: Path = MODULES) -> RunJavaScript:
    """Return the engine that is the Node program at `node`."""

    def run(source: str, argument: Any) -> Any:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(modules, folder, dirs_exist_ok=True)
            Path(folder, "package.json").write_text('{"type": "module"}', encoding="utf-8")
            command = [node, "--input-type=module", "--eval", _NODE % source]
            given = json.dumps(argument).encode()
            done = subprocess.run(  # noqa: S603 - our own modules, in the Node that `find_engine` or a test names
                command, cwd=folder, input=given, capture_output=True, check=False
            )
        if done.returncode != 0:
            raise EngineError(done.stderr.decode(errors="replace").strip())
        return json.loads(done.stdout)

    return run


def browser_engine(browser: Any, modules: Path = MODULES) -> RunJavaScript:
    """Return the engine that is an open Playwright browser."""
    from playwright.sync_api import Error  # noqa: PLC0415 - whoever has a browser of it has the package

    page = browser.new_page()

    def serve(route: Any) -> None:
        file = modules / route.request.url.removeprefix(_NOWHERE)
        if file.is_file():
            route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route(f"{_NOWHERE}**", serve)
    page.goto(_NOWHERE)
    load = f"(name) => import(`{_NOWHERE}${{name}}`)"

    def run(source: str, argument: Any) -> Any:
        try:
            return page.evaluate(f"(argument) => ({source})({load}, argument)", argument)
        except Error as error:
            raise EngineError(error.message) from None

    return run


_ADVICE = (
    "There is no JavaScript engine to run the search. Install Node 20.19 or later, or a Chromium and the test "
    "environment (python3 scripts/test.py makes it)."
)

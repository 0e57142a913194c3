"""Runs the browser's search modules outside a page: in Node if there is one, else in the test browser."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from sameroad.records.directory import Directory
from sameroad.search.build_index import build_index, build_summaries

MODULES = Path(__file__).parents[2] / "docs" / "assets" / "javascripts" / "search"
_NOWHERE = "http://modules.test/"
_NODE = """
import { readFileSync } from "node:fs";
const run = %s;
const answer = await run((name) => import(`./${name}`), JSON.parse(readFileSync(0, "utf8")));
process.stdout.write(JSON.stringify(answer));
"""
_ASK = """async (load, { index, summaries, queries }) => {
  const { openIndex, search } = await load("search.js");
  const opened = openIndex(index, summaries);
  return queries.map((query) => search(opened, query));
}"""

RunJavaScript = Callable[[str, Any], Any]
Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def javascript(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> RunJavaScript:
    """A function that runs `async (load, argument) => answer`, `load` importing one of our modules by its name.

    Without Node this needs the browser, whose fixture skips the test or, where CI demands a browser, fails it.
    """
    node = shutil.which("node")
    if node is None:
        return _in_browser(request.getfixturevalue("browser"))
    folder = tmp_path_factory.mktemp("modules")
    for module in MODULES.glob("*.js"):
        shutil.copy(module, folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return lambda source, argument: _in_node(node, folder, source, argument)


def _in_node(node: str, folder: Path, source: str, argument: Any) -> Any:
    command = [node, "--input-type=module", "--eval", _NODE % source]
    done = subprocess.run(command, cwd=folder, input=json.dumps(argument).encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def _in_browser(browser: Any) -> RunJavaScript:
    page = browser.new_page()

    def serve(route: Any) -> None:
        file = MODULES / route.request.url.removeprefix(_NOWHERE)
        if file.is_file():
            route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route(f"{_NOWHERE}**", serve)
    page.goto(_NOWHERE)
    load = f"(name) => import(`{_NOWHERE}${{name}}`)"
    return lambda source, argument: page.evaluate(f"(argument) => ({source})({load}, argument)", argument)


@pytest.fixture(scope="session")
def ask(javascript: RunJavaScript) -> Ask:
    """A function that gives the answers of a directory's index to queries, all in one run."""

    def ask_all(directory: Directory, *queries: str) -> list[dict[str, Any]]:
        given: Mapping[str, Any] = {
            "index": build_index(directory),
            "summaries": build_summaries(directory),
            "queries": queries,
        }
        return javascript(_ASK, given)

    return ask_all

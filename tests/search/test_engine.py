"""The JavaScript engines: what they answer, how they fail, and what is said where there is none."""

import shutil
import sys

import pytest

from sameroad.search.engine import (
    EngineError,
    NoEngineError,
    ask,
    ask_index,
    browser_engine,
    find_engine,
    launch_chromium,
    node_engine,
)
from sameroad.search.index_files import index_values
from tests.factories import make_directory

ADD = "async (load, numbers) => numbers.reduce((sum, number) => sum + number, 0)"
FOLD = """async (load, text) => (await load("fold.js")).makeFold("紅红")(text)"""
FAIL = """async () => { throw new Error("broken here"); }"""


class NoChromium:
    """Playwright without a browser of its own."""

    def __init__(self, folder):
        self.chromium = self
        self.executable_path = folder / "chromium"


@pytest.fixture(params=["node", "browser"])
def engine(request):
    """Each engine in turn."""
    if request.param == "browser":
        return browser_engine(request.getfixturevalue("browser"))
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here")
    return node_engine(node)


@pytest.fixture
def _without_programs(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)


def test_an_engine_gets_an_argument_and_gives_an_answer(engine):
    assert engine(ADD, [1, 2, 3.5]) == 6.5


def test_an_engine_loads_our_modules_and_knows_every_character(engine):
    assert engine(FOLD, "紅𠝹 Café") == "红𠝹 cafe"


def test_what_goes_wrong_in_an_engine_is_its_error(engine):
    with pytest.raises(EngineError, match="broken here"):
        engine(FAIL, None)


def test_a_module_that_is_not_there_is_an_error(engine):
    with pytest.raises(EngineError):
        engine("async (load) => { await load('nothing.js'); }", None)


def test_modules_may_be_in_another_folder(tmp_path):
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here")
    (tmp_path / "own.js").write_text("export const word = '同路';", encoding="utf-8")
    assert node_engine(node, tmp_path)("async (load) => (await load('own.js')).word", None) == "同路"


def test_answers_come_in_the_order_of_the_queries(javascript):
    answers = ask(make_directory(), ["lupus", "laptop repair", "風濕病"], javascript)
    assert [[hit["id"] for hit in answer["conditions"]][:1] for answer in answers] == [
        ["lupus"],
        [],
        ["rheumatic-disease"],
    ]


def test_what_the_files_of_an_index_hold_can_be_asked_too(javascript):
    directory = make_directory()
    assert ask_index(index_values(directory), ["lupus"], javascript) == ask(directory, ["lupus"], javascript)


def test_node_is_the_first_choice(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: sys.executable if name == "node" else None)
    with pytest.raises(EngineError):  # Python takes no --input-type, so it was asked
        find_engine()(ADD, [1])


@pytest.mark.usefixtures("_without_programs")
def test_without_node_and_playwright_there_is_advice(monkeypatch):
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(NoEngineError, match=r"Install Node .* or a Chromium"):
        find_engine()


@pytest.mark.usefixtures("_without_programs")
def test_without_a_chromium_there_is_advice(tmp_path):
    with pytest.raises(NoEngineError, match=r"Install Node .* or a Chromium"):
        launch_chromium(NoChromium(tmp_path))

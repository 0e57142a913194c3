"""Drawing everything: the same files in one process and in many, however processes start and whatever ends them."""

import multiprocessing
import subprocess
import sys

import pytest

from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import PageKey
from sameroad.pages.slips.sheet import SheetKey, list_sheets
from sameroad.pages.slips.sheet_site import SheetSite
from sameroad.site import draw as module
from sameroad.site.draw import Drawing, draw
from sameroad.site.frame import FrameError
from sameroad.site.sheets import Sheets
from sameroad.work import processes
from tests.conftest import CHECKOUT
from tests.site.test_fill import make_filling
from tests.templates import TEMPLATES

METHODS = ["spawn", *({"fork"} & set(multiprocessing.get_all_start_methods()))]


def make_drawing(output):
    pages = make_filling(output)
    return Drawing(pages, Sheets(pages.directory, TEMPLATES, SheetSite(None, {}), output))


def keys_of(drawing):
    directory = drawing.pages.directory
    return [*(key for key in list_pages(directory) if key.slug), *list_sheets(directory)]


def files_in(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.html")}


@pytest.mark.parametrize("method", METHODS)
def test_processes_give_what_one_process_gives(tmp_path, monkeypatch, method):
    alone, shared = make_drawing(tmp_path / "alone"), make_drawing(tmp_path / "shared")
    written = draw(alone, keys_of(alone), jobs=1)
    monkeypatch.setattr(module, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(module, "_CHUNK", 10)
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    assert draw(shared, keys_of(shared), jobs=2) == written
    assert files_in(tmp_path / "shared") == files_in(tmp_path / "alone")
    assert {path for one in written for path in one.paths} == set(files_in(tmp_path / "alone"))


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_caller_is_told_of_all_that_is_done(tmp_path, jobs):
    drawing = make_drawing(tmp_path)
    told = []
    keys = keys_of(drawing)
    few = [*keys[:3], *keys[-3:]]
    assert {type(key) for key in few} == {PageKey, SheetKey}
    draw(drawing, few, jobs, told.append)
    assert sum(told) == len(few)


def test_an_error_in_a_process_reaches_the_caller(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_WORTH_A_PROCESS", 1)
    with pytest.raises(FrameError, match="kind: home"):
        draw(make_drawing(tmp_path), [PageKey("home")] * 4, jobs=2)


ENDLESS = """
import multiprocessing, sys
from pathlib import Path
from sameroad.site import draw
from sameroad.work import processes
from tests.site.test_draw import keys_of, make_drawing

draw._WORTH_A_PROCESS = draw._CHUNK = 1
processes._context = lambda: multiprocessing.get_context(sys.argv[1])
drawing = make_drawing(Path(sys.argv[2]))
draw.draw(drawing, keys_of(drawing) * 500, jobs=2)
"""


@pytest.mark.parametrize("method", METHODS)
def test_no_process_outlives_a_build_that_is_killed(tmp_path, method):
    command = [sys.executable, "-c", ENDLESS, method, tmp_path / "site"]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while running.poll() is None and not any(tmp_path.rglob("*.html")):
            pass
        running.kill()
        running.communicate(timeout=20)  # ends when the last process that holds the pipes has ended

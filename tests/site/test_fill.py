"""Filling: the same pages in one process and in many, however processes start."""

import multiprocessing
import subprocess
import sys

import pytest

from sameroad.pages.list_pages import list_pages
from sameroad.pages.page import FOLDERS, PageKey, SiteFacts
from sameroad.site import fill
from sameroad.site.fill import Filling, fill_pages
from sameroad.site.frame import FrameError, split_frame
from sameroad.work import processes
from tests.conftest import CHECKOUT
from tests.factories import make_directory, make_organization, make_record
from tests.templates import TEMPLATES

METHODS = ["spawn", *({"fork"} & set(multiprocessing.get_all_start_methods()))]
LANGUAGES = ("en", "zh-Hant")


def make_filling(output, directory=None):
    directory = directory or make_directory([make_organization(f"group-{number}") for number in range(30)])
    frames = {}
    for language in LANGUAGES:
        for kind, folder in FOLDERS.items():
            html = f"<title>__title__</title>{language} __slug__ <!-- __body__ -->"
            frames[kind, language] = split_frame(html, f"{language}/{folder}/__slug__/index.html")
    return Filling(directory, TEMPLATES, SiteFacts(), frames, output)


def tasks_of(filling):
    keys = [key for key in list_pages(filling.directory) if key.slug]
    return [(key, language) for key in keys for language in LANGUAGES]


def pages_in(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.html")}


@pytest.mark.parametrize("method", METHODS)
def test_processes_give_what_one_process_gives(tmp_path, monkeypatch, method):
    alone, shared = make_filling(tmp_path / "alone"), make_filling(tmp_path / "shared")
    written = fill_pages(alone, tasks_of(alone), jobs=1)
    monkeypatch.setattr(fill, "_WORTH_A_PROCESS", 1)
    monkeypatch.setattr(fill, "_CHUNK", 10)
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    assert fill_pages(shared, tasks_of(shared), jobs=2) == written
    assert pages_in(tmp_path / "shared") == pages_in(tmp_path / "alone")
    assert len(written) == len(pages_in(tmp_path / "alone")) == len(tasks_of(alone))


def test_each_page_stands_where_its_frame_says(tmp_path):
    filling = make_filling(tmp_path)
    (filled,) = fill_pages(filling, [(PageKey("organization", "group-1"), "zh-Hant")], jobs=1)
    assert filled.path == "zh-Hant/organizations/group-1/index.html"
    assert (tmp_path / filled.path).read_text("utf-8").startswith("<title>香港示例會</title>zh-Hant group-1 ")


def test_a_record_that_speaks_of_tokens_is_noted(tmp_path):
    named = make_record(name={"en": "The __slug__ club", "zh-Hant": "會"})
    other = make_organization("other", conditions=["general-patient-support"])
    filling = make_filling(tmp_path, make_directory([make_organization("club", **named), other]))
    keys = [(PageKey("organization", slug), "en") for slug in ("club", "other")]
    assert [page.quotes_token for page in fill_pages(filling, keys, jobs=1)] == [True, False]


def test_a_kind_without_a_frame_is_named(tmp_path):
    with pytest.raises(FrameError, match="`kind: home` in its front matter"):
        fill_pages(make_filling(tmp_path), [(PageKey("home"), "en")], jobs=1)


def test_an_error_in_a_process_reaches_the_caller(tmp_path, monkeypatch):
    monkeypatch.setattr(fill, "_WORTH_A_PROCESS", 1)
    with pytest.raises(FrameError, match="kind: home"):
        fill_pages(make_filling(tmp_path), [(PageKey("home"), "en")] * 4, jobs=2)


ENDLESS = """
import multiprocessing, sys
from pathlib import Path
from sameroad.site import fill
from sameroad.work import processes
from tests.site.test_fill import make_filling, tasks_of

fill._WORTH_A_PROCESS = fill._CHUNK = 1
processes._context = lambda: multiprocessing.get_context(sys.argv[1])
filling = make_filling(Path(sys.argv[2]))
fill.fill_pages(filling, tasks_of(filling) * 500, jobs=2)
"""


@pytest.mark.parametrize("method", METHODS)
def test_no_process_outlives_a_build_that_is_killed(tmp_path, method):
    command = [sys.executable, "-c", ENDLESS, method, tmp_path / "site"]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        while running.poll() is None and not any(tmp_path.rglob("*.html")):
            pass
        running.kill()
        running.communicate(timeout=20)  # ends when the last process that holds the pipes has ended
    assert running.returncode != 0

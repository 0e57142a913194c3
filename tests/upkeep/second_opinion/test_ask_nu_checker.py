"""What the Nu HTML Checker says comes with its place; silence is no answer; of our pages it says nothing."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from sameroad.upkeep.second_opinion import ask_nu_checker as module
from sameroad.upkeep.second_opinion.ask_nu_checker import PASSED_OVER, ask_nu_checker
from sameroad.upkeep.second_opinion.opinion import NoOpinionError, Opinion
from tests.page_kinds import LANGUAGES, PAGES
from tests.upkeep.second_opinion.programs import needs_programs, program

JAR = Path("vnu.jar")


@pytest.fixture
def answers(monkeypatch):
    """Plays Java: a function that sets what the checker writes for a kind of files."""
    said = {}

    def run(command, **_):
        kind = command[3].removeprefix("--skip-non-")
        return subprocess.CompletedProcess(command, 0, said.get(kind, '{"messages":[]}'), "Exception in thread")

    monkeypatch.setattr(module.subprocess, "run", run)
    monkeypatch.setattr(module.shutil, "which", lambda name: name)
    return said


def test_what_it_says_comes_with_its_place_and_what_stands_there(answers, tmp_path):
    url = (tmp_path / "a b" / "index.html").as_uri().replace("file://", "file:")
    bad = {"type": "error", "url": url, "lastLine": 7, "extract": "<p\n id>", "message": "Bad."}
    known = [{"type": "info", "url": url, "message": f"It {text}."} for text in PASSED_OVER]
    answers["html"] = json.dumps({"messages": [bad, *known]})
    answers["css"] = json.dumps({"messages": [{"type": "non-document-error", "message": "Cannot read."}]})
    assert ask_nu_checker(JAR, tmp_path) == [
        Opinion("Bad.", "a b/index.html:7", "<p id>"),
        Opinion("Cannot read.", "."),
    ]


@pytest.mark.parametrize("answer", ["", "{}", "no json"])
def test_silence_is_no_answer(answers, tmp_path, answer):
    answers["svg"] = answer
    with pytest.raises(NoOpinionError, match=r"no answer about svg[\s\S]*Exception in thread"):
        ask_nu_checker(JAR, tmp_path)


def test_without_java_it_cannot_be_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(module.shutil, "which", lambda _: None)
    with pytest.raises(NoOpinionError, match="Java"):
        ask_nu_checker(JAR, tmp_path)


@needs_programs
def test_it_says_nothing_of_a_page_of_each_kind_in_each_language_but_finds_a_fault(built_site, tmp_path):
    sheets = [next(built_site.glob(pattern)) for pattern in ("slips/conditions/*.html", "slips/*.html")]
    pages = [built_site / root / address / "index.html" for root in LANGUAGES.values() for address in PAGES.values()]
    for page in (built_site / "404.html", *sheets, *pages):
        copy = tmp_path / page.relative_to(built_site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
    jar = program("vnu-*.jar")
    assert ask_nu_checker(jar, tmp_path, ("html",)) == []
    home = tmp_path / "index.html"
    home.write_text(home.read_text("utf-8").replace("<h1", "<a target=_blank>x</a><h1", 1), "utf-8")
    found = ask_nu_checker(jar, tmp_path, ("html",))
    assert [(one.says, one.place.partition(":")[0]) for one in found] == [
        ("Element “a” is missing required attribute “href”.", "index.html")
    ]

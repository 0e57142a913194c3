"""What lychee says of links comes with its page; silence is no answer; states of a search are no places."""

import json
import subprocess

import pytest

from sameroad.upkeep.second_opinion import ask_lychee as module
from sameroad.upkeep.second_opinion.ask_lychee import ask_lychee
from sameroad.upkeep.second_opinion.opinion import NoOpinionError, Opinion
from tests.upkeep.second_opinion.programs import needs_programs, program

HOME = '<link rel="canonical" href="https://example.org{path}"><a href="a/">A</a>'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(HOME.format(path="/"), "utf-8")
    (tmp_path / "a" / "index.html").write_text('<p id="here"><a href="../">Home</a>', "utf-8")
    return tmp_path


def play(monkeypatch, code, answer):
    monkeypatch.setattr(
        module.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, code, answer, "It broke.")
    )


def test_a_link_that_leads_nowhere_comes_with_its_page(monkeypatch, site):
    page = site / "a" / "index.html"
    link = {"url": f"file://{site.as_posix()}/b%20c", "status": {"text": "Error", "details": "Cannot find file"}}
    play(monkeypatch, 2, json.dumps({"total": 2, "error_map": {str(page): [link]}}))
    assert ask_lychee(site, site) == [Opinion("A link leads nowhere: Cannot find file", "a/index.html", "/b c")]


@pytest.mark.parametrize(("code", "answer"), [(1, ""), (0, json.dumps({"total": 0, "error_map": {}}))])
def test_silence_is_no_answer(monkeypatch, site, code, answer):
    play(monkeypatch, code, answer)
    with pytest.raises(NoOpinionError, match=r"It broke|no link"):
        ask_lychee(site, site)


@needs_programs
@pytest.mark.parametrize("path", ["/", "/below/here/"])
def test_it_follows_links_and_fragments_from_the_root_of_the_site_and_leaves_states_alone(site, path):
    (site / "index.html").write_text(HOME.format(path=path), "utf-8")
    page = site / "a" / "index.html"
    good = [f"{path}a/#here", "#here", "?x#q=some", "../#q=some", "https://nobody.example/", "mailto:a@example.org"]
    lychee = program("lychee-*/bin/lychee*")

    def faults(*links):
        page.write_text('<p id="here">' + "".join(f'<a href="{link}">x</a>' for link in links), "utf-8")
        return [one.place for one in ask_lychee(lychee, site)]

    assert faults(*good) == []
    for bad in ("b/", "../#there", "#there", f"{path}b/", "/../c.html", "../b.css"):
        assert faults(*good, bad) == ["a/index.html"], bad


@needs_programs
def test_it_says_nothing_of_our_site(built_site):
    assert ask_lychee(program("lychee-*/bin/lychee*"), built_site) == []

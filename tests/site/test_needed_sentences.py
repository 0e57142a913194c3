"""A data folder with an interface of its own that lacks what pages show is told so before anything is drawn."""

from dataclasses import replace

import pytest
import yaml

from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.read_collection import PROJECT_DATA
from sameroad.site.needed_sentences import missing_sentences
from tests.conftest import TODAY, run_sameroad
from tests.factories import make_directory
from tests.small_project import content, make_project

LANGUAGES = ("en", "zh-Hant")


def directory_without(*keys):
    directory = make_directory()
    texts = {
        language: InterfaceTexts(language, {key: text for key, text in one.texts.items() if key not in keys})
        for language, one in directory.texts.items()
    }
    return replace(directory, texts=texts)


def test_the_projects_own_interface_says_all():
    assert missing_sentences(make_directory()) is None


def test_what_is_missing_is_told_with_its_words():
    assert missing_sentences(directory_without("search.button")) == (
        "The pages show sentences that the interface of these records does not have (1 of them):\n"
        "- search.button: Search\n"
        "Add them to interface/ in each language; data/interface/ of this project has them in English and Chinese."
    )


def test_of_many_some_are_told():
    keys = [key for key in make_directory().texts["en"].texts if key.startswith("search.")]
    told = missing_sentences(directory_without(*keys))
    assert f"({len(keys)} of them)" in told
    assert told.count("\n- ") == 6
    assert "\n- ...\n" in told


@pytest.fixture
def project(tmp_path):
    """A project with the interface of an older program, and a good site of then."""
    project = make_project(tmp_path)
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good site")
    (project / "data" / "interface").mkdir()
    for language in LANGUAGES:
        texts = yaml.safe_load((PROJECT_DATA / "interface" / f"{language}.yaml").read_text("utf-8"))
        del texts["search"]["button"]
        (project / "data" / "interface" / f"{language}.yaml").write_text(yaml.safe_dump(texts, allow_unicode=True))
    return project


def test_a_build_ends_with_that_sentence_and_leaves_the_last_site(project):
    before = content(project / "site")
    done = run_sameroad("build", "--today", TODAY, folder=project)
    assert done.returncode == 2
    assert "- search.button: Search\n" in done.stderr
    assert "Traceback" not in done.stderr
    assert content(project / "site") == before

"""Settings that lead to what no build looks at are recognized, however they are written; then nothing is kept."""

from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config

from sameroad.site.again.settings_elsewhere import leads_elsewhere
from tests.small_project import build, make_project

LANGUAGES = {"pymdownx.highlight": {"extend_pygments_lang": [{"name": "docs/en/about.md", "lang": "text"}]}}
SNIPPETS = {"pymdownx.snippets": {"base_path": ["."]}}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with a file beside its folders. Its settings are written by each test."""
    project = make_project(tmp_path_factory.mktemp("settings"), is_ready=False)
    (project / "snip.md").write_text("A text", "utf-8")
    (project / "base.yml").write_text("site_author: Somebody\n", "utf-8")
    return project


def leads(project, text):
    """Whether the settings, completed by a text, lead elsewhere."""
    file = project / "other.yml"
    file.write_text((project / "mkdocs.yml").read_text("utf-8") + text, "utf-8")
    config = load_config(str(file))
    return leads_elsewhere(config, [Path(config.docs_dir), Path(config.theme.custom_dir), project / "data"])


def with_extension(project, extension):
    """The settings with one more extension of Markdown."""
    settings = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    return "\n" + yaml.safe_dump({"markdown_extensions": [*settings["markdown_extensions"], extension]})


@pytest.mark.parametrize("text", ["", "# INHERIT: base.yml\n", 'site_author: "!ENV INHERIT: base.yml"\n'])
def test_settings_that_stand_in_their_file_do_not(project, text):
    assert not leads(project, text)


@pytest.mark.parametrize(
    "text",
    [
        "INHERIT: base.yml\n",
        '"INHERIT": base.yml\n',
        "'INHERIT' : base.yml\n",
        "? INHERIT\n: base.yml\n",
        "site_author: !ENV NAME\n",
        "site_author: !ENV [NAME, OTHER, nobody]\n",
    ],
)
def test_settings_that_are_completed_elsewhere_do(project, text):
    assert leads(project, text)


@pytest.mark.parametrize(
    "extension",
    [
        SNIPPETS,
        "pymdownx.snippets",
        "pymdownx.b64",
        {"pymdownx.highlight": {"extend_pygments_lang": [{"name": "snip.md", "lang": "text"}]}},
    ],
)
def test_extensions_that_read_other_files_do(project, extension):
    assert leads(project, with_extension(project, extension))


@pytest.mark.parametrize("extension", ["pymdownx.details", {"toc": {"permalink": "¶"}}, LANGUAGES])
def test_other_extensions_do_not(project, monkeypatch, extension):
    monkeypatch.chdir(project)
    assert not leads(project, with_extension(project, extension))


def test_a_file_that_a_page_takes_text_from_is_never_stale(tmp_path):
    project = make_project(tmp_path / "project")
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + with_extension(project, SNIPPETS), "utf-8")
    page = project / "docs" / "en" / "about.md"
    page.write_text(page.read_text("utf-8") + '\n--8<-- "snip.md"\n', "utf-8")
    for text in ("As it was.", "As it is now."):
        (project / "snip.md").write_text(text, "utf-8")
        assert build(project, "--no-exports", "--quiet").returncode == 0
        assert text in (project / "site" / "about" / "index.html").read_text("utf-8")

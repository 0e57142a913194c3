"""Hand-written pages that cannot be read as they are meant are refused, with the line, before anything is drawn."""

import os
import subprocess
import sys

import pytest
from mkdocs.utils.meta import get_data

from sameroad.site.page_faults import page_fault
from tests.conftest import TODAY, run_sameroad
from tests.small_project import build, make_project

GOOD = [
    "# About\n",
    "",
    "\n\n",
    "---\ntitle: About\n---\n# About\n",
    "---  \ntitle: About\n...\n",
    "---\r\ntitle: About\r\nkind: about\r\n---\r\n# About\r\n",
    "\ufeff---\ntitle: About\n---\n",
    "---\ntitle: About\nchecked: 2026-11-28\nhide: [navigation, toc]\n---\n\n---\n\nText\n",
    "title: About\n\nText under fields without lines around them\n",
    "\n---\n\nA rule across the page\n",
]
BAD = [
    ("---\ntitle: [x: y\n---\n# About\n", 2, "A list in [ ] or fields in { } are not closed, or a comma is missing."),
    ("---\nname: a\ntitle: A: b\n---\n", 3, "A colon with a space after it stands inside the text."),
    ("---\r\nname: a\r\ntitle: A: b\r\n---\r\n", 3, "A colon with a space after it stands inside the text."),
    ("---\ntitle: About\n# About\n", 1, "The front matter begins here and does not end."),
    ("---\ntitle: About\ndescription: of us\nall. kind: data hide: [toc] ---\n\n# About\n", 1, "does not end."),
    ("---\ntitle: About\n---", 3, "Press Enter behind its ---."),
    ("---\n---\nText\n", 1, "The front matter has no fields."),
    ("---\nAbout\n---\nText\n", 1, "The front matter has no fields."),
    ("---\nday: 2026-13-45\n---\nText\n", 1, "The front matter has a value that is none: month must be in 1..12."),
    ("\n\n---\ntitle: About\n---\n# About\n", 1, "The front matter must begin in the first line."),
]


@pytest.mark.parametrize("text", GOOD)
def test_a_page_that_can_be_read_is_good(text):
    assert page_fault(text.encode()) is None


@pytest.mark.parametrize(("text", "line", "sentence"), BAD)
def test_front_matter_that_cannot_be_read_is_told_with_its_line(text, line, sentence):
    fault = page_fault(text.encode())
    assert fault is not None
    assert fault.line == line
    assert sentence in fault.sentence


@pytest.mark.parametrize("text", [text for text, *_ in BAD])
def test_what_is_refused_is_what_would_be_published_as_text(text):
    body, fields = get_data(text.replace("\r\n", "\n"))
    assert "---" in body
    assert fields == {}


def test_a_page_in_an_older_encoding_is_told_with_the_line():
    fault = page_fault("---\ntitle: 關於\n---\n".replace("關於", "about").encode() + "# 關於我們\n".encode("big5"))
    assert fault is not None
    assert fault.line == 4
    assert fault.sentence == (
        "The file is not in UTF-8, so its letters cannot be read."
        " Open it in your editor and save it with the encoding “UTF-8”."
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with a site, and with two pages that cannot be read."""
    folder = make_project(tmp_path_factory.mktemp("project"))
    assert build(folder, "--no-exports", "--quiet").returncode == 0
    (folder / "site" / "mark.txt").write_text("the last good site")
    (folder / "docs" / "en" / "about.md").write_text("---\ntitle: [x: y\n---\n# About\n", "utf-8")
    (folder / "docs" / "zh-Hant" / "privacy.md").write_bytes("# 私隱\n".encode("big5"))
    (folder / "docs" / "en" / "_draft.md").write_text("---\n", "utf-8")
    return folder


TOLD = "- docs/en/about.md:2: A list in [ ] or fields in { } are not closed, or a comma is missing."


def test_a_build_tells_all_pages_and_leaves_the_site(project):
    done = build(project, "--no-exports", "--quiet")
    assert done.returncode == 1
    assert f"Error: Nothing was built, because of these files:\n{TOLD}" in done.stderr
    assert "- docs/zh-Hant/privacy.md:1: The file is not in UTF-8" in done.stderr
    assert "_draft.md" not in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site" / "mark.txt").is_file()
    assert [entry.name for entry in project.glob("site*")] == ["site"]


def test_a_draft_is_refused_where_drafts_are_built(project):
    done = build(project, "--no-exports", "--quiet", "--drafts", "--output", "drafts")
    assert done.returncode == 1
    assert "- docs/en/_draft.md:1: The front matter begins here and does not end." in done.stderr


def test_mkdocs_itself_and_the_preview_say_the_same(project, tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert TOLD in done.stderr
    assert not (tmp_path / "site").exists()
    served = run_sameroad("serve", "--today", TODAY, "--no-exports", "--quiet", folder=project)
    assert served.returncode == 1
    assert TOLD in served.stderr
    assert "Traceback" not in served.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_no_text_is_told_warm_and_cold(tmp_path):
    project = make_project(tmp_path / "project")
    assert build(project, "--no-exports", "--quiet").returncode == 0
    (project / "docs" / "assets" / os.fsdecode(b"caf\xe9.txt")).write_text("café", "utf-8")
    for options in ((), ("--no-cache", "--output", "other")):
        done = build(project, "--no-exports", "--quiet", *options)
        assert done.returncode == 1
        assert r"- docs/assets/caf\xe9.txt: The name of this file is not in UTF-8, so no address" in done.stderr
        assert "Traceback" not in done.stderr
    assert [entry.name for entry in project.glob("site*")] == ["site"]

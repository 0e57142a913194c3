"""Whatever is published of `docs/` is looked at by the next build, and what is not looked at is not published."""

import pytest

from tests.small_project import build, content, make_project

BACKUPS = ["about.txt~", "about.txt.swp", "module.pyc", "__pycache__/about.txt"]
LET_THROUGH = "!/.well-known/\n!.hidden.txt\n"
KNOWN = ".well-known/security.txt"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project whose settings let some hidden files through. Each test leaves what it wants in it."""
    project = make_project(tmp_path_factory.mktemp("published"), exclude_docs=LET_THROUGH)
    write(project, KNOWN, "as it was")
    write(project, "assets/.hidden.txt", "as it was")
    for path in BACKUPS:
        write(project, f"assets/{path}", "left behind")
    write(project, "../overrides/left.js~", "left behind")
    assert build(project, "--no-exports", "--quiet").returncode == 0
    return project


def write(project, path, text):
    file = project / "docs" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def built(project):
    """The files of the site after one more build, which are those that a build from nothing writes."""
    done = build(project, "--no-exports", "--quiet")
    assert done.returncode == 0, done.stderr
    found = content(project / "site")
    done = build(project, "--no-exports", "--quiet", "--no-cache", "--output", "whole")
    assert done.returncode == 0, done.stderr
    assert content(project / "whole") == found
    return found


def test_what_editors_and_python_leave_behind_is_not_published(project):
    found = built(project)
    assert "assets/.hidden.txt" in found
    assert not [path for path in found if path.endswith(("~", ".swp", ".pyc")) or "__pycache__" in path]


@pytest.mark.parametrize("path", [KNOWN, "assets/.hidden.txt"])
def test_a_hidden_file_that_is_let_through_is_looked_at(project, path):
    write(project, path, "as it is now")
    assert built(project)[path] == b"as it is now"


def test_what_a_build_wrote_in_a_hidden_folder_goes_with_it_and_what_others_put_there_stays(project):
    write(project, KNOWN, "as it was")
    assert KNOWN in built(project)
    (project / "docs" / KNOWN).unlink()
    (project / "docs" / ".well-known").rmdir()
    (project / "site" / ".git").write_text("gitdir: elsewhere")
    (project / "whole" / ".git").write_text("gitdir: elsewhere")
    found = built(project)
    assert ".git" in found
    assert not [path for path in found if path != ".git" and path.startswith(".")]


def test_a_hidden_file_is_not_looked_at_where_none_is_published(tmp_path):
    project = make_project(tmp_path / "project")
    assert build(project, "--no-exports", "--quiet").returncode == 0
    kept_page = project / "site" / "about" / "index.html"
    written = kept_page.stat().st_ino
    write(project, ".editor/state", "saved")
    assert build(project, "--no-exports", "--quiet").returncode == 0
    assert kept_page.stat().st_ino == written

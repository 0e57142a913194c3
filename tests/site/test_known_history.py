"""A build without a history goes on, and says in one line what it goes without."""

from sameroad.site.known_history import known_history
from tests.factories import make_directory
from tests.records.history.repository import Repository, named
from tests.small_project import build, make_project


def test_without_git_a_line_says_why_and_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    said = []
    assert known_history(tmp_path, make_directory(), said.append) is None
    [line] = said
    assert line.startswith(
        "The records have no history here, so there are no news feeds and the sitemap has no dates: "
    )
    assert line.endswith("fatal: not a git repository (or any of the parent directories): .git.")


def test_with_git_nothing_is_said(tmp_path):
    repository = Repository(tmp_path)
    repository.commit("2026-01-01T08:00:00Z", a=named("A"))
    said = []
    assert known_history(repository.data, repository.directory, said.append).last_changed.keys() == {"a"}
    assert said == []


def test_a_site_from_a_downloaded_archive_has_no_feeds_and_names_none(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    project = make_project(tmp_path / "archive")
    done = build(project, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr.count("no news feeds") == 1
    assert not (project / "site" / "data" / "v1" / "feeds").exists()
    page = (project / "site" / "categories" / "rheumatology" / "index.html").read_text("utf-8")
    assert "atom" not in page
    assert "<lastmod>" not in (project / "site" / "sitemap.xml").read_text("utf-8")
    assert ".atom" not in (project / "site" / "llms.txt").read_text("utf-8")

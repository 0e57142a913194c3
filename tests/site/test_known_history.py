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
    for path, said in (("changes", "does not know what changed"), ("zh-Hant/changes", "不知道資料有過甚麼更改")):
        assert said in (project / "site" / path / "index.html").read_text("utf-8")


def test_a_site_with_a_history_tells_what_was_put_right_and_links_the_feed(tmp_path):
    repository = Repository(tmp_path)
    make_project(tmp_path)
    sources = [{"title": "Leaflet", "supports": ["name", "phones"]}]
    old, new = (
        named("A", contact={"phones": [{"number": f"+852 2345 67{end}"}]}, sources=sources) for end in ("89", "90")
    )
    repository.commit("2026-10-01T08:00:00Z", a=old, example=named("Example"))
    repository.commit("2026-11-01T08:00:00Z", a=new)
    done = build(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "site" / "changes" / "index.html").read_text("utf-8")
    assert "Telephone (corrected): 2345\N{NO-BREAK SPACE}6790" in page
    assert "6789" not in page
    assert 'href="../data/v1/feeds/en/changes.atom"' in page
    assert (tmp_path / "site" / "data" / "v1" / "feeds" / "en" / "changes.atom").is_file()
    chinese = (tmp_path / "site" / "zh-Hant" / "changes" / "index.html").read_text("utf-8")
    assert "電話（更正）：2345\N{NO-BREAK SPACE}6790" in chinese
    assert 'href="../../data/v1/feeds/zh-Hant/changes.atom"' in chinese
    without = build(tmp_path, "--no-exports")
    assert without.returncode == 0, without.stdout + without.stderr
    assert "changes.atom" not in (tmp_path / "site" / "changes" / "index.html").read_text("utf-8")

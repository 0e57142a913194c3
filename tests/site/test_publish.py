"""Publishing: the old site stays until a complete new one takes its place, whatever happens between."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sameroad.site.build_lock as module
import sameroad.site.publish
from sameroad.site.hidden_entries import note_hidden
from sameroad.site.publish import PublishError, begin, clear_leftovers, discard, publish


@pytest.fixture
def site(tmp_path):
    """An earlier site."""
    folder = tmp_path / "site"
    write_site(folder, "old")
    (folder / "gone.html").write_text("old")
    return folder


def write_site(folder, text):
    (folder / "assets" / "search").mkdir(parents=True)
    (folder / "assets" / "search" / "words.json").write_text("{}")
    (folder / "index.html").write_text(text)


def stage(site, text="new"):
    staging = begin(site)
    write_site(staging.folder, text)
    return staging


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_site_replaces_the_old_one_as_a_whole(site):
    publish(stage(site))
    assert names(site) == ["assets", "index.html"]
    assert (site / "index.html").read_text() == "new"
    assert names(site.parent) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path):
    publish(stage(tmp_path / "deep" / "site"))
    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "new"


def test_a_site_that_is_not_published_changes_nothing(site):
    staging = stage(site)
    assert names(site) == ["assets", "gone.html", "index.html"]
    discard(staging)
    assert names(site) == ["assets", "gone.html", "index.html"]
    assert names(site.parent) == ["site"]


def test_hidden_entries_of_the_old_site_are_kept(site):
    (site / ".git").write_text("gitdir: elsewhere")
    publish(stage(site))
    assert names(site) == [".git", "assets", "index.html"]


def test_hidden_entries_that_a_build_wrote_go_when_the_next_writes_none(site):
    for name in (".well-known", ".git"):
        (site / name).mkdir()
    note_hidden(site)
    (site / ".htaccess").touch()
    publish(stage(site))
    assert names(site) == [".htaccess", "assets", "index.html"]


def killed_build(site, *lines):
    """What a build does that begins and is killed; the number of its process."""
    begun = ["import os, time", "from pathlib import Path", "from sameroad.site.publish import begin"]
    code = "\n".join([*begun, f"staging = begin(Path({str(site)!r}))", *lines, "os._exit(9)"])
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        assert process.wait() == 9
    assert len(names(site.parent)) == 3  # the site, the unfinished one, its lock
    return process.pid


def test_what_a_killed_build_left_is_cleared_by_the_next(site):
    killed_build(site)
    publish(stage(site))
    assert names(site.parent) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="no process starts there as a copy that holds the lock too")
def test_the_next_build_waits_for_processes_that_outlive_a_killed_one_by_a_moment(site):
    killed_build(site, "if os.fork() == 0: time.sleep(0.5)")
    publish(stage(site))
    assert names(site.parent) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="a lock cannot be read there")
def test_a_build_whose_process_is_not_seen_from_here_is_left_alone(site, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_ORPHANS_END", 0.05)
    elsewhere = tmp_path / "elsewhere" / "site"
    write_site(elsewhere, "old")
    first = stage(site, "first")
    Path(f"{first.folder}.lock").write_text(str(killed_build(elsewhere)))
    publish(stage(site, "second"))
    assert first.folder.exists()
    publish(first)
    assert (site / "index.html").read_text() == "first"


def test_a_build_is_asked_once_whether_it_is_at_work(site, monkeypatch):
    asked = []
    staging = stage(site)
    monkeypatch.setattr(sameroad.site.publish, "may_be_cleared", asked.append)
    clear_leftovers(site)
    assert asked == [staging.folder]
    publish(staging)


def test_a_site_moved_away_by_a_build_killed_at_that_moment_comes_back(site):
    killed_build(site, 'staging.site.rename(staging.folder.with_name(staging.folder.name.replace("new", "old")))')
    assert not site.exists()
    clear_leftovers(site)
    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == ["site"]


LOOKS_LIKE_OURS = ["site.old-backup", "site.new-design", "site.old-20261128", "site.new-0a1b2c3d"]


@pytest.mark.parametrize("gone", [False, True])
def test_what_only_has_a_name_like_ours_is_left_alone(site, gone):
    for name in LOOKS_LIKE_OURS:
        (site.parent / name).mkdir()
        (site.parent / name / "mine.txt").write_text("precious")
    (site.parent / "site.new-ideas.txt").write_text("precious")
    (site.parent / "site.new-thoughts.lock").write_text("precious")
    (site.parent / "site.new-thoughts").mkdir()
    before = names(site.parent)
    if gone:
        shutil.rmtree(site)
    publish(stage(site))
    assert names(site.parent) == before
    assert all((site.parent / name / "mine.txt").read_text() == "precious" for name in LOOKS_LIKE_OURS)


def test_a_file_that_says_something_is_no_lock_of_ours(site):
    (site.parent / "site.new-thoughts.lock").write_text("what I think of the new site")
    (site.parent / "site.new-thoughts").mkdir()
    publish(stage(site))
    assert len(names(site.parent)) == 3


def test_an_old_site_that_could_not_be_removed_goes_with_the_next_build(site, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(sameroad.site.publish, "_remove", print)
        publish(stage(site))
    assert len(names(site.parent)) == 3  # the site, the old one, the lock by which it is known
    publish(stage(site))
    assert names(site.parent) == ["site"]


def test_a_build_under_way_is_left_alone_and_the_later_one_wins(site):
    first, second = stage(site, "first"), stage(site, "second")
    assert first.folder.exists()
    publish(first)
    publish(second)
    assert (site / "index.html").read_text() == "second"
    assert names(site.parent) == ["site"]


def test_when_the_new_site_cannot_move_in_the_old_one_stays(site, monkeypatch):
    staging = stage(site)
    rename = type(site).rename

    def refuse(self, target):
        if self == staging.folder:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(type(site), "rename", refuse)
    with pytest.raises(PublishError, match="cannot be replaced: Permission denied"):
        publish(staging)
    discard(staging)
    assert (site / "index.html").read_text() == "old"


@pytest.mark.parametrize("name", ["thesis.doc", "index.html"])
def test_a_folder_with_something_else_in_it_is_refused(tmp_path, name):
    (tmp_path / name).write_text("precious")
    with pytest.raises(PublishError, match=rf"holds other files \({name}\)"):
        begin(tmp_path)
    assert names(tmp_path) == [name]


def test_an_empty_folder_and_names_with_brackets_are_fine(tmp_path):
    site = tmp_path / "site [new]"
    site.mkdir()
    publish(stage(site))
    assert names(tmp_path) == ["site [new]"]


def test_a_file_in_the_way_is_refused(tmp_path):
    (tmp_path / "site").write_text("")
    with pytest.raises(PublishError, match="is no folder"):
        begin(tmp_path / "site")

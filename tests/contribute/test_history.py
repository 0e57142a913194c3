import shutil
from pathlib import Path

import pytest

from sameroad.contribute.history import open_history, open_history_since_branching
from sameroad.records.history import ask_git as module
from sameroad.records.history.ask_git import HistoryError
from tests.contribute.translations.repository import commit, git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "sub").mkdir()
    for name in ("same.txt", "changed.txt", "gone.txt", "名 字.txt"):
        (tmp_path / "sub" / name).write_bytes(b"old\r\n")
    commit(tmp_path)
    (tmp_path / "sub" / "changed.txt").write_bytes(b"new")
    (tmp_path / "sub" / "名 字.txt").write_bytes(b"new")
    (tmp_path / "sub" / "gone.txt").unlink()
    (tmp_path / "sub" / "added.txt").write_bytes(b"new")
    return tmp_path / "sub"


def test_what_files_held_is_told_byte_for_byte(repository: Path) -> None:
    history = open_history(repository, "HEAD")
    for name in ("same.txt", "changed.txt", "gone.txt", "名 字.txt"):
        assert history.earlier(repository / name) == b"old\r\n", name
    assert history.earlier(repository / "added.txt") is None
    assert history.earlier(repository.parent.parent / "outside.txt") is None


def test_a_commit_that_is_not_the_last_can_be_asked(repository: Path) -> None:
    commit(repository.parent)
    assert open_history(repository, "HEAD").earlier(repository / "changed.txt") == b"new"
    assert open_history(repository, "HEAD~1").earlier(repository / "changed.txt") == b"old\r\n"


@pytest.mark.parametrize("revision", ["nope", "--since=yesterday", "HEAD:sub", ""])
def test_what_is_no_revision_is_said(revision: str, repository: Path) -> None:
    with pytest.raises(HistoryError, match=f"“{revision}” is no revision here; write one such as HEAD~3"):
        open_history(repository, revision)


def test_a_folder_outside_of_a_repository_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(HistoryError, match="--base needs the git repository of the records"):
        open_history(tmp_path, "HEAD")


def test_a_missing_git_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.shutil, "which", lambda _: None)
    assert shutil.which("git") is None
    with pytest.raises(HistoryError, match="git is not installed"):
        open_history(tmp_path, "HEAD")


def test_files_that_git_does_not_know_are_named_but_not_those_it_ignores(repository: Path) -> None:
    (repository / ".gitignore").write_text("ignored.txt\n", "utf-8")
    (repository / "ignored.txt").write_bytes(b"x")
    history = open_history(repository, "HEAD")
    assert {path.name for path in history.unknown} == {"added.txt", ".gitignore"}
    assert {path.name for path in history.changed} == {"changed.txt", "gone.txt", "名 字.txt"}


def test_what_others_did_after_this_branch_left_does_not_count(repository: Path) -> None:
    top = repository.parent
    git(top, "branch", "others")
    commit(top)
    git(top, "switch", "--quiet", "others", "--force")
    (top / "theirs.txt").write_bytes(b"theirs")
    theirs = commit(top)
    git(top, "switch", "--quiet", "-", "--force")
    assert open_history_since_branching(top, "others").changed == open_history(top, "HEAD~1").changed
    assert top / "theirs.txt" in open_history(top, theirs).changed


def test_a_copy_with_too_few_commits_says_how_to_get_more(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD").strip()
    commit(repository.parent)
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.parent.as_uri(), str(copy))
    with pytest.raises(HistoryError, match=rf"“{first}” is no revision here; .* git fetch --unshallow"):
        open_history_since_branching(copy, first)
    git(copy, "fetch", "--quiet", "--depth", "1", "origin", first)
    with pytest.raises(HistoryError, match=r"in which this branch left .* is not known here. .* git fetch --unshallow"):
        open_history_since_branching(copy, first)


def test_branches_without_a_common_commit_are_said(repository: Path) -> None:
    first = git(repository, "rev-parse", "HEAD").strip()
    git(repository, "switch", "--quiet", "--orphan", "other", "--force")
    (repository.parent / "a.txt").write_bytes(b"a")
    commit(repository.parent)
    with pytest.raises(HistoryError, match="They share no history"):
        open_history_since_branching(repository.parent, first)

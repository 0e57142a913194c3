import shutil
from pathlib import Path

import pytest

from sameroad.contribute.translations import history as module
from sameroad.contribute.translations.history import HistoryError, open_history
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

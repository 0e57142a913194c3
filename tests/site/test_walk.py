"""What stands below a folder: files, folders, what is neither, and what cannot be opened."""

import os

import pytest

from sameroad.site.walk import walk


def test_files_and_folders_are_told_apart(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "page.html").touch()
    (tmp_path / "a" / ".hidden").touch()
    (tmp_path / ".nojekyll").touch()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    there = walk(tmp_path)
    assert sorted(there.files) == [".nojekyll", "a/.hidden", "a/b/page.html"]
    assert there.shown == ("a/.hidden", "a/b/page.html")
    assert sorted(there.folders) == ["a", "a/b"]
    assert sorted(there.others) == [("link", "a link to another place"), ("pipe", "no file")]
    assert there.closed == ()


def test_a_folder_that_cannot_be_opened_is_told(tmp_path, monkeypatch):
    def refuse(place):
        raise PermissionError(13, "Permission denied", place)

    monkeypatch.setattr("sameroad.site.walk.os.scandir", refuse)
    assert walk(tmp_path).closed == (("", "Permission denied"),)


@pytest.mark.parametrize("name", ["病友會", "with space", "&<>"])
def test_any_name_comes_back(tmp_path, name):
    (tmp_path / name).touch()
    assert walk(tmp_path).files == (name,)

"""A new file is there as a whole or not at all."""

import os
from pathlib import Path

import pytest

from sameroad.contribute import create_file as module
from sameroad.contribute.create_file import create_file


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made(tmp_path):
    create_file(tmp_path / "a.yaml", "名\n".encode())
    assert (tmp_path / "a.yaml").read_bytes() == "名\n".encode()
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="permissions of Windows are others")
def test_it_has_the_permissions_of_any_new_file(tmp_path):
    create_file(tmp_path / "a.yaml", b"a")
    (tmp_path / "b.yaml").write_bytes(b"b")
    assert (tmp_path / "a.yaml").stat().st_mode == (tmp_path / "b.yaml").stat().st_mode


def test_a_file_that_is_there_stays_as_it_is(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a.yaml", b"new")
    assert (tmp_path / "a.yaml").read_bytes() == b"old"
    assert names(tmp_path) == ["a.yaml"]


def test_a_disk_without_links_will_do(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "hardlink_to", no_links)
    create_file(tmp_path / "a.yaml", b"a")
    assert (tmp_path / "a.yaml").read_bytes() == b"a"
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a.yaml", b"new")
    assert (tmp_path / "a.yaml").read_bytes() == b"a"
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("stopped_in", ["fsync", "hardlink_to", "replace"])
def test_whoever_is_stopped_leaves_nothing_behind(stopped_in, tmp_path, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    if stopped_in == "replace":
        monkeypatch.setattr(Path, "hardlink_to", no_links)
    owner = module.os if stopped_in == "fsync" else Path
    monkeypatch.setattr(owner, stopped_in, stop)
    with pytest.raises(KeyboardInterrupt):
        create_file(tmp_path / "a.yaml", b"a")
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path):
    with pytest.raises(FileNotFoundError):
        create_file(tmp_path / "nowhere" / "a.yaml", b"a")


def no_links(*_):
    raise PermissionError(1, "no links here")

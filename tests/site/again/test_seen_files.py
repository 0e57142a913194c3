"""Files that are looked at again: their digests are those of what is in them, and few of them are read."""

import os
import time

import pytest

from sameroad.records.data_file import DataFile, digest_of
from sameroad.site.again import seen_files
from sameroad.site.again.seen_files import SeenFiles


@pytest.fixture
def files(tmp_path):
    """Three files that nobody has changed for a long while."""
    made = []
    for name in ("a", "b", "c"):
        file = tmp_path / f"{name}.yaml"
        file.write_text(name)
        made.append(DataFile("organization", name, file.name, str(file), usable=True))
    return made


@pytest.fixture
def read(monkeypatch):
    """The names of the files that are read."""
    names = []

    def note(file):
        names.append(file.name)
        return digest_of(file)

    monkeypatch.setattr(seen_files, "digest_of", note)
    monkeypatch.setattr(seen_files, "_UNSURE", -(10**9))  # as if they had been there for long
    return names


def as_they_are(files):
    return [(file, digest_of(file)) for file in files]


def change(file, text):
    with open(file.path, "w") as opened:  # noqa: PTH123 - the path is a text
        opened.write(text)


def test_what_has_not_changed_is_not_read_again(files, read):
    seen = SeenFiles()
    assert seen.listed(files) == as_they_are(files)
    assert seen.listed(files) == as_they_are(files)
    assert read == ["a", "b", "c"]


def test_what_has_changed_is_read_again_and_only_that(files, read):
    seen = SeenFiles()
    seen.listed(files)
    change(files[1], "B")
    assert seen.listed(files) == as_they_are(files)
    assert seen.listed(files) == as_they_are(files)
    assert read == ["a", "b", "c", "b"]


def test_a_file_with_another_time_of_another_system_is_read_again(files, read):
    seen = SeenFiles()
    seen.listed(files)
    before = os.stat(files[0].path)  # noqa: PTH116 - the path is a text
    change(files[0], "A")
    os.utime(files[0].path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert seen.listed(files) == as_they_are(files)
    assert read[3:] == ["a"]


def test_files_may_come_and_go(files, read):
    seen = SeenFiles()
    assert seen.listed(files[:2]) == as_they_are(files[:2])
    assert seen.listed(files[1:]) == as_they_are(files[1:])
    assert seen.listed(files) == as_they_are(files)
    assert read == ["a", "b", "c", "a"]


def test_another_run_reads_only_what_has_changed_since(files, read, tmp_path, monkeypatch):
    monkeypatch.setattr(seen_files, "_WORTH_KEEPING", 3)
    kept, key = tmp_path / "kept.seen", bytes(32)
    first = SeenFiles.of_last_run(kept, key)
    first.listed(files)
    first.keep(kept, key)
    change(files[1], "B")
    second = SeenFiles.of_last_run(kept, key)
    assert second.listed(files) == as_they_are(files)
    assert read == ["a", "b", "c", "b"]


@pytest.mark.parametrize("damage", [lambda file: file.write_bytes(b"x"), lambda file: file.unlink(), lambda _: None])
def test_what_is_damaged_gone_or_of_another_program_is_of_no_use(files, read, tmp_path, monkeypatch, damage):
    monkeypatch.setattr(seen_files, "_WORTH_KEEPING", 3)
    kept = tmp_path / "kept.seen"
    first = SeenFiles()
    first.listed(files)
    first.keep(kept, bytes(32))
    damage(kept)
    assert SeenFiles.of_last_run(kept, b"another program" * 2 + b"..").listed(files) == as_they_are(files)
    assert read == ["a", "b", "c"] * 2


def test_few_news_are_not_worth_keeping(files, read, tmp_path):
    seen = SeenFiles()
    seen.listed(files)
    seen.keep(tmp_path / "kept.seen", bytes(32))
    assert read == ["a", "b", "c"]
    assert not (tmp_path / "kept.seen").exists()


def test_what_has_just_changed_is_looked_into_again(files, monkeypatch):
    """Another change at once may have the same time and length."""
    now = time.time_ns()
    monkeypatch.setattr(seen_files, "_look_at", lambda _: (now, now, 1, 1))
    seen = SeenFiles()
    seen.listed(files)
    change(files[2], "C")
    assert seen.listed(files) == as_they_are(files)


def test_what_is_no_file_is_listed_without_a_look_at_it(tmp_path):
    (tmp_path / "lost.yaml").symlink_to(tmp_path / "nothing")
    lost = DataFile("organization", "lost", "lost.yaml", str(tmp_path / "lost.yaml"), usable=False)
    assert SeenFiles().listed([lost]) == [(lost, b"")]


def test_a_file_that_is_gone_is_an_error(files):
    os.remove(files[0].path)  # noqa: PTH107 - the path is a text
    with pytest.raises(FileNotFoundError):
        SeenFiles().listed(files)

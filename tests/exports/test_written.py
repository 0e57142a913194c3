"""Files are written once, in folders that are made for them, and not at all when they are known."""

import hashlib
from pathlib import Path

import pytest

from sameroad.exports.written import OutputFolder, Range, Written
from tests.small_project import content

DIGEST = hashlib.sha256(b"text").hexdigest()


def test_a_file_is_written_and_described(tmp_path):
    output = OutputFolder(tmp_path / "new")
    assert output.write("a/b.txt", b"text", "try") == Written("a/b.txt", 4, DIGEST, "try")
    assert output.write("a/c.txt", b"", None).size == 0
    assert content(tmp_path) == {"new/a/b.txt": b"text", "new/a/c.txt": b""}


@pytest.mark.parametrize("others", [{"sha256": DIGEST[::-1]}, {"size": 5}, {"format": None}])
def test_only_what_is_known_to_the_byte_is_left_out(tmp_path, others):
    facts = {"path": "a.txt", "size": 4, "sha256": DIGEST, "format": "try"}
    known = Written(**facts)
    assert OutputFolder(tmp_path, {"a.txt": known}).write("a.txt", b"text", "try") is known
    assert content(tmp_path) == {}
    OutputFolder(tmp_path, {"a.txt": Written(**{**facts, **others})}).write("a.txt", b"text", "try")
    assert content(tmp_path) == {"a.txt": b"text"}


def test_a_file_is_put_together_of_bytes_and_of_parts_of_files(tmp_path, monkeypatch):
    monkeypatch.setattr("sameroad.exports.written._AT_ONCE", 2)
    (tmp_path / "old").write_bytes(b"...xt")
    written = OutputFolder(tmp_path / "new").join("a.txt", [b"te", Range(str(tmp_path / "old"), 3, 2)], "try")
    assert written == Written("a.txt", 4, DIGEST, "try")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"text"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to try here")
def test_a_full_disk_is_an_error(tmp_path):
    (tmp_path / "a.txt").symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        OutputFolder(tmp_path).write("a.txt", b"text", None)

"""Files of records are put together of bytes and of parts of other files, several at a time."""

from threading import Barrier

import pytest

from sameroad.exports.join_pieces import Join, join_files
from sameroad.exports.written import OutputFolder, Range
from tests.small_project import content

TOGETHER = {f"{name}.txt": f"({name}5678)".encode() for name in ("a", "bb", "ccc")}


@pytest.fixture
def joins(tmp_path):
    """Files of a head, some bytes of another file, and a tail; the longest last."""
    other = tmp_path / "other"
    other.write_bytes(b"0123456789")
    parts = (b")", Range(str(other), 5, 4))
    return [Join(path, [whole[:-5], parts[1], parts[0]], "some") for path, whole in TOGETHER.items()]


@pytest.mark.parametrize("jobs", [1, 2, 8])
def test_each_file_is_written_and_told_by_its_path(tmp_path, joins, jobs):
    written = join_files(tmp_path / "new", joins, jobs)
    assert content(tmp_path / "new") == TOGETHER
    assert {path: one.size for path, one in written.items()} == {path: len(whole) for path, whole in TOGETHER.items()}


def test_as_many_are_written_at_a_time_as_there_are_jobs(tmp_path, joins, monkeypatch):
    both_are_here = Barrier(2, timeout=60)
    join = OutputFolder.join

    def meet(folder, path, parts, format_name):
        if path != "a.txt":  # the shortest comes last, alone
            both_are_here.wait()
        return join(folder, path, parts, format_name)

    monkeypatch.setattr(OutputFolder, "join", meet)
    assert len(join_files(tmp_path / "new", joins, 2)) == len(joins)


def test_a_piece_that_is_not_there_is_an_error(tmp_path, joins):
    (tmp_path / "other").write_bytes(b"0123456")
    with pytest.raises(OSError, match="other has become shorter"):
        join_files(tmp_path / "new", joins, 2)


def test_without_files_there_is_nothing_to_do(tmp_path):
    assert join_files(tmp_path / "new", [], 2) == {}

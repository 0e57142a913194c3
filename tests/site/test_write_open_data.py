"""The open data of a site: the same files in one process and in many, however processes start."""

import multiprocessing

import pytest

from sameroad.exports import join_pieces, make_records
from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_file import Format, FormatFiles
from sameroad.site.write_open_data import OpenData, write_open_data
from sameroad.work import processes
from tests.exports.open_data import FACTS
from tests.exports.test_hsds import FULL
from tests.factories import make_record, make_whole_directory
from tests.site.test_draw import METHODS
from tests.small_project import content


@pytest.fixture(scope="module")
def directory():
    records = {f"group-{number}": make_record(area=["online"] if number % 2 else None) for number in range(9)}
    return make_whole_directory({**records, "full": FULL, "other": make_record()})


@pytest.fixture
def pools(monkeypatch):
    """The pools that were started, by how many processes each has; few records are worth one."""
    started = []

    def note(make, given, items, jobs, chunk):
        if jobs > 1:
            started.append(jobs)
        return processes.share_work(make, given, items, jobs, chunk)

    for module in (make_records, join_pieces):
        monkeypatch.setattr(module, "_WORTH_PROCESSES", 1)
        monkeypatch.setattr(module, "share_work", note)
    return started


@pytest.mark.parametrize("method", METHODS)
def test_processes_give_what_one_process_gives(tmp_path, monkeypatch, directory, pools, method):
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    alone, shared = (OpenData(directory, FACTS, tmp_path / name) for name in ("alone", "shared"))
    paths = write_open_data(alone, jobs=1)
    assert pools == []
    assert sorted(write_open_data(shared, jobs=2)) == sorted(paths)
    assert pools == [2, 2]
    assert content(tmp_path / "shared") == content(tmp_path / "alone")
    assert sorted(paths) == sorted(content(tmp_path / "alone"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alone", "shared"]


def test_few_records_are_written_by_this_process(tmp_path, directory, pools, monkeypatch):
    monkeypatch.setattr(make_records, "_WORTH_PROCESSES", 12)
    monkeypatch.setattr(join_pieces, "_WORTH_PROCESSES", 10_000_000)
    write_open_data(OpenData(directory, FACTS, tmp_path / "data"), jobs=2)
    assert pools == []


@pytest.mark.skipif("fork" not in METHODS, reason="the broken format is only in this process and its copies")
def test_an_error_in_a_process_reaches_the_caller_and_leaves_no_pieces(tmp_path, directory, pools, monkeypatch):
    class Broken(FormatFiles):
        def of_record(self, record):
            raise ValueError(f"no such thing as {record.slug}")

    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context("fork"))
    monkeypatch.setitem(FORMATS, "broken", Format("broken", Broken))
    with pytest.raises(ValueError, match="no such thing as full"):
        write_open_data(OpenData(directory, FACTS, tmp_path / "data"), jobs=2)
    assert pools == [2]
    assert not (tmp_path / "data" / ".pieces").exists()

"""The open data of a site: the same files in one process and in many, however processes start."""

import multiprocessing

import pytest

from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_file import ExportFile, Format
from sameroad.site import write_open_data
from sameroad.site.write_open_data import OpenData
from sameroad.work import processes
from tests.exports.open_data import FACTS
from tests.factories import make_record, make_whole_directory
from tests.site.test_draw import METHODS
from tests.small_project import content


@pytest.fixture(scope="module")
def directory():
    return make_whole_directory({f"group-{number}": make_record() for number in range(3)})


@pytest.fixture
def pools(monkeypatch):
    """The pools that were started, by how many processes each has; few records are worth one."""
    started = []

    def note(make, given, items, jobs, chunk):
        started.append(jobs)
        return processes.share_work(make, given, items, jobs, chunk)

    monkeypatch.setattr(write_open_data, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(write_open_data, "share_work", note)
    return started


@pytest.mark.parametrize("method", METHODS)
def test_processes_give_what_one_process_gives(tmp_path, monkeypatch, directory, pools, method):
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    alone, shared = (OpenData(directory, FACTS, tmp_path / name) for name in ("alone", "shared"))
    paths = write_open_data.write_open_data(alone, jobs=1)
    assert pools == []
    assert sorted(write_open_data.write_open_data(shared, jobs=2)) == sorted(paths)
    assert pools == [2]
    assert content(tmp_path / "shared") == content(tmp_path / "alone")
    assert sorted(paths) == sorted(content(tmp_path / "alone"))


def test_few_records_are_written_by_this_process(tmp_path, directory, pools, monkeypatch):
    monkeypatch.setattr(write_open_data, "_WORTH_PROCESSES", 4)
    write_open_data.write_open_data(OpenData(directory, FACTS, tmp_path), jobs=2)
    assert pools == []


@pytest.mark.skipif("fork" not in METHODS, reason="the broken format is only in this process and its copies")
def test_an_error_in_a_process_reaches_the_caller(tmp_path, directory, pools, monkeypatch):
    def broken(_directory, _facts):
        yield ExportFile("broken", [b"half"])
        raise ValueError("no such thing")

    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context("fork"))
    monkeypatch.setitem(FORMATS, "broken", Format("broken", broken))
    with pytest.raises(ValueError, match="no such thing"):
        write_open_data.write_open_data(OpenData(directory, FACTS, tmp_path), jobs=2)
    assert pools == [2]

"""The open data of a site: the same files in one process and in many, however processes start."""

import multiprocessing

import pytest

from sameroad.exports import make_records
from sameroad.exports.all_formats import FORMATS
from sameroad.exports.export_file import Format, FormatFiles
from sameroad.site.options import BuildPlan, kept_data_file
from sameroad.site.write_open_data import DataWanted, write_open_data
from sameroad.site.written_data import DataBefore, confirm_data, unconfirmed
from sameroad.work import processes
from tests.exports.open_data import FACTS
from tests.exports.test_hsds import FULL
from tests.factories import TODAY, make_record, make_whole_directory
from tests.site.test_draw import METHODS
from tests.small_project import content


@pytest.fixture(scope="module")
def directory():
    records = {f"group-{number}": make_record(area=["online"] if number % 2 else None) for number in range(9)}
    return make_whole_directory({**records, "full": FULL, "other": make_record()})


def wanted(directory, site, jobs=1, keep_in=None):
    return DataWanted(directory, FACTS, site, jobs, keep_in)


@pytest.fixture
def pools(monkeypatch):
    """The pools that were started, by how many processes each has; few records are worth one."""
    started = []

    def note(make, given, items, jobs, chunk):
        if jobs > 1:
            started.append(jobs)
        return processes.share_work(make, given, items, jobs, chunk)

    monkeypatch.setattr(make_records, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(make_records, "share_work", note)
    return started


@pytest.mark.parametrize("method", METHODS)
def test_processes_give_what_one_process_gives(tmp_path, monkeypatch, directory, pools, method):
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context(method))
    paths = write_open_data(wanted(directory, tmp_path / "alone", jobs=1)).paths
    assert pools == []
    assert sorted(write_open_data(wanted(directory, tmp_path / "shared", jobs=2)).paths) == sorted(paths)
    assert pools == [2]
    assert content(tmp_path / "shared") == content(tmp_path / "alone")
    assert sorted(paths) == sorted(content(tmp_path / "alone"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alone", "shared"]


def test_few_records_are_written_by_this_process(tmp_path, directory, pools, monkeypatch):
    monkeypatch.setattr(make_records, "_WORTH_PROCESSES", 12)
    write_open_data(wanted(directory, tmp_path / "site", jobs=2))
    assert pools == []


@pytest.mark.skipif("fork" not in METHODS, reason="the broken format is only in this process and its copies")
def test_an_error_in_a_process_reaches_the_caller_and_leaves_no_pieces(tmp_path, directory, pools, monkeypatch):
    class Broken(FormatFiles):
        def of_record(self, record):
            raise ValueError(f"no such thing as {record.slug}")

    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context("fork"))
    monkeypatch.setitem(FORMATS, "broken", Format("broken", Broken))
    with pytest.raises(ValueError, match="no such thing as full"):
        write_open_data(wanted(directory, tmp_path / "site", jobs=2))
    assert pools == [2]
    assert not (tmp_path / "site" / "data" / "v1" / ".pieces").exists()


@pytest.fixture
def plan(tmp_path):
    return BuildPlan(tmp_path, TODAY, 1, cache=tmp_path / "cache")


def test_with_what_was_kept_only_what_differs_is_written(tmp_path, directory, plan):
    file = kept_data_file(plan)
    first = write_open_data(wanted(directory, tmp_path / "first", keep_in=file))
    assert sorted(first.new) == sorted(first.paths)
    confirm_data(plan)
    again = write_open_data(
        wanted(directory, tmp_path / "again", keep_in=file), DataBefore(tmp_path / "first", first.key, frozenset())
    )
    assert (sorted(again.paths), again.shown, again.key) == (sorted(first.paths), first.shown, first.key)
    assert again.new == ()


def test_what_was_kept_of_a_site_that_was_not_published_does_not_count(tmp_path, directory, plan):
    file = kept_data_file(plan)
    first = write_open_data(wanted(directory, tmp_path / "first", keep_in=file))
    assert unconfirmed(file).exists()
    assert not file.exists()
    last = DataBefore(tmp_path / "first", first.key, frozenset())
    again = write_open_data(wanted(directory, tmp_path / "again", keep_in=file), last)
    assert sorted(again.new) == sorted(first.paths)


def test_what_was_kept_of_another_site_does_not_count(tmp_path, directory, plan):
    file = kept_data_file(plan)
    first = write_open_data(wanted(directory, tmp_path / "first", keep_in=file))
    confirm_data(plan)
    last = DataBefore(tmp_path / "first", bytes(32), frozenset())
    assert sorted(write_open_data(wanted(directory, tmp_path / "again", keep_in=file), last).new) == sorted(first.paths)

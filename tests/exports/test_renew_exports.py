"""Going on from an earlier run gives what a fresh run gives, byte for byte, and writes only what differs."""

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sameroad.exports.kept_exports import KeptExports
from sameroad.exports.write_exports import Earlier, Wanted, renew_exports
from tests.exports.hostile_records import hostile_record
from tests.exports.open_data import FACTS
from tests.exports.test_hsds import FULL
from tests.factories import make_record, make_whole_directory
from tests.small_project import content

MEETING = {"what": {"en": "Gathering"}, "rrule": "FREQ=WEEKLY;BYDAY=SA", "starts": "14:30"}
RECORDS = {
    "b-full": FULL | {"part_of": []},
    "d-plain": make_record(),
    "e-broader": make_record(conditions=["rheumatic-disease"], area=["online"]),
    "f-meeting": make_record(meetings=[MEETING]),
}


class Runs:
    """Runs that go on from one another; `folder` has what readers would see after each."""

    def __init__(self, folder, records):
        self._base = folder
        self._count = 0
        self.folder = folder / "site"
        self.records = records
        done = renew_exports(Wanted(make_whole_directory(records), FACTS, self.folder))
        assert sorted(done.written) == sorted(done.paths)
        self.kept = self._stored(done.kept)

    def go_on(self, records, facts=FACTS):
        """Run again with other records; return what was done."""
        before = content(self.folder)
        changed = {slug for slug in self.records.keys() & records.keys() if self.records[slug] != records[slug]}
        self._count += 1
        new, cold = (self._base / f"{kind}-{self._count}" for kind in ("new", "cold"))
        directory = make_whole_directory(records)
        done = renew_exports(Wanted(directory, facts, new), Earlier(self.folder, self.kept), changed)
        assert content(self.folder) == before
        for path in done.gone:
            (self.folder / path).unlink()
        for path, written in content(new).items():
            assert written != before.get(path), path
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(written)
        assert sorted(content(new)) == sorted(done.written)
        fresh = renew_exports(Wanted(directory, facts, cold))
        assert content(self.folder) == content(cold)
        assert sorted(done.paths) == sorted(fresh.paths) == sorted(content(cold))
        assert done.kept == fresh.kept
        self.records, self.kept = records, self._stored(done.kept)
        return done

    @staticmethod
    def _stored(kept):
        return msgspec.msgpack.decode(msgspec.msgpack.encode(kept), type=KeptExports)


@pytest.fixture
def runs(tmp_path):
    return Runs(tmp_path, RECORDS)


SLUGS = st.sampled_from(["a", "b-full", "c", "d-plain", "z"])
EDITS = st.lists(st.dictionaries(SLUGS, st.none() | hostile_record(), min_size=1, max_size=3), min_size=1, max_size=3)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(EDITS)
def test_whatever_changes_warm_is_cold(edits):
    with TemporaryDirectory() as folder:
        runs = Runs(Path(folder), {**RECORDS, "other": make_record()})
        for edit in edits:
            records = {**runs.records, **edit}
            runs.go_on({slug: record for slug, record in sorted(records.items()) if record is not None})


def test_nothing_changed_nothing_written(runs):
    done = runs.go_on(RECORDS)
    assert (done.written, done.gone) == ((), ())


def test_a_change_writes_only_what_says_it(runs):
    done = runs.go_on({**RECORDS, "d-plain": make_record(summary={"en": "Another summary."})})
    assert set(done.written) == {
        "organizations/d-plain.json",
        "organizations.json",
        "csv/organizations.csv",
        "hsds/en/organizations.csv",
        "hsds/en/services.json",
        "hsds/zh-Hant/organizations.csv",
        "hsds/zh-Hant/services.json",
        "fhir/bundle.json",
        "state.json",
        "index.json",
        "SHA256SUMS",
    }
    assert done.gone == ()


def test_what_nothing_has_a_piece_of_any_more_disappears(runs):
    records = {slug: record for slug, record in RECORDS.items() if slug != "b-full"}
    done = runs.go_on(records)
    assert {"organizations/b-full.json", "organizations/b-full.ics", "hsds/en/phones.csv"} <= set(done.gone)
    assert "csv/phones.csv" not in done.gone
    assert runs.go_on({}).gone
    assert "hsds/en/services.csv" in runs.go_on(RECORDS).written


def test_records_that_name_a_condition_follow_when_a_broader_one_comes_or_goes(runs):
    without = {slug: record for slug, record in RECORDS.items() if slug != "e-broader"}
    assert b"parent_id" in (runs.folder / "hsds/en/services.json").read_bytes()
    runs.go_on(without)
    assert b"parent_id" not in (runs.folder / "hsds/en/services.json").read_bytes()
    runs.go_on(RECORDS)


def test_news_are_told_though_no_record_changed(runs):
    [change] = FACTS.history.changes
    later = replace(change, at=change.at.replace(hour=13))
    done = runs.go_on(RECORDS, replace(FACTS, history=replace(FACTS.history, changes=(later,))))
    assert {path.split("/")[0] for path in done.written} == {"feeds", "index.json", "SHA256SUMS"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "SHA256SUMS").unlink(),
        lambda folder: (folder / "SHA256SUMS").write_text("of another run"),
        lambda folder: (folder / "hsds/en/services.json").write_bytes(b"cut short"),
        lambda folder: (folder / "csv/organizations.csv").unlink(),
        shutil.rmtree,
    ],
)
def test_a_folder_that_is_not_the_one_that_was_kept_is_not_trusted(runs, tmp_path, spoil):
    directory = make_whole_directory(RECORDS)
    whole = content(runs.folder)
    spoil(runs.folder)
    done = renew_exports(Wanted(directory, FACTS, tmp_path / "new"), Earlier(runs.folder, runs.kept))
    assert content(tmp_path / "new") == whole
    assert sorted(done.written) == sorted(whole)


def test_what_was_kept_of_other_formats_is_of_no_use(runs, tmp_path):
    directory = make_whole_directory(RECORDS)
    done = renew_exports(Wanted(directory, FACTS, tmp_path / "new", ("json",)), Earlier(runs.folder, runs.kept))
    assert done.written == done.paths

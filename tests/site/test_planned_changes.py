"""Files that go into a site one by one: all of them, in the end, whoever is stopped in between."""

import pytest

from sameroad.site import publish as module
from sameroad.site.planned_changes import carry_out, plan_changes
from sameroad.site.publish import PublishError, begin, discard, publish_changes
from tests.small_project import content

OLD = {"assets/search/words.json": b"{}", "a/index.html": b"old", "b/index.html": b"old", "gone/index.html": b"old"}
NEW = {"a/index.html": b"new", "c/deep/index.html": b"new"}
AFTER = {"assets/search/words.json": b"{}", "b/index.html": b"old", **NEW}


def write(folder, files):
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text)


@pytest.fixture
def site(tmp_path):
    write(tmp_path / "site", OLD)
    return tmp_path / "site"


def test_new_files_come_changed_ones_change_and_others_stay(site):
    before = (site / "b/index.html").stat().st_mtime_ns
    staging = begin(site)
    write(staging.folder, NEW)
    publish_changes(staging, ("gone/index.html",))
    assert content(site) == AFTER
    assert not (site / "gone").exists()
    assert (site / "b/index.html").stat().st_mtime_ns == before
    assert list(site.parent.iterdir()) == [site]


def test_without_a_plan_nothing_happens(site, tmp_path):
    write(tmp_path / "new", NEW)
    assert not carry_out(tmp_path / "new", site)
    assert content(site) == OLD


def test_a_damaged_plan_is_none(site, tmp_path):
    write(tmp_path / "new", NEW)
    plan_changes(tmp_path / "new", ("gone/index.html",))
    (tmp_path / "new" / ".changes").write_bytes(b"damaged")
    assert not carry_out(tmp_path / "new", site)
    assert content(site) == OLD


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_the_next_build_finishes_what_was_begun(site, monkeypatch, moved):
    staging = begin(site)
    write(staging.folder, NEW)

    def stop_halfway(folder, target):
        for path in list(NEW)[:moved]:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).replace(target / path)
        raise OSError("the disk is gone")

    monkeypatch.setattr(module, "carry_out", stop_halfway)
    with pytest.raises(PublishError, match="the disk is gone"):
        publish_changes(staging, ("gone/index.html",))
    discard(staging)
    monkeypatch.undo()
    discard(begin(site))
    assert content(site) == AFTER
    assert list(site.parent.iterdir()) == [site]


def test_what_was_not_planned_yet_is_thrown_away(site):
    staging = begin(site)
    write(staging.folder, NEW)
    discard(staging)
    assert content(site) == OLD
    assert list(site.parent.iterdir()) == [site]

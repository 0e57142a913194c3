"""Places of a benchmark: what has no room is refused before anything is made."""

from collections import namedtuple

import pytest

from builds import workplace

Usage = namedtuple("Usage", ["total", "used", "free"])


@pytest.fixture
def _ten_gigabytes(monkeypatch):
    monkeypatch.setattr(workplace.shutil, "disk_usage", lambda _: Usage(20e9, 10e9, 10e9))


@pytest.mark.usefixtures("_ten_gigabytes")
def test_what_has_room_is_not_refused(tmp_path):
    workplace.refuse_too_little_room(tmp_path, 10_000, 4)


@pytest.mark.usefixtures("_ten_gigabytes")
def test_too_many_records_are_refused_with_what_they_take_and_what_is_free(tmp_path):
    with pytest.raises(
        ValueError, match=r"^50,000 records in 1 site take about 12\.5 GB in .*, and 10\.0 GB are free\."
    ):
        workplace.refuse_too_little_room(tmp_path, 50_000, 1)


@pytest.mark.parametrize(("both", "peers", "sites"), [(False, [], 1), (True, [], 2), (True, ["hugo", "mkdocs"], 5)])
def test_peers_need_a_site_more_to_compare_with(both, peers, sites):
    assert workplace.Wishes(None, 1, None, both, peers, None).sites == sites

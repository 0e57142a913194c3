"""A clock that is far off, a cache that was damaged, two builds at once: the site is that of a clean build."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property_settings import long_run
from tests.site.faults.conftest import BUILD, digests
from tests.site.faults.ready_program import ready_program

YEAR = 365.25 * 24 * 3600
LONG_AGO, FAR_AHEAD = YEAR / 2, 129 * YEAR  # in 1970, and in 2099


@pytest.mark.parametrize("clock", [LONG_AGO, FAR_AHEAD])
def test_a_clock_that_is_far_off_changes_nothing(place, clock):
    with ready_program(place.folder, clock) as program:
        place.write(1 - place.state)
        place.run(program=program)
        assert digests(place.site) == place.clean[place.state]
        place.write(1 - place.state)
        place.run(program=program)  # goes on from what was kept at that hour
        assert digests(place.site) == place.clean[place.state]
    place.write(1 - place.state)
    place.is_whole_again()


def test_files_of_another_time_are_read_as_they_are(place):
    place.write(1 - place.state)
    for folder, clock in (("data", LONG_AGO), ("docs", FAR_AHEAD), ("site", LONG_AGO)):
        for file in (place.folder / folder).rglob("*"):
            os.utime(file, (clock, clock))
    place.is_whole_again()


@pytest.mark.long
@long_run(2)
@given(st.data())
def test_bytes_of_the_cache_that_were_changed_are_noticed(place, data):
    place.is_whole_again()
    files = sorted(file for file in (place.folder / ".cache" / "build").rglob("*") if file.is_file())
    assert len(files) > 3
    for file in data.draw(st.lists(st.sampled_from(files), min_size=1, max_size=len(files), unique=True)):
        content = bytearray(file.read_bytes())
        for _ in range(data.draw(st.integers(1, 3))):
            content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
        file.write_bytes(content)
    place.write(1 - place.state)
    place.is_whole_again()


def test_two_builds_at_once_leave_one_whole_site(place):
    place.write(1 - place.state)
    with ready_program(place.folder) as second:
        runs = [place.program.begin(*BUILD), second.begin(*BUILD, "--no-cache")]
        ended = [run.ended() for run in runs]
    assert [code for code, _ in ended] == [0, 0], ended
    assert digests(place.site) == place.clean[place.state]
    place.is_whole_again()

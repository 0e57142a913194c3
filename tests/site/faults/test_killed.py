"""A build that is killed at any moment: the last good site is whole, and the next build gives what a clean one does."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.property_settings import long_run
from tests.site.faults.conftest import BUILD, WHOLE, digests


def seconds_of_a_build(place, *options):
    begun = time.monotonic()
    place.run(*options)
    return time.monotonic() - begun


@pytest.fixture(scope="module")
def cold(place):
    return seconds_of_a_build(place, *WHOLE)


@pytest.fixture(scope="module")
def warm(place):
    place.run()
    place.write(1 - place.state)
    return seconds_of_a_build(place)


def kill(place, after, *options):
    """Begin a build, kill it and say whether it was killed."""
    run = place.program.begin(*BUILD, *options)
    time.sleep(after)
    run.kill()
    code, said = run.ended()
    assert code in (0, -9), said
    return code != 0


@pytest.mark.long
@long_run(10)
@given(st.floats(0, 1))
def test_a_whole_build_that_is_killed_leaves_the_last_site(place, cold, share):
    before = digests(place.site)
    place.write(1 - place.state)
    kill(place, share * cold, *WHOLE)
    assert digests(place.site) in (before, place.clean[place.state])
    place.is_whole_again()


@pytest.mark.long
@long_run(40)
@given(st.floats(0, 1))
def test_a_build_that_goes_on_and_is_killed_is_finished_by_the_next(place, warm, share):
    before = digests(place.site)
    place.write(1 - place.state)
    kill(place, share * warm)
    for path, found in digests(place.site).items():  # each file is the old one or the new one, whole
        assert found in (before.get(path), place.clean[place.state].get(path)), path
    place.is_whole_again()

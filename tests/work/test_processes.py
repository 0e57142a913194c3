"""Sharing work: the same outcome in order from one process and from many, the errors of each, and no process left."""

import errno
import multiprocessing
import os
import signal
import sys
import time

import pytest

from sameroad.work.processes import LostProcessError, share_work


class Adder:
    def __init__(self, given):
        self.given = given

    def __call__(self, items):
        return [item + self.given for item in items]


class Refuser:
    def __init__(self, given):
        raise ValueError(f"{given} cannot be used")


@pytest.mark.parametrize("jobs", [0, 1, 2])
@pytest.mark.parametrize("chunk", [1, 3, 100])
def test_what_comes_of_all_items_is_in_their_order(jobs, chunk):
    assert share_work(Adder, 10, range(8), jobs, chunk) == tuple(range(10, 18))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_making_a_worker_keeps_its_message(jobs):
    with pytest.raises(ValueError, match="this cannot be used"):
        share_work(Refuser, "this", range(4), jobs, 1)


class Failing:
    """Cannot do 3, and takes long for all others."""

    def __init__(self, error):
        self.error = error

    def __call__(self, items):
        if 3 in items:
            raise self.error
        time.sleep(0.0 if items[0] < 3 else 60.0)
        return items


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_system_refuses_a_worker_reaches_the_caller_as_it_is(jobs):
    refused = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site/page.html")
    with pytest.raises(OSError, match="No space left") as caught:
        share_work(Failing, refused, range(4), jobs, 1)
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, "site/page.html")


def test_after_an_error_nobody_is_waited_for_and_nobody_is_left():
    start = time.monotonic()
    with pytest.raises(ValueError, match="three"):
        share_work(Failing, ValueError("three"), range(12), 3, 1)
    assert time.monotonic() - start < 30
    assert multiprocessing.active_children() == []


class Killed:
    """Is killed as soon as it has something to do."""

    def __init__(self, given):
        self.given = given

    def __call__(self, items):
        for _ in items:
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("size", [1, 1_000_000])
def test_a_process_that_is_killed_is_a_sentence(size):
    with pytest.raises(LostProcessError, match="too little memory"):
        share_work(Killed, None, [b"x" * size] * 12, 2, 1)
    assert multiprocessing.active_children() == []

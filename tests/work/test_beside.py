"""Work that a process of its own does: its result comes back, and its errors are raised here."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time

import pytest

from sameroad.work.beside import beside, beside_in_turn
from sameroad.work.processes import may_be_copied, share_work


@pytest.fixture
def copied():
    """A test runner may have threads of its own: see the test below."""
    if not may_be_copied():
        pytest.skip("processes do not begin as copies here")


@pytest.mark.skipif(sys.platform != "linux", reason="processes do not begin as copies on this system")
def test_those_that_need_a_copy_pass_where_the_runner_has_no_other_thread():
    if may_be_copied():
        return  # they run here
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:xdist", "-o", "addopts=", __file__]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout
    assert "skipped" not in done.stdout


def test_the_result_comes_back():
    assert beside(lambda: [1, 2])() == [1, 2]


@pytest.mark.usefixtures("copied")
def test_another_process_does_it():
    assert beside(os.getpid)() != os.getpid()


class Whereabouts:
    """Says of each item in which process it was done."""

    def __init__(self, given):
        pass

    def __call__(self, items):
        return [os.getpid() for _ in items]


@pytest.mark.usefixtures("copied")
def test_it_begins_no_others_to_share_work_with():
    there, done_in = beside(lambda: (os.getpid(), share_work(Whereabouts, None, range(8), 2, 1)))()
    assert there != os.getpid()
    assert set(done_in) == {there}


def test_with_another_thread_this_process_does_it():
    going_on = threading.Event()
    thread = threading.Thread(target=going_on.wait)
    thread.start()
    try:
        assert beside(os.getpid)() == os.getpid()
    finally:
        going_on.set()
        thread.join()


def test_what_it_raises_is_raised_where_the_result_is_asked_for():
    def fail():
        raise ValueError("told")

    result = beside(fail)
    with pytest.raises(ValueError, match="told"):
        result()


@pytest.mark.usefixtures("copied")
def test_when_the_process_is_lost_the_work_is_done_here():
    here = os.getpid()

    def work():
        if os.getpid() != here:
            os._exit(9)
        return "done"

    assert beside(work)() == "done"


@pytest.mark.usefixtures("copied")
def test_work_that_nobody_wants_any_more_is_ended(tmp_path):
    def work():
        (tmp_path / "begun").touch()
        time.sleep(60)

    result = beside(work)
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    start = time.monotonic()
    result.stop()
    assert time.monotonic() - start < 30
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("copied")
def test_one_process_does_several_pieces_in_their_order():
    first, second = beside_in_turn(lambda: ("first", os.getpid()), lambda: ("second", os.getpid()))
    assert first()[0] == "first"
    assert second()[0] == "second"
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("copied")
def test_the_first_result_comes_before_the_second_is_ready():
    first, second = beside_in_turn(os.getpid, lambda: time.sleep(60))
    start = time.monotonic()
    assert first() != os.getpid()
    second.stop()
    assert time.monotonic() - start < 30


@pytest.mark.usefixtures("copied")
def test_a_piece_that_fails_does_not_keep_the_others_from_being_done():
    here = os.getpid()

    def fail():
        raise ValueError("told")

    first, second = beside_in_turn(fail, os.getpid)
    with pytest.raises(ValueError, match="told"):
        first()
    assert second() != here

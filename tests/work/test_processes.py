"""Sharing work: the same outcome in order from one process and from many, and the errors of each."""

import pytest

from sameroad.work.processes import share_work


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

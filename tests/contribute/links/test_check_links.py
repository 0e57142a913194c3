"""Many links at once: bounded threads, one list for each host, and the order of the records."""

import threading
import time

import pytest

from sameroad.contribute.links.answer import Answer, Hop, Trouble
from sameroad.contribute.links.check_links import CheckedLink, check_links, nothing_found
from sameroad.contribute.links.judge_answer import judge
from sameroad.contribute.links.link_list import Link


def links(*addresses: str) -> list[Link]:
    return [Link(address, ()) for address in addresses]


def checked(*answers: Answer) -> list[CheckedLink]:
    return [CheckedLink(Link("https://a.test/", ()), answer, judge("https://a.test/", answer)) for answer in answers]


def test_no_more_threads_than_jobs_and_never_two_for_one_host() -> None:
    lock, now, most = threading.Lock(), [], []
    three_at_once = threading.Barrier(3)

    def ask(address: str) -> Answer:
        with lock:
            now.append(address.split("/")[2])
            most.append(list(now))
            among_the_first = len(most) <= 3
        if among_the_first:
            three_at_once.wait(timeout=30)
        time.sleep(0.002)
        with lock:
            now.remove(address.split("/")[2])
        return Answer((), 200)

    given = links(*(f"https://h{host}.test/{page}" for page in range(5) for host in range(8)))
    told: list[int] = []
    found = check_links(given, ask, 3, told.append)
    assert [one.link for one in found] == given
    assert max(map(len, most)) == 3
    assert all(len(set(hosts)) == len(hosts) for hosts in most)
    assert told == [5] * 8


def test_a_fault_of_our_own_ends_the_check() -> None:
    def ask(address: str) -> Answer:
        raise ZeroDivisionError(address)

    with pytest.raises(ZeroDivisionError):
        check_links(links("https://a.test/", "https://b.test/"), ask, 1)


LOST = Answer((), None, Trouble.NO_SUCH_HOST)


def test_when_no_name_at_all_is_known_it_is_this_computer() -> None:
    assert nothing_found(checked(LOST, LOST, LOST))
    assert nothing_found(checked(LOST, LOST, LOST, Answer((), None, Trouble.NOT_ASKED)))
    assert not nothing_found(checked(LOST, LOST))
    assert not nothing_found(checked(LOST, LOST, LOST, Answer((), 404)))
    assert not nothing_found(checked(LOST, LOST, Answer((Hop(301, "https://b.test/"),), None, Trouble.NO_SUCH_HOST)))

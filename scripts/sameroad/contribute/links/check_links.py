"""Asks for many addresses at the same time, the addresses of one host one after the other."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from sameroad.contribute.links.answer import Answer, Trouble
from sameroad.contribute.links.judge_answer import Judgement, judge
from sameroad.contribute.links.link_list import Link
from sameroad.contribute.links.web_address import AddressError, WebAddress


@dataclass(frozen=True)
class CheckedLink:
    """A link, what came of asking for it, and the judgement."""

    link: Link
    answer: Answer
    judgement: Judgement


def check_links(
    links: Sequence[Link], ask: Callable[[str], Answer], jobs: int, advance: Callable[[int], None] = lambda _: None
) -> tuple[CheckedLink, ...]:
    """Ask for every link with at most `jobs` threads and return all in the order given.

    `advance` hears now and then how many more are done. When it or a thread raises, nothing more is begun.
    """
    found: dict[str, CheckedLink] = {}
    with ThreadPoolExecutor(jobs) as pool:
        waiting = [pool.submit(_ask_host, same, ask) for same in _by_host(links)]
        try:
            for done in as_completed(waiting):
                found.update((checked.link.address, checked) for checked in done.result())
                advance(len(done.result()))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return tuple(found[link.address] for link in links)


def nothing_found(checked: Sequence[CheckedLink]) -> bool:
    """Say whether so many names could not be found, and no other, that it is this computer which has no network."""
    asked = [one.answer for one in checked if one.answer.trouble is not Trouble.NOT_ASKED]
    lost = {Trouble.NO_SUCH_HOST, Trouble.LOOKUP_FAILED, Trouble.UNREACHABLE}
    return len(asked) >= 3 and all(answer.trouble in lost and not answer.hops for answer in asked)


def _ask_host(links: Sequence[Link], ask: Callable[[str], Answer]) -> list[CheckedLink]:
    answers = [(link, ask(link.address)) for link in links]
    return [CheckedLink(link, answer, judge(link.address, answer)) for link, answer in answers]


def _by_host(links: Sequence[Link]) -> Iterator[list[Link]]:
    """The links of each host together, the longest list first, because it takes longest."""
    hosts: dict[str, list[Link]] = {}
    for link in links:
        hosts.setdefault(_host(link.address), []).append(link)
    yield from sorted(hosts.values(), key=len, reverse=True)


def _host(address: str) -> str:
    try:
        return WebAddress.parse(address).host
    except AddressError:
        return address

"""Asks for one address as a considerate visitor: what robots.txt allows, HEAD before GET, no hurry, no insisting.

It reports what it met (`answer.py`) and judges nothing (`judge_answer.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from sameroad.contribute.links.answer import Answer, Hop, Trouble, TroubleError
from sameroad.contribute.links.host_turns import HostTurns
from sameroad.contribute.links.link_list import listed_host
from sameroad.contribute.links.robots import MOST_BYTES, Robots, parse_robots
from sameroad.contribute.links.send_request import Network, Response, send
from sameroad.contribute.links.web_address import AddressError, WebAddress

PROGRAM = "SameRoadLinkCheck"
"""The name that a robots.txt can call us by."""
LONGEST_WAIT = 60.0
"""The most seconds that we wait because a website says so; if it wants more, we leave it alone."""
_BACK_OFF = (10.0, 30.0)
"""How many seconds to wait after a busy answer that names no time; afterwards the website is left alone."""
_MOST_REDIRECTS = 8
_MOST_ROBOTS_REDIRECTS = 5  # RFC 9309, section 2.3.1.2
_REDIRECTS = {301, 302, 303, 307, 308}
_BUSY = {429, 503}
_HEAD_MAY_FAIL = {Trouble.NO_ANSWER_IN_TIME, Trouble.BROKEN_ANSWER}
_DEAD = {
    Trouble.NO_SUCH_HOST,
    Trouble.LOOKUP_FAILED,
    Trouble.NOT_PUBLIC,
    Trouble.REFUSED,
    Trouble.UNREACHABLE,
    Trouble.NO_CONNECTION_IN_TIME,
    Trouble.TLS,
    Trouble.ROBOTS_FAIL,
}
"""Troubles that every other address of the same origin would have too; they are met once."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How to ask: who we say we are (the whole User-Agent), how many seconds to wait for an answer, and which hosts
    not to ask at all, with the reasons.
    """

    user_agent: str
    timeout: float
    not_asked: Mapping[str, str]


class PoliteAsker:
    """Asks for addresses, from any number of threads. It remembers robots.txt and dead hosts for its lifetime."""

    def __init__(self, manners: Manners, turns: HostTurns, network: Network) -> None:
        self._manners = manners
        self._turns = turns
        self._network = network
        self._robots: dict[str, Robots] = {}
        self._dead: dict[str, TroubleError] = {}

    def ask(self, written: str) -> Answer:
        """Follow an address to its end. Never raises for anything that the other side does."""
        hops: list[Hop] = []
        try:
            address = WebAddress.parse(written)
            seen = {address}
            while True:
                response = self._visit(address)
                if response.status not in _REDIRECTS or "location" not in response.headers:
                    return Answer(tuple(hops), response.status)
                address = address.join(response.headers["location"])
                hops.append(Hop(response.status, str(address)))
                if address in seen:
                    raise TroubleError(Trouble.REDIRECT_LOOP)
                if len(hops) > _MOST_REDIRECTS:
                    raise TroubleError(Trouble.TOO_MANY_REDIRECTS)
                seen.add(address)
        except AddressError as error:
            return Answer(tuple(hops), None, Trouble.BAD_REDIRECT, str(error))
        except TroubleError as error:
            return Answer(tuple(hops), None, error.trouble, error.detail)

    def _visit(self, address: WebAddress) -> Response:
        """Ask for one address, without following where it leads. Raises TroubleError."""
        host = listed_host(address.host, self._manners.not_asked)
        if host is not None:
            raise TroubleError(Trouble.NOT_ASKED, f"{host}: {self._manners.not_asked[host]}")
        if address.origin in self._dead:
            raise self._dead[address.origin]
        try:
            robots = self._robots_of(address)
            if not robots.allows(address.target):
                raise TroubleError(Trouble.ROBOTS)
            return self._insist(address, self._head_or_get(address, robots.delay), robots.delay)
        except TroubleError as error:
            if error.trouble in _DEAD:
                self._dead[address.origin] = error
            raise

    def _head_or_get(self, address: WebAddress, pause: float) -> Response:
        """The answer to HEAD, or to GET where HEAD is refused: many servers answer it wrongly (RFC 9110, section
        9.3.2, asks for the same answer), so nothing bad is believed before GET has said it too.
        """
        try:
            response = self._send("HEAD", address, pause)
        except TroubleError as error:
            if error.trouble not in _HEAD_MAY_FAIL:
                raise
        else:
            if response.status < 400 or response.status in _BUSY:
                return response
        return self._send("GET", address, pause)

    def _insist(self, address: WebAddress, response: Response, pause: float = 0, most: int = 0) -> Response:
        """Ask again where the server was busy (429, RFC 6585; 503), after the time that it names or a growing one."""
        for seconds in _BACK_OFF:
            if response.status not in _BUSY:
                return response
            wait = retry_after(response.headers)
            self._turns.postpone(address.host, seconds if wait is None else wait)
            if wait is not None and wait > LONGEST_WAIT:
                return response
            response = self._send("GET", address, pause, most)
        if response.status in _BUSY:
            self._turns.postpone(address.host, float("inf"))
        return response

    def _robots_of(self, address: WebAddress) -> Robots:
        """The rules of a site. Raises TroubleError when the site cannot be reached, or its robots.txt fails."""
        if address.origin not in self._robots:
            self._robots[address.origin] = self._fetch_robots(address.join("/robots.txt"))
        return self._robots[address.origin]

    def _fetch_robots(self, address: WebAddress) -> Robots:
        for _ in range(_MOST_ROBOTS_REDIRECTS + 1):
            if listed_host(address.host, self._manners.not_asked) is not None:
                return Robots()
            response = self._insist(address, self._send("GET", address, most=MOST_BYTES), most=MOST_BYTES)
            if response.status in _REDIRECTS and "location" in response.headers:
                try:
                    address = address.join(response.headers["location"])
                except AddressError:
                    return Robots()
                continue
            # RFC 9309: without rules everything is allowed (2.3.1.3), with a server that fails nothing (2.3.1.4).
            if response.status >= 500 or response.status == 429:
                raise TroubleError(Trouble.ROBOTS_FAIL, str(response.status))
            if response.status == 200:
                return parse_robots(response.body.decode("utf-8", "replace"), PROGRAM)
            return Robots()
        return Robots()

    def _send(self, method: str, address: WebAddress, pause: float = 0, most: int = 0) -> Response:
        manners = self._manners
        headers = {"User-Agent": manners.user_agent, "Accept": "*/*", "Connection": "close"}
        with self._turns.turn(address.host, pause):
            return send(method, address, headers, manners.timeout, self._network, most=most)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that `Retry-After` asks for (RFC 9110, section 10.2.3), or None where it says nothing usable.

    A date counts from the server's own clock, its `Date`; without that it is not usable.
    """
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    then, now = _date(value), _date(headers.get("date", ""))
    return max(0.0, (then - now).total_seconds()) if then and now else None


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)

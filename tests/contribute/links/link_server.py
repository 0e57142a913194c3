"""A web server of our own that answers well and badly, a network that leads every host to it, and a clock of our own.

What it answers is in `PAGES`, by path. Any name that ends in .test leads to it, and any other does not exist.
"""

import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import trustme

from sameroad.contribute.links.answer import Trouble, TroubleError
from sameroad.contribute.links.ask_politely import LONGEST_WAIT, Manners, PoliteAsker
from sameroad.contribute.links.host_turns import Clock, HostTurns
from sameroad.contribute.links.send_request import Network

PAUSE = 2.0
AGENT = "SameRoadLinkCheck/0 (+https://git.sameroad.test/sameroad)"
HUGE = 64 * 1024 * 1024
Page = tuple[int, Mapping[str, str]]
PAGES: dict[str, Page] = {
    "/well": (200, {}),
    "/": (200, {}),
    "/created": (204, {}),
    "/gone": (404, {}),
    "/gone-for-good": (410, {}),
    "/login": (401, {}),
    "/forbidden": (403, {}),
    "/legal": (451, {}),
    "/broken": (500, {}),
    "/odd": (418, {}),
    "/moved": (301, {"Location": "/new"}),
    "/new": (308, {"Location": "/newest"}),
    "/newest": (200, {}),
    "/elsewhere": (302, {"Location": "/well"}),
    "/mixed": (301, {"Location": "/elsewhere"}),
    "/late": (302, {"Location": "/moved"}),
    "/moved-and-gone": (301, {"Location": "/gone"}),
    "/moved-and-forbidden": (301, {"Location": "/forbidden"}),
    "/old/page": (301, {"Location": "/"}),
    "/chinese": (301, {"Location": "/香港"}),
    "/%E9%A6%99%E6%B8%AF": (200, {}),
    "/tracked": (301, {"Location": "/well?utm_source=old&page=2"}),
    "/well?utm_source=old&page=2": (200, {}),
    "/lost": (301, {}),
    "/nonsense": (301, {"Location": "mailto:info@example.org"}),
    "/unclear": (301, {"Location": "http://[half/"}),
    "/circle": (301, {"Location": "/circle/2"}),
    "/circle/2": (301, {"Location": "/circle"}),
    "/to-private": (301, {"Location": "http://private.test/"}),
    "/to-listed": (301, {"Location": "https://www.facebook.test/group"}),
    **{f"/far/{number}": (302, {"Location": f"/far/{number + 1}"}) for number in range(30)},
}
NO_HEAD = {"/no-head": 405, "/no-head-501": 501, "/no-head-403": 403, "/no-head-404": 404}
Asked = tuple[str, str]


@dataclass
class FakeClock:
    """A clock that moves only when somebody sleeps; it keeps how long each sleep was."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def sleep(self, seconds: float) -> None:
        with self.lock:
            self.slept.append(seconds)
            self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.time, self.sleep)


@dataclass
class LinkServer:
    """What the server is to say and what it was asked; `robots` is by host, `answers` are given one after the other."""

    port: int = 0
    robots: dict[str, Page | str] = field(default_factory=dict)
    answers: dict[str, list[Page]] = field(default_factory=dict)
    requests: list[tuple[str, str, str]] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    times: list[tuple[str, float]] = field(default_factory=list)
    busy: Counter[str] = field(default_factory=Counter)  # requests of each host that have no answer yet
    busiest: int = 0
    sent: int = 0
    patience: threading.Event = field(default_factory=threading.Event)
    clock: FakeClock = field(default_factory=FakeClock)

    def url(self, path: str, host: str = "group.test") -> str:
        return f"http://{host}:{self.port}{path}"

    def asked(self, host: str = "group.test") -> list[Asked]:
        """Method and path of each request to a host, without robots.txt."""
        return [(method, path) for to, method, path in self.requests if to == host and path != "/robots.txt"]

    def asker(
        self, *, timeout: float = 5.0, not_asked: Mapping[str, str] | None = None, network: Network | None = None
    ) -> PoliteAsker:
        turns = HostTurns(self.clock.clock, PAUSE, LONGEST_WAIT)
        return PoliteAsker(Manners(AGENT, timeout, not_asked or {}), turns, network or local_network())


class _Handler(BaseHTTPRequestHandler):
    state: LinkServer
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        state, host = self.state, self.headers["Host"].partition(":")[0]
        state.requests.append((host, self.command, self.path))
        state.headers.append(dict(self.headers))
        state.times.append((host, state.clock.time))
        state.busy[host] += 1
        state.busiest = max(state.busiest, state.busy[host])
        self._speak(host)

    def _speak(self, host: str) -> None:
        state, head = self.state, self.command == "HEAD"
        if self.path == "/robots.txt":
            answer = state.robots.get(host, (404, {}))
            self._send(*answer) if isinstance(answer, tuple) else self._send(200, {}, answer.encode())
        elif state.answers.get(self.path):
            self._send(*state.answers[self.path].pop(0))
        elif self.path in NO_HEAD:
            self._send(NO_HEAD[self.path] if head else 200, {})
        elif self.path == "/slow" or (self.path == "/slow-head" and head):
            state.patience.wait(10)
        elif self.path == "/drip":
            self._drip()
        elif self.path == "/cut":
            self.close_connection = True
        elif self.path.startswith("/shared"):
            time.sleep(0.005)
            self._send(200, {})
        elif self.path == "/huge":
            self._send_huge(head)
        else:
            self._send(*PAGES.get(self.path, (200 if self.path == "/slow-head" else 404, {})))

    def _send(self, status: int, headers: Mapping[str, str], body: bytes = b"x") -> None:
        # Before the answer, not after it: whoever has it may ask again before this thread goes on.
        self.state.busy[self.headers["Host"].partition(":")[0]] -= 1
        head = f"HTTP/1.1 {status} Test\r\nContent-Length: {len(body)}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
        self.wfile.write(head.encode() + (b"" if self.command == "HEAD" else body))

    def _drip(self) -> None:
        """A header now and then, for ever: no single wait is too long, but all together are."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not self.state.patience.wait(0.05):
            self.wfile.write(b"X-Header: x\r\n")

    def _send_huge(self, head: bool) -> None:
        if head:
            self._send(405, {})
            return
        self.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: {HUGE}\r\n\r\n".encode())
        for _ in range(HUGE // 65536):
            self.wfile.write(b"x" * 65536)
            self.state.sent += 65536

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # visitors hang up in the middle; that is what these tests are about


@contextmanager
def serve_links(tls: ssl.SSLContext | None = None) -> Iterator[LinkServer]:
    """Give a running server, over TLS with the certificates of `tls`."""
    state = LinkServer()
    handler = type("Handler", (_Handler,), {"state": state})
    with _Server(("127.0.0.1", 0), handler) as server:
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield state
        finally:
            state.patience.set()
            server.shutdown()
            thread.join()


def local_network(certificates: ssl.SSLContext | None = None, **places: str) -> Network:
    """A network in which every name ends at this computer, `private` at a private address, and others where said."""

    def resolve(host: str, port: int) -> list[str]:  # noqa: ARG001 - the signature of a resolver
        if host.partition(".")[0] in places:
            return [places[host.partition(".")[0]]]
        if not host.endswith(".test"):
            raise TroubleError(Trouble.NO_SUCH_HOST)
        return ["192.168.0.1" if host == "private.test" else "127.0.0.1"]

    def allowed(address: object) -> bool:
        return address == ip_address("127.0.0.1")

    return Network(resolve, allowed, certificates) if certificates else Network(resolve, allowed)


def certificates_for(*hosts: str) -> tuple[ssl.SSLContext, Callable[[], ssl.SSLContext]]:
    """The certificates of a server for these hosts, and a function that makes what a visitor needs to trust them."""
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*hosts).configure_cert(server)

    def trusting() -> ssl.SSLContext:
        context = ssl.create_default_context()
        authority.configure_trust(context)
        return context

    return server, trusting

"""How addresses are asked for, against a server of our own: what is met, what is sent, and how little."""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from itertools import pairwise

import pytest

from sameroad.contribute.links.answer import Answer, Hop, Trouble
from sameroad.contribute.links.ask_politely import retry_after
from tests.contribute.links.link_server import (
    AGENT,
    NO_HEAD,
    PAUSE,
    LinkServer,
    certificates_for,
    local_network,
    serve_links,
)


@pytest.fixture
def server() -> Iterator[LinkServer]:
    with serve_links() as running:
        yield running


@pytest.mark.parametrize(
    ("path", "status"),
    [("/well", 200), ("/created", 204), ("/lost", 301), ("/odd", 418)],
)
def test_a_page_is_asked_for_with_head_alone_when_that_is_answered(server: LinkServer, path: str, status: int) -> None:
    assert server.asker().ask(server.url(path)) == Answer(status=status)
    assert server.asked()[0] == ("HEAD", path)
    assert len(server.asked()) == (1 if status < 400 else 2)


@pytest.mark.parametrize("path", NO_HEAD)
def test_where_head_is_refused_get_decides(server: LinkServer, path: str) -> None:
    assert server.asker().ask(server.url(path)) == Answer(status=200)
    assert server.asked() == [("HEAD", path), ("GET", path)]


@pytest.mark.parametrize(
    ("path", "status"),
    [("/gone", 404), ("/gone-for-good", 410), ("/login", 401), ("/forbidden", 403), ("/broken", 500)],
)
def test_nothing_bad_is_believed_before_get_has_said_it(server: LinkServer, path: str, status: int) -> None:
    assert server.asker().ask(server.url(path)) == Answer(status=status)
    assert server.asked() == [("HEAD", path), ("GET", path)]


def test_a_server_that_keeps_silent_at_head_is_asked_with_get(server: LinkServer) -> None:
    assert server.asker(timeout=0.15).ask(server.url("/slow-head")) == Answer(status=200)


def test_redirects_are_followed_and_kept(server: LinkServer) -> None:
    assert server.asker().ask(server.url("/moved")) == Answer(
        (Hop(301, server.url("/new")), Hop(308, server.url("/newest"))), 200
    )


def test_chinese_in_a_redirect_is_read_as_utf_8(server: LinkServer) -> None:
    answer = server.asker().ask(server.url("/chinese"))
    assert answer == Answer((Hop(301, server.url("/%E9%A6%99%E6%B8%AF")),), 200)


def test_a_circle_of_redirects_ends(server: LinkServer) -> None:
    answer = server.asker().ask(server.url("/circle"))
    assert (answer.trouble, len(answer.hops)) == (Trouble.REDIRECT_LOOP, 2)


def test_a_long_way_of_redirects_ends(server: LinkServer) -> None:
    answer = server.asker().ask(server.url("/far/0"))
    assert answer.trouble is Trouble.TOO_MANY_REDIRECTS
    assert len(server.asked()) == 9


@pytest.mark.parametrize("path", ["/nonsense", "/unclear"])
def test_a_redirect_to_no_address_is_told(server: LinkServer, path: str) -> None:
    assert server.asker().ask(server.url(path)).trouble is Trouble.BAD_REDIRECT


def test_a_host_that_nobody_knows(server: LinkServer) -> None:
    assert server.asker().ask("https://nowhere.invalid/").trouble is Trouble.NO_SUCH_HOST


@pytest.mark.parametrize(
    "address", ["127.0.0.2", "10.1.2.3", "169.254.169.254", "224.0.0.1", "::1", "fd00::1", "::ffff:a00:1"]
)
def test_an_address_inside_a_network_is_not_asked(server: LinkServer, address: str) -> None:
    network = local_network(trap=address)
    answer = server.asker(network=network).ask(server.url("/well", "trap.test"))
    assert (answer.trouble, answer.detail) == (Trouble.NOT_PUBLIC, str(ip_address(address)))
    assert server.requests == []


def test_a_redirect_into_a_private_network_is_not_followed(server: LinkServer) -> None:
    answer = server.asker().ask(server.url("/to-private"))
    assert (answer.trouble, answer.detail) == (Trouble.NOT_PUBLIC, "192.168.0.1")


def test_a_server_that_refuses_connections_is_tried_once_for_all_its_addresses(server: LinkServer) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody else gets the port, and nobody answers
        port = taken.getsockname()[1]
        asker = server.asker()
        answers = [asker.ask(f"http://dead.test:{port}/{page}") for page in range(3)]
    assert [answer.trouble for answer in answers] == [Trouble.REFUSED] * 3
    assert server.clock.slept == []


def test_a_server_that_says_nothing_is_given_up(server: LinkServer) -> None:
    begun = time.monotonic()
    assert server.asker(timeout=0.15).ask(server.url("/slow")).trouble is Trouble.NO_ANSWER_IN_TIME
    assert time.monotonic() - begun < 2


def test_a_server_that_sends_a_little_for_ever_is_given_up(server: LinkServer) -> None:
    begun = time.monotonic()
    assert server.asker(timeout=0.15).ask(server.url("/drip")).trouble is Trouble.NO_ANSWER_IN_TIME
    assert time.monotonic() - begun < 4


def test_an_answer_that_breaks_off_is_told(server: LinkServer) -> None:
    assert server.asker().ask(server.url("/cut")).trouble is Trouble.BROKEN_ANSWER


def test_of_a_huge_page_next_to_nothing_is_taken(server: LinkServer) -> None:
    assert server.asker().ask(server.url("/huge")) == Answer(status=200)
    deadline = time.monotonic() + 2
    while server.busy["group.test"] and time.monotonic() < deadline:
        time.sleep(0.005)
    # Nothing of it is read; this is what the two ends of the connection hold in their buffers.
    assert 0 < server.sent < 8 * 1024 * 1024


def test_every_request_says_who_asks_and_where_to_complain(server: LinkServer) -> None:
    server.asker().ask(server.url("/gone"))
    assert len(server.headers) == 3
    assert {headers["User-Agent"] for headers in server.headers} == {AGENT}
    assert {headers["Host"] for headers in server.headers} == {f"group.test:{server.port}"}
    assert "Cookie" not in server.headers[-1]


def test_robots_txt_is_obeyed_and_asked_for_once(server: LinkServer) -> None:
    server.robots["group.test"] = "User-agent: *\nDisallow: /gone\n"
    asker = server.asker()
    assert asker.ask(server.url("/gone")).trouble is Trouble.ROBOTS
    assert asker.ask(server.url("/well")).status == 200
    assert server.requests == [("group.test", "GET", "/robots.txt"), ("group.test", "HEAD", "/well")]


def test_robots_txt_is_obeyed_where_a_redirect_leads(server: LinkServer) -> None:
    server.robots["group.test"] = "User-agent: SameRoadLinkCheck\nDisallow: /new\n"
    answer = server.asker().ask(server.url("/moved"))
    assert answer == Answer((Hop(301, server.url("/new")),), None, Trouble.ROBOTS)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_txt_everything_is_allowed(server: LinkServer, status: int) -> None:
    server.robots["group.test"] = (status, {})
    assert server.asker().ask(server.url("/well")).status == 200


def test_with_a_robots_txt_that_fails_nothing_is_allowed(server: LinkServer) -> None:
    server.robots["group.test"] = (500, {})
    asker = server.asker()
    answers = [asker.ask(server.url(path)) for path in ("/well", "/gone")]
    assert [(answer.trouble, answer.detail) for answer in answers] == [(Trouble.ROBOTS_FAIL, "500")] * 2
    assert server.requests == [("group.test", "GET", "/robots.txt")]


def test_robots_txt_may_be_elsewhere(server: LinkServer) -> None:
    server.robots["group.test"] = (301, {"Location": server.url("/robots.txt", "other.test")})
    server.robots["other.test"] = "User-agent: *\nDisallow: /\n"
    assert server.asker().ask(server.url("/well")).trouble is Trouble.ROBOTS


def test_the_pause_that_robots_txt_asks_for_is_kept(server: LinkServer) -> None:
    server.robots["group.test"] = "User-agent: *\nCrawl-delay: 7\n"
    server.asker().ask(server.url("/gone"))
    assert server.clock.slept == [PAUSE, 7.0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_after_the_time_that_it_names(server: LinkServer, status: int) -> None:
    server.answers["/busy"] = [(status, {"Retry-After": "45"}), (200, {})]
    assert server.asker().ask(server.url("/busy")) == Answer(status=200)
    assert server.asked() == [("HEAD", "/busy"), ("GET", "/busy")]
    assert server.clock.slept == [PAUSE, 45.0]


def test_a_busy_server_that_names_no_time_is_asked_twice_more_and_then_left_alone(server: LinkServer) -> None:
    server.answers["/busy"] = [(429, {})] * 9
    asker = server.asker()
    assert asker.ask(server.url("/busy")) == Answer(status=429)
    assert server.clock.slept == [PAUSE, 10.0, 30.0]
    assert asker.ask(server.url("/well")).trouble is Trouble.TOLD_TO_WAIT
    assert len(server.asked()) == 3


def test_a_server_that_wants_more_time_than_we_have_is_left_alone(server: LinkServer) -> None:
    server.answers["/busy"] = [(429, {"Retry-After": "3600"})] * 9
    asker = server.asker()
    assert asker.ask(server.url("/busy")) == Answer(status=429)
    assert asker.ask(server.url("/well")).trouble is Trouble.TOLD_TO_WAIT
    assert server.asked() == [("HEAD", "/busy")]
    assert asker.ask(server.url("/well", "other.test")).status == 200


def test_listed_hosts_are_not_asked_at_all_nor_what_leads_to_them(server: LinkServer) -> None:
    asker = server.asker(not_asked={"facebook.test": "Forbids programs."})
    answer = asker.ask(server.url("/", "www.facebook.test"))
    assert answer == Answer((), None, Trouble.NOT_ASKED, "facebook.test: Forbids programs.")
    assert asker.ask(server.url("/to-listed")).trouble is Trouble.NOT_ASKED
    assert {host for host, _, _ in server.requests} == {"group.test"}
    assert asker.ask(server.url("/well", "myfacebook.test")).status == 200


def test_one_request_at_a_time_reaches_a_host_with_a_pause_after_each(server: LinkServer) -> None:
    asker = server.asker()
    addresses = [server.url(f"/shared/{page}", f"{host}.test") for page in range(6) for host in ("a", "b", "c")]
    with ThreadPoolExecutor(9) as pool:
        answers = list(pool.map(asker.ask, addresses))
    assert [answer.status for answer in answers] == [200] * 18
    assert server.busiest == 1
    for host in ("a.test", "b.test", "c.test"):
        times = [at for to, at in server.times if to == host]
        assert len(times) >= 7
        assert all(later - earlier >= PAUSE for earlier, later in pairwise(times))


def test_a_safe_connection_is_made_with_the_name_of_the_host() -> None:
    tls, trusting = certificates_for("group.test")
    with serve_links(tls) as server:
        asker = server.asker(network=local_network(trusting()))
        assert asker.ask(f"https://group.test:{server.port}/well") == Answer(status=200)


def test_a_certificate_for_another_host_is_no_safe_connection() -> None:
    tls, trusting = certificates_for("group.test")
    with serve_links(tls) as server:
        answer = server.asker(network=local_network(trusting())).ask(f"https://other.test:{server.port}/well")
    assert answer.trouble is Trouble.TLS
    assert "other.test" in answer.detail
    assert server.requests == []


def test_a_certificate_that_nobody_vouches_for_is_no_safe_connection() -> None:
    tls, _ = certificates_for("group.test")
    with serve_links(tls) as server:
        answer = server.asker().ask(f"https://group.test:{server.port}/well")
    assert answer.trouble is Trouble.TLS
    assert "self-signed certificate" in answer.detail or "local issuer" in answer.detail
    assert server.requests == []


def test_a_server_that_speaks_no_tls_is_no_safe_connection(server: LinkServer) -> None:
    assert server.asker().ask(f"https://group.test:{server.port}/well").trouble is Trouble.TLS


def test_a_server_that_is_silent_in_the_handshake_is_given_up(server: LinkServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        answer = server.asker(timeout=0.15).ask(f"https://group.test:{silent.getsockname()[1]}/")
    assert answer.trouble is Trouble.NO_ANSWER_IN_TIME


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "120"}, 120.0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "١٢"}, None),
        ({"retry-after": "9" * 400}, 999999999.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Sat, 21 Nov 2026 10:00:30 GMT"}, None),
        ({"retry-after": "Sat, 21 Nov 2026 10:00:30 GMT", "date": "Sat, 21 Nov 2026 10:00:00 GMT"}, 30.0),
        ({"retry-after": "Sat, 21 Nov 2026 09:00:00 GMT", "date": "Sat, 21 Nov 2026 10:00:00 GMT"}, 0.0),
    ],
)
def test_the_time_to_wait_is_read_in_both_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds

"""Which addresses of machines may be asked. No name is looked up here."""

import socket
from ipaddress import ip_address

import pytest

from sameroad.contribute.links.answer import Trouble, TroubleError
from sameroad.contribute.links.public_host import allowed_addresses, is_public, look_up

NOT_PUBLIC = """
    0.0.0.0 10.0.0.1 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 192.168.1.1 198.18.0.1 192.0.2.1 224.0.0.1
    239.1.2.3 240.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1 fd12::1 ff02::1 ff0e::1 2001:db8::1 ::ffff:127.0.0.1
    ::ffff:10.0.0.1 2002:7f00:1:: 2002:a00:1:: 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
"""


@pytest.mark.parametrize("address", NOT_PUBLIC.split())
def test_what_is_not_public_is_not_asked(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "203.80.0.1", "2606:4700::1111", "::ffff:1.1.1.1", "2002:101:101::", "64:ff9b::101:101"]
)
def test_what_is_public_is_asked(address: str) -> None:
    assert is_public(ip_address(address))


def test_one_address_inside_is_enough_to_refuse_a_host() -> None:
    with pytest.raises(TroubleError) as refused:
        allowed_addresses("two.test", 80, lambda *_: ["1.1.1.1", "10.0.0.1"], is_public)
    assert (refused.value.trouble, refused.value.detail) == (Trouble.NOT_PUBLIC, "10.0.0.1")


def test_a_few_addresses_are_kept_without_repeats() -> None:
    found = allowed_addresses(
        "many.test", 80, lambda *_: ["1.1.1.1", "1.1.1.1", "1.0.0.1", "1.2.3.4", "5.5.5.5"], is_public
    )
    assert found == ["1.1.1.1", "1.0.0.1", "1.2.3.4"]


@pytest.mark.parametrize(
    ("number", "trouble"),
    [(socket.EAI_NONAME, Trouble.NO_SUCH_HOST), (socket.EAI_AGAIN, Trouble.LOOKUP_FAILED)],
)
def test_a_name_that_is_not_known_differs_from_a_look_up_that_fails(
    monkeypatch: pytest.MonkeyPatch, number: int, trouble: Trouble
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(number, "said so")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(TroubleError) as told:
        look_up("x.test", 80)
    assert told.value.trouble is trouble


def test_ipv4_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET6, 1, 6, "", ("2606:4700::1111", 80, 0, 0)), (socket.AF_INET, 1, 6, "", ("1.1.1.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert look_up("x.test", 80) == ["1.1.1.1", "2606:4700::1111"]

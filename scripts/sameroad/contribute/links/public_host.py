"""From a host's name to the addresses of its machines, refusing those that are not on the public internet.

The records are written by strangers and asked from machines of our own, so an address must never lead into a network
that only such a machine can see (loopback, private networks, the cloud's own services).
"""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from sameroad.contribute.links.answer import Trouble, TroubleError

IPAddress = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]

_NO_SUCH_HOST = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
_NAT64 = IPv6Network("64:ff9b::/96")
_MOST = 3


def is_public(address: IPAddress) -> bool:
    """Say whether everyone reaches the same machine by it; an IPv4 address inside an IPv6 one counts as itself
    (RFC 4291 mapped, RFC 6052 NAT64, RFC 3056 6to4, RFC 4380 Teredo).
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def look_up(host: str, port: int) -> Sequence[str]:
    """Ask the system for the addresses of a host, IPv4 first: build machines often have nothing else.

    Raises TroubleError: NO_SUCH_HOST or LOOKUP_FAILED.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        trouble = Trouble.NO_SUCH_HOST if error.errno in _NO_SUCH_HOST else Trouble.LOOKUP_FAILED
        raise TroubleError(trouble, error.strerror or "") from None
    except (OSError, UnicodeError) as error:
        raise TroubleError(Trouble.LOOKUP_FAILED, str(error)) from None
    found.sort(key=lambda entry: entry[0] != socket.AF_INET)
    return [str(entry[4][0]) for entry in found]


def allowed_addresses(host: str, port: int, resolve: Resolve, allowed: Callable[[IPAddress], bool]) -> Sequence[str]:
    """Return a few addresses to connect to, in order. Connect to these and not to the name, which may mean something
    else the next time it is looked up.

    Raises TroubleError: NOT_PUBLIC when any address of the host is not allowed, and what `resolve` raises.
    """
    found = [ip_address(text.partition("%")[0]) for text in dict.fromkeys(resolve(host, port))]
    if not found:
        raise TroubleError(Trouble.NO_SUCH_HOST)
    for address in found:
        if not allowed(address):
            raise TroubleError(Trouble.NOT_PUBLIC, str(address))
    return [str(address) for address in found[:_MOST]]

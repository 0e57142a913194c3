"""One request and its answer, with limits on time and size, over the standard library's HTTP client (RFC 9112).

The connection goes to an address that was checked before (`public_host.py`), certificates are always verified, and of
a page's body nothing is read.
"""

import contextlib
import http.client
import socket
import ssl
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import certifi

from sameroad.contribute.links.answer import Trouble, TroubleError
from sameroad.contribute.links.public_host import IPAddress, Resolve, allowed_addresses, is_public, look_up
from sameroad.contribute.links.web_address import WebAddress

_PATIENCE = 3
"""The whole exchange may take this many times the time-out: a server that sends a byte now and then never runs into
the time-out itself, which starts anew with each byte."""


@cache
def _public_certificates() -> ssl.SSLContext:
    """Mozilla's authorities, from a package: not every system's Python finds those of its system."""
    return ssl.create_default_context(cafile=certifi.where())


@dataclass(frozen=True, slots=True)
class Network:
    """How to reach the web: who turns names into addresses, which of them may be reached, which certificates count."""

    resolve: Resolve = look_up
    allowed: Callable[[IPAddress], bool] = is_public
    certificates: ssl.SSLContext = field(default_factory=_public_certificates)


@dataclass(frozen=True, slots=True)
class Response:
    """Status, headers by their names in small letters, and as much of the body as was asked for."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def send(
    method: str, address: WebAddress, headers: Mapping[str, str], timeout: float, network: Network, *, most: int = 0
) -> Response:
    """Send one request without a body and return the answer, reading at most `most` bytes of its body.

    `timeout` limits in seconds the wait for the connection and for each piece of the answer. Raises TroubleError.
    """
    connection = _Connection(address, timeout, network)
    try:
        connection.connect()
        with _Deadline(connection, timeout * _PATIENCE):
            connection.request(method, address.target, headers=dict(headers))
            answer = connection.getresponse()
            body = answer.read(most) if most else b""
    except TimeoutError:
        raise TroubleError(Trouble.NO_ANSWER_IN_TIME) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        trouble = Trouble.NO_ANSWER_IN_TIME if connection.out_of_time else Trouble.BROKEN_ANSWER
        raise TroubleError(trouble, _said(error)) from None
    finally:
        connection.close()
    if connection.out_of_time:
        raise TroubleError(Trouble.NO_ANSWER_IN_TIME)
    return Response(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)


class _Connection(http.client.HTTPConnection):
    """A connection to one of the checked addresses of a host, under the host's name."""

    def __init__(self, address: WebAddress, timeout: float, network: Network) -> None:
        super().__init__(address.host, address.port, timeout=timeout)
        self.default_port = 443 if address.scheme == "https" else 80  # what the Host header leaves out
        self.out_of_time = False
        self._socket: socket.socket | None = None  # http.client forgets its own while the body is still to be read
        self._tls = network.certificates if address.scheme == "https" else None
        self._network = network

    def connect(self) -> None:
        """Connect to the first address that answers, with TLS if need be. Raises TroubleError."""
        network = self._network
        plain = self._open(allowed_addresses(self.host, self.port, network.resolve, network.allowed))
        self.sock = self._socket = plain
        if self._tls is None:
            return
        try:
            # The handshake comes later, when the deadline has a socket to close.
            secure = self._tls.wrap_socket(plain, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self._socket = secure
            with _Deadline(self, (self.timeout or 0) * _PATIENCE):
                secure.do_handshake()
        except ssl.SSLCertVerificationError as error:
            raise TroubleError(Trouble.TLS, error.verify_message) from None
        except TimeoutError:
            raise TroubleError(Trouble.NO_ANSWER_IN_TIME) from None
        except (OSError, ValueError) as error:
            raise TroubleError(Trouble.NO_ANSWER_IN_TIME if self.out_of_time else Trouble.TLS, _said(error)) from None

    def _open(self, addresses: Sequence[str]) -> socket.socket:
        trouble = TroubleError(Trouble.UNREACHABLE)
        for address in addresses:
            try:
                return socket.create_connection((address, self.port), self.timeout)
            except ConnectionRefusedError:
                trouble = TroubleError(Trouble.REFUSED)
            except TimeoutError:
                trouble = TroubleError(Trouble.NO_CONNECTION_IN_TIME)
            except OSError as error:
                trouble = TroubleError(Trouble.UNREACHABLE, _said(error))
        raise trouble

    def give_up(self) -> None:
        """End the exchange from another thread: whoever reads gets an end of the stream."""
        self.out_of_time = True
        if self._socket is not None:
            with contextlib.suppress(OSError):  # it may just have ended by itself
                # Not SSLSocket.shutdown, which would pull the TLS away under the thread that reads.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


class _Deadline:
    """Gives a connection up after so many seconds, unless the block inside has ended by then."""

    def __init__(self, connection: _Connection, seconds: float) -> None:
        self._timer = threading.Timer(seconds, connection.give_up)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()


def _said(error: Exception) -> str:
    """What the system or the library says of a failure, without its number."""
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None)
    return str(reason or error or type(error).__name__)

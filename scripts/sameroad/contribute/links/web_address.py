"""A web address in the parts that a request needs, in ASCII, so that two spellings of one address are equal."""

import contextlib
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

_PORTS = {"http": 80, "https": 443}
_TARGET = "/%:@!$&'()*+,;=~?[]"
"""What may stand in a path and a query beside letters and digits (RFC 3986, sections 3.3 and 3.4), % included so that
nothing is escaped twice, and brackets, which servers of old addresses expect as they are."""


class AddressError(Exception):
    """A text is no address that can be asked; the message is the text."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address without its fragment, which is never sent, and without a user's name, which we never send."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Such as `https://example.org`, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.origin + self.target

    @staticmethod
    def parse(text: str) -> "WebAddress":
        """Read an address. Raises AddressError when it is not one of http or https with a possible host."""
        try:
            parts = urlsplit(text)
            # IDNA, as browsers write it on the wire: 香港 becomes xn--j6w193g.
            host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
            port = parts.port
        except (UnicodeError, ValueError):
            raise AddressError(text) from None
        if parts.scheme not in _PORTS or "\\" in parts.netloc or not re.fullmatch(r"[a-z0-9._:-]+", host):
            raise AddressError(text)
        target = parts.path or "/"
        if parts.query:
            target += f"?{parts.query}"
        return WebAddress(parts.scheme, host, port or _PORTS[parts.scheme], quote(target, safe=_TARGET))

    def join(self, location: str) -> "WebAddress":
        """Return where a `Location` leads from here (RFC 9110, section 10.2.2). Raises AddressError."""
        with contextlib.suppress(UnicodeError):
            # Headers arrive as Latin-1; servers that write Chinese into them mean UTF-8.
            location = location.encode("latin-1").decode("utf-8")
        try:
            return WebAddress.parse(urljoin(str(self), location.strip()))
        except ValueError:
            raise AddressError(location) from None

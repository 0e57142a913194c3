"""The lines that vCards are made of: escaped and folded so that no text can begin a line of its own.

RFC 6350 (vCard 4.0) and RFC 2426 (3.0) agree on everything here. The libraries there are for vCard write 3.0 only, or
fold in the middle of a character.
"""

from collections.abc import Iterable
from urllib.parse import quote

from sameroad.exports.languages_together import without_controls
from sameroad.records.safe_address import safe_address

_LONGEST = 75
"""Octets of a line, without its end."""
_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"
"""Characters that an address has for a reason (RFC 3986), the sign of what is encoded already included."""


def text(value: str) -> str:
    """Return a text as a value: backslash, comma and semicolon escaped, a line break written as backslash and n."""
    plain = without_controls(value)
    return plain.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def one_line(value: str) -> str:
    """Return a text that must not break, such as a name, as a value."""
    return text(" ".join(value.split()))


def parts(values: Iterable[str]) -> str:
    """Return a value of several parts, such as the street and the country of an address."""
    return ";".join(map(one_line, values))


def address(value: str) -> str:
    """Return a web address as a value: never escaped, so what no address may have is percent-encoded.

    Raises ValueError when it is none of the web.
    """
    return quote(safe_address(value), safe=_IN_ADDRESSES)


def content_line(name: str, value: str, *parameters: str) -> bytes:
    """Return a whole line with its end, folded where it is too long. `value` comes from one of the functions above;
    parameters, such as `TYPE=work`, are ours.
    """
    line = (";".join((name, *parameters)) + ":" + value).encode()
    if len(line) <= _LONGEST:
        return line + b"\r\n"
    return b"\r\n ".join(_folded(line)) + b"\r\n"


def _folded(line: bytes) -> Iterable[bytes]:
    """The pieces of a line; those after the first are longer by the space before them. No character is cut."""
    start, room = 0, _LONGEST
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:  # in the middle of a character of UTF-8
            end -= 1
        yield line[start:end]
        start, room = end, _LONGEST - 1
    yield line[start:]

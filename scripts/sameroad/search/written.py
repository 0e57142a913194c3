"""Which Chinese characters are written in a part of the index: its tables of characters hold no others."""

from sameroad.records.chinese import HAN

_ASCII = bytes(range(128))


def written_in(*parts: bytes) -> str:
    """Return the Chinese characters in JSON as it is written, each once, in the order of Unicode."""
    others = b"".join(parts).translate(None, _ASCII).decode()
    return "".join(sorted(frozenset(HAN.findall(others))))

"""The value of a file as a few bytes, which hold all of it: for other processes, and for the next run."""

from typing import Any

import msgspec

from sameroad.records.plain_scalar import Unquoted

_UNQUOTED = 1
"""The number by which an `Unquoted` is known in the bytes."""


def pack(value: dict[str, Any]) -> bytes:
    """Return the bytes of what `read_yaml` gave."""
    return _ENCODER.encode(value)


def unpack(packed: bytes) -> dict[str, Any]:
    """Return the value of which `pack` made these bytes. Raises msgspec.DecodeError for bytes that it did not make."""
    value: dict[str, Any] = _DECODER.decode(packed)
    return value


def _encode(value: Any) -> msgspec.msgpack.Ext:
    if not isinstance(value, Unquoted):
        raise NotImplementedError(f"a file holds no {type(value).__name__}")
    return msgspec.msgpack.Ext(_UNQUOTED, msgspec.msgpack.encode((value.text, value.looks_like)))


def _decode(_: int, data: memoryview) -> Unquoted:
    return Unquoted(*msgspec.msgpack.decode(data, type=tuple[str, str]))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_encode)
_DECODER = msgspec.msgpack.Decoder(ext_hook=_decode)

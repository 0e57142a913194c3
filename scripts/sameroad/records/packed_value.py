"""The value of a file as a few bytes, which hold all of it: for other processes, and for the next run."""

from typing import Any

import msgspec

from sameroad.records.plain_scalar import Unquoted

_UNQUOTED = 1
"""The number by which an `Unquoted` is known in the bytes."""
_HUGE = 2
"""The number by which a huge number is known there."""
_BITS = 63


def pack(value: dict[str, Any]) -> bytes:
    """Return the bytes of what `read_yaml` gave."""
    try:
        return _ENCODER.encode(value)
    except OverflowError:
        return _ENCODER.encode(_with_huge_numbers(value))


def unpack(packed: bytes) -> dict[str, Any]:
    """Return the value of which `pack` made these bytes. Raises msgspec.DecodeError for bytes that it did not make."""
    value: dict[str, Any] = _DECODER.decode(packed)
    return value


def _encode(value: Any) -> msgspec.msgpack.Ext:
    if not isinstance(value, Unquoted):
        raise NotImplementedError(f"a file holds no {type(value).__name__}")
    return msgspec.msgpack.Ext(_UNQUOTED, msgspec.msgpack.encode((value.text, value.looks_like)))


def _with_huge_numbers(value: Any) -> Any:
    """The value with numbers of more than 64 bits as MessagePack can hold them: nobody writes one, and all may."""
    if isinstance(value, dict):
        return {key: _with_huge_numbers(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_with_huge_numbers(one) for one in value]
    if isinstance(value, int) and value.bit_length() > _BITS:
        return msgspec.msgpack.Ext(_HUGE, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))
    return value


def _decode(kind: int, data: memoryview) -> Unquoted | int:
    if kind == _HUGE:
        return int.from_bytes(data, "big", signed=True)
    return Unquoted(*msgspec.msgpack.decode(data, type=tuple[str, str]))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_encode)
_DECODER = msgspec.msgpack.Decoder(ext_hook=_decode)

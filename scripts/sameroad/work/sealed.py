"""Values that stay as they were kept until somebody asks for one: of ten thousand, a run needs a few."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

_T = TypeVar("_T")


class Sealed(Mapping[str, _T]):
    """Values of one type by name, decoded each time they are asked for. `values` are in MessagePack."""

    def __init__(self, values: Mapping[str, msgspec.Raw], kind: type[_T]) -> None:
        self._values = values
        self._decoder = msgspec.msgpack.Decoder(kind)

    def __getitem__(self, name: str) -> _T:
        return self._decoder.decode(self._values[name])

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def seal(value: Any) -> msgspec.Raw:
    """Return a value as it is kept. Raises TypeError when MessagePack has no form for it."""
    return msgspec.Raw(msgspec.msgpack.encode(value))


def seal_each(values: Iterable[tuple[str, Any]]) -> dict[str, msgspec.Raw]:
    """Return values by their names as they are kept."""
    return {name: seal(value) for name, value in values}

"""Turn checked mappings into frozen dataclasses. The schema has said what is wrong; nothing is checked twice."""

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from sameroad.records.localized_text import LocalizedText, Website
from sameroad.records.partial_date import PartialDate

_T = TypeVar("_T")
_OWN_TYPES: dict[type, Any] = {LocalizedText: LocalizedText, Website: Website, PartialDate: PartialDate.parse}


def from_mapping(mapping: Mapping[str, Any], kind: type[_T]) -> _T:
    """Return `mapping` as a `kind`; keys that `kind` has no field for are left behind.

    Raises msgspec.ValidationError when the mapping has not passed the schema.
    """
    return msgspec.convert(mapping, kind, dec_hook=_decode)


def _decode(kind: type, value: Any) -> Any:
    return _OWN_TYPES[kind](value)

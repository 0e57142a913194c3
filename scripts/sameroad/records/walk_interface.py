"""The sections of an interface file -> sentences by dotted key."""

from collections.abc import Iterator, Mapping
from typing import Any

PLURAL_CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The plural categories of CLDR. A mapping with no other keys is one sentence in its plural forms."""


def flat_texts(value: Mapping[str, Any]) -> dict[str, str | dict[str, str]]:
    """Return every sentence by its dotted key: a text, or its plural forms."""
    return dict(_walk("", value))


def is_plural(value: object) -> bool:
    """Whether a value is one sentence in its plural forms."""
    return isinstance(value, dict) and bool(value) and PLURAL_CATEGORIES.issuperset(value) and "other" in value


def _walk(prefix: str, value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, part in value.items():
        key = f"{prefix}{name}"
        if isinstance(part, dict) and not is_plural(part):
            yield from _walk(f"{key}.", part)
        else:
            yield key, part

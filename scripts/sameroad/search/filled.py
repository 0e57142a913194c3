"""Mappings of the index without the fields that say nothing."""

from typing import Any


def filled(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something; whoever reads the index takes a missing one for empty."""
    return {name: value for name, value in fields.items() if value not in (None, False, [], {}, ())}

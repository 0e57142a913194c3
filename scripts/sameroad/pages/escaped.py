"""Escapes a text as markupsafe does. Most texts need none of that, and are then marked as safe without a copy."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from markupsafe import Markup, escape

SPECIAL = re.compile("""[&<>"']""")
"""What a text must have in it to need escaping."""
as_markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Says that a text is markup, without looking for a method that would say so."""


def escaped(value: Any) -> Markup:
    """Return a value as safe HTML; what is Markup already stays as it is."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return] # its type has just been looked at
    return as_markup(value) if kind is str and SPECIAL.search(value) is None else escape(value)

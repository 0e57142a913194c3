"""A sentence of the interface that was taken apart once, so that its blanks are filled quickly on every page."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

from markupsafe import Markup

from sameroad.pages.escaped import as_markup, escaped


class Blanks:
    """A sentence as safe HTML, with blanks such as `{name}`; `{{` and `}}` are braces.

    Raises ValueError for a blank that is no plain name: that a name is nothing more is a rule of the interface texts.
    """

    __slots__ = ("_end", "_pieces")

    def __init__(self, sentence: Markup) -> None:
        self._pieces: list[tuple[str, str]] = []
        self._end = ""
        for text, name, form, conversion in Formatter().parse(sentence):
            self._end += text
            if name is None:
                continue
            if not name.isidentifier() or form or conversion:
                raise ValueError(f"a blank is no plain name: {sentence!r}")
            self._pieces.append((self._end, name))
            self._end = ""

    def fill(self, values: Mapping[str, Any]) -> Markup:
        """Return the sentence with its blanks filled; values that are not Markup are escaped. KeyError for a blank
        without a value.
        """
        parts: list[str] = []
        for text, name in self._pieces:
            value = values[name]
            parts += text, escaped(value)
        parts.append(self._end)
        return as_markup("".join(parts))  # each part is safe

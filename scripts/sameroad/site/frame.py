"""Frames: the finished HTML of one page with tokens in it, split once, then filled for every record.

A token is `__title__`, or `<!-- __body__ -->` for markup. Filling joins strings and never looks at a value again, so
a record that contains a token, or a tag, shows it as the text it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import escape

from sameroad.pages.page import Body, Slot, Slug, Text
from sameroad.records.slug import SLUG

TOKEN = re.compile(r"<!--\s*__(?P<markup>[a-z]+)__\s*-->|__(?P<name>[a-z]+)__")
SLUG_TOKEN = "__slug__"  # noqa: S105 - no password

SLOTS: Mapping[str, type] = {"slug": Slug, "title": Text, "description": Text, "body": Body}
_CODE = re.compile(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


class FrameError(ValueError):
    """A frame has a token it cannot have, or a value does not fit its slot; the message names the frame."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A split page. `path` is where the page stands in the site, with `__slug__` in it if there are many of it.

    `pieces` is the literal HTML around the slots, in UTF-8: one more than there are `slots`.
    """

    path: str
    pieces: tuple[bytes, ...]
    slots: tuple[str, ...]

    def fill(self, values: Mapping[str, Slot]) -> bytes:
        """Return the page with its slots filled, in UTF-8.

        Raises FrameError when a value is missing, is of another type than its slot, or is no slug where one must be.
        """
        safe = {name: self._safe(name, values) for name in dict.fromkeys(self.slots)}
        parts = [self.pieces[0]]
        for name, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(safe[name])
            parts.append(piece)
        return b"".join(parts)

    def path_of(self, slug: str | None) -> str:
        """Return the path of the page of one record. Raises FrameError when it needs a slug and gets no good one."""
        if SLUG_TOKEN not in self.path:
            return self.path
        if slug is None or not SLUG.fullmatch(slug):
            raise FrameError(f"{self.path}: not a slug: {slug!r}")
        return self.path.replace(SLUG_TOKEN, slug)

    def _safe(self, name: str, values: Mapping[str, Slot]) -> bytes:
        if name not in values:
            raise FrameError(f"{self.path}: no value for the token __{name}__")
        value = values[name]
        if type(value) is not SLOTS[name]:
            raise FrameError(f"{self.path}: __{name}__ needs {SLOTS[name].__name__}, got {type(value).__name__}")
        if isinstance(value, Slug) and not SLUG.fullmatch(value):
            raise FrameError(f"{self.path}: not a slug: {value!r}")
        return value if isinstance(value, Body) else escape(value).encode()


def split_frame(html: str, path: str) -> Frame:
    """Split finished HTML at its tokens.

    Raises FrameError for an unknown token, for markup where it is no comment of its own, and for a token inside a
    script or a style, where escaping for HTML would not be enough.
    """
    for code in _CODE.finditer(html):
        if TOKEN.search(code[0]):
            raise FrameError(f"{path}: a token stands inside <{code[1]}>, where nothing can be filled in safely")
    pieces, slots, end = [], [], 0
    for token in TOKEN.finditer(html):
        name = token["markup"] or token["name"]
        if name not in SLOTS:
            raise FrameError(f"{path}: unknown token {token[0]}; there are: {', '.join(f'__{n}__' for n in SLOTS)}")
        if (SLOTS[name] is Body) != (token["markup"] is not None):
            raise FrameError(
                f"{path}: write {'<!-- __body__ -->' if name == 'body' else f'__{name}__'}, not {token[0]}"
            )
        pieces.append(html[end : token.start()].encode())
        slots.append(name)
        end = token.end()
    return Frame(path, (*pieces, html[end:].encode()), tuple(slots))

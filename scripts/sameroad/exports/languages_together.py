"""Texts in every language at once, for files that have no language of their own."""

import re
from collections.abc import Iterator, Sequence

from sameroad.records.localized_text import LocalizedText

_LINE_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def each(text: LocalizedText, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give a text in every language it has, those of `languages` first, each with its language."""
    known = [language for language in languages if language in text]
    return ((language, text[language]) for language in dict.fromkeys([*known, *text]))


def together(text: LocalizedText, languages: Sequence[str]) -> str:
    """Return a short text in every language it has, one after another."""
    return " ".join(dict.fromkeys(said for _, said in each(text, languages)))


def without_controls(text: str) -> str:
    """Return a text whose lines all end in the same way, and that has no other control characters but tabs."""
    if not _UNWANTED.search(text):  # most texts
        return text
    return _CONTROLS.sub("", _LINE_BREAKS.sub("\n", text))

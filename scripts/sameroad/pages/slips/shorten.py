"""Text that has to fit a piece of paper: how much room it takes, and how it is shortened: where a sentence ends, or for
all to see.
"""

import re
from functools import lru_cache

from sameroad.records.localized_text import LocalizedText

ELLIPSIS = "…"
# A cut between words is better than one inside a word, unless it costs more than a third of the text.
_LEAST = 2 / 3
_STOPS = " .,;:，。；、："
# A sentence ends at its stop, unless that stands after an abbreviation such as St. or e.g.; a part before a comma.
_SENTENCE = re.compile(
    r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Za-z])[.!?]+[\"'”’)]*(?=\s|$)|[。！？]+[」』）]*"
)
_PART = re.compile(r"[,;:](?=\s)|[，；：、]")
# Chinese, Japanese and Korean, their punctuation, full-width forms, and pictures.
WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003ffff"
)
_WIDE = re.compile(f"[{WIDE}]+")


@lru_cache(maxsize=4096)  # labels and sentences of the interface are on every sheet
def room_of(text: str) -> int:
    """Return how much room a text takes in a line: a Chinese character as much as two Latin letters."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def has_wide(text: str) -> bool:
    """Return whether a text has characters as wide as Chinese ones."""
    return not text.isascii() and _WIDE.search(text) is not None


def in_one_paragraph(text: str) -> str:
    """Return the whole text without line breaks."""
    return " ".join(text.split())


def shorten(text: str, most: int) -> str:
    """Return the text in one paragraph if it takes no more room than `most`, else its beginning and an ellipsis."""
    whole = in_one_paragraph(text)
    if 2 * len(whole) <= most or room_of(whole) <= most:
        return whole
    end = _end_of_room(whole, most - room_of(ELLIPSIS))
    return whole[: _end_of_word(whole, end)].rstrip(_STOPS) + ELLIPSIS


def shorten_each(text: LocalizedText, most: int) -> LocalizedText:
    """Return the text shortened in every language that it has."""
    return LocalizedText({language: shorten(text[language], most) for language in text})


def first_sentences(text: str, most: int) -> str:
    """Return the text in one paragraph if it takes no more room than `most`, else as many whole sentences of it as do,
    and at least the first.
    """
    whole = in_one_paragraph(text)
    if room_of(whole) <= most:
        return whole
    ends = [found.end() for found in _SENTENCE.finditer(whole)] or [len(whole)]
    return whole[: max([end for end in ends if room_of(whole[:end]) <= most], default=ends[0])]


def first_parts(text: str, most: int) -> str:
    """Return the first sentence if it takes no more room than `most`, else the parts of it that do, with an ellipsis;
    nothing if even the first part takes more.
    """
    sentence = first_sentences(text, 0)
    if room_of(sentence) <= most:
        return sentence
    parts = [sentence[: found.start()] + ELLIPSIS for found in _PART.finditer(sentence)]
    return max([part for part in parts if room_of(part) <= most], key=len, default="")


def _end_of_room(text: str, most: int) -> int:
    """Where the longest beginning of `text` ends that takes no more room than `most`; the whole text takes more."""
    end = 0
    while certain := (most - room_of(text[:end])) // 2:  # so many characters fit, even if all are wide
        end += certain
    return end + (room_of(text[: end + 1]) <= most)


def _end_of_word(text: str, end: int) -> int:
    """Where the last whole word before `end` ends; `end` itself where no word is cut, or one that is too long."""
    inside = text[:end][-1:].isascii() and text[:end][-1:].isalnum() and text[end].isascii() and text[end].isalnum()
    space = text.rfind(" ", 0, end)
    return space if inside and space >= end * _LEAST else end

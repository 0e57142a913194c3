"""Text that people type or paste, without what nobody sees: for all answers, before they are read."""

import re
import unicodedata

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_KEPT = "\t\u200c\u200d"
"""A tab is a space, and joiners belong to the spelling of some scripts."""
_NOTHING = frozenset(
    {"no", "none", "nil", "na", "notapplicable", "nothing", "unknown", "idontknow", "dontknow", "notsure", "noresponse"}
    | {"無", "没有", "沒有", "冇", "不知道", "不清楚", "不詳", "不適用", "未知"}
)
_AS_ABOVE = frozenset(
    {"sameasabove", "same", "asabove", "seeabove", "ditto", "同上", "如上", "見上", "与上同", "與上同"}
)


def clean_text(text: str) -> str:
    """Return the text with plain line ends and spaces, and without characters that hide or turn the text around."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(map(_line, lines))).strip()


def one_line(text: str) -> str:
    """Return a clean text on one line."""
    return " ".join(text.split())


def says_nothing(text: str) -> bool:
    """Whether an answer only says that there is none: a dash, `n/a`, 沒有."""
    letters = _letters(text)
    return letters in _NOTHING or not letters


def says_as_above(text: str) -> bool:
    """Whether an answer only points to the one before it."""
    return _letters(text) in _AS_ABOVE


def _line(line: str) -> str:
    visible = "".join(c for c in line if c in _KEPT or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    return _SPACES.sub(" ", visible).strip()


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())

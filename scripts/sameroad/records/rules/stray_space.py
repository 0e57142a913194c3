"""Spaces where none belongs."""

import re
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import BETWEEN, Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

_HAN = "\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_STRAY = re.compile(rf"^\s|\s\Z|[ \u00a0\u3000]{{2}}|(?P<between>(?<=[{_HAN}])[ \u00a0\u3000\n](?=[{_HAN}]))")

# Each begins with one character, for which Python looks much faster than for one of several.
_AT_ENDS = re.compile(rf"{BETWEEN}(?:(?=\s)|(?<=\s{BETWEEN}))")
_BETWEEN_HAN = re.compile(rf" (?=[{_HAN}])(?<=[{_HAN}] )")
_OTHER_SPACES = ("  ", "\u00a0", "\u3000", "\n")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    text = document.all_text
    if any(space in text for space in _OTHER_SPACES):
        return False
    return _AT_ENDS.search(text) is None and _BETWEEN_HAN.search(text) is None


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, text in document.texts:
        found = _STRAY.search(text)
        if found is None or {"title", "allowed"} & set(path):  # quotations are written as their pages write them
            continue
        if found.lastgroup == "between":
            start = found.start()
            around = text[max(0, start - 4) : start + 5].strip()
            message, hint = say("stray-space.inside_chinese", around=around), say("stray-space.inside_chinese_hint")
            yield Finding(document.file, path, message, hint, word=text[start - 1 : start])
        elif found.start() == 0 or found.end() == len(text):
            yield Finding(document.file, path, say("stray-space.ends"), say("stray-space.ends_hint"))
        else:
            message, hint = say("stray-space.double"), say("stray-space.double_hint")
            yield Finding(document.file, path, message, hint, word=found.group())


RULE = DocumentRule(
    id="stray-space",
    level="warning",
    explanation=(
        "Texts have no spaces at their ends, no double spaces, and none between Chinese characters, where they mostly "
        "come from a text that was broken into lines."
    ),
    check=_check,
    passes=_passes,
    kinds=("organization", "category", "vocabulary", "helplines", "directory", "glossary"),
)

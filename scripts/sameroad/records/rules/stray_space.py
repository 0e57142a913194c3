"""Spaces where none belongs."""

import re
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

_HAN = "\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_STRAY = re.compile(rf"^\s|\s\Z|[ \u00a0\u3000]{{2}}|(?P<between>(?<=[{_HAN}])[ \u00a0\u3000\n](?=[{_HAN}]))")

_SPACE = re.compile(rf"^\s|\s$|[ \u00a0\u3000]{{2}}|[{_HAN}][ \u00a0\u3000\n][{_HAN}]", re.MULTILINE)


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    if not _SPACE.search(document.all_text):
        return
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
    kinds=("organization", "category", "vocabulary", "helplines", "directory", "glossary"),
)

"""HTML and Markdown in plain text."""

import re
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import BETWEEN, Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import say

_HTML = re.compile(
    r"</?(?![A-Za-z0-9._+-]+@[A-Za-z0-9.-]+>)[A-Za-z][^<>]*>"  # but no e-mail address, as it stands after a name
    r"|<!--|&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
)
_MARKDOWN = re.compile(
    r"!?\[[^\[\]]*\]\([^()\s]+\)|\*\*[^*\s][^*]*\*\*|(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?![\w*])"
    r"|(?<!\w)__[^_\s][^_]*__(?!\w)|~~[^~\s][^~]*~~|`[^`]+`|^#{1,6} |^[*-] ",
    re.MULTILINE,
)
_SIGNS = ("<", "](", "*", "__", "~~", "`", *(f"{before}{sign}" for before in (BETWEEN, "\n") for sign in ("#", "- ")))
"""One of these stands in every text with markup, entities apart; looking for them is much faster than the patterns."""
_ADDRESS = re.compile(r"https?://\S+")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    text = document.all_text
    if any(sign in text for sign in _SIGNS):
        return False
    return "&" not in text or _HTML.search(text) is None


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, text in document.texts:
        if _ADDRESS.fullmatch(text):
            continue
        tags = dict.fromkeys(_HTML.findall(text))
        for mark in [tag for tag in tags if not tag.startswith("</")] or tags:
            yield Finding(document.file, path, say("markup.html", mark=mark), say("markup.html_hint"), word=mark)
        for found in dict.fromkeys(_MARKDOWN.findall(text)) if document.kind != "interface" else ():
            mark = found.strip()
            yield Finding(
                document.file, path, say("markup.markdown", mark=mark), say("markup.markdown_hint"), word=mark
            )


RULE = DocumentRule(
    id="markup",
    level="error",
    explanation=(
        "Texts are plain: no HTML and no Markdown. They are shown in pages, lists, exports and search results, where "
        "marks would stand as they are."
    ),
    check=_check,
    passes=_passes,
)

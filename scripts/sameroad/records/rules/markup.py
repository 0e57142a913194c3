"""HTML and Markdown in plain text."""

import re
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding

_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_MARKDOWN = re.compile(
    r"!?\[[^\[\]]*\]\([^()\s]+\)|\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w)|`[^`]+`|^#{1,6} |^[*-] ",
    re.MULTILINE,
)
_SIGNS = ("<", "](", "**", "__", "`", "\n#", "\n- ", "\n* ")
"""One of these stands in every text with markup, entities apart; looking for them is much faster than the patterns."""
_ADDRESS = re.compile(r"https?://")


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    text = f"\n{document.all_text}"
    if not any(sign in text for sign in _SIGNS) and not ("&" in text and _HTML.search(text)):
        return
    for path, text in document.texts:
        found = _HTML.search(text)
        if found and not _ADDRESS.match(text):
            message = f"“{found.group()}” is HTML, and texts are plain."
            yield Finding(document, path, message, "Write the text itself; signs such as & and < stand as they are.")
            continue
        found = _MARKDOWN.search(text) if document.kind != "interface" else None
        if found and not _ADDRESS.match(text):
            message = f"“{found.group().strip()}” is Markdown, and texts are plain."
            hint = "Write the text without signs for bold, links, headings or lists."
            yield Finding(document, path, message, hint, word=found.group().strip())


RULE = DocumentRule(
    id="markup",
    level="error",
    explanation=(
        "Texts are plain: no HTML and no Markdown. They are shown in pages, lists, exports and search results, where "
        "marks would stand as they are."
    ),
    check=_check,
)

"""Characters that hide, deceive, or show as an empty box."""

import re
import unicodedata
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Saying, say

_INDIC_OR_ARABIC = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af"
_ALWAYS_ODD = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff"
    # Radicals and compatibility forms, apart from the twelve among these that are characters of their own.
    "\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\U0002f800-\U0002fa1f"
)
# Joiners belong to the spelling of some scripts, and hide in all others.
_ODD = re.compile(f"[{_ALWAYS_ODD}]|(?<![{_INDIC_OR_ARABIC}])[\u200c\u200d]")
_PERHAPS_ODD = re.compile(f"[{_ALWAYS_ODD}\u200c\u200d]")

_LOOKALIKE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    return _PERHAPS_ODD.search(document.all_text) is None


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    for path, text in document.texts:
        for character in dict.fromkeys(_ODD.findall(text)):
            yield Finding(document.file, path, _message(character), _hint(character), word=character)


def is_invisible(character: str) -> bool:
    """Whether a character is odd because it shows nothing, so that only its name can tell what it is."""
    if not _ODD.fullmatch(character) or _LOOKALIKE.match(character):
        return False
    return unicodedata.category(character) != "Co" and character not in "\t\ufffd"


def _message(character: str) -> Saying:
    code = f"U+{ord(character):04X}"
    if _LOOKALIKE.match(character):
        return say("odd-character.lookalike", character=character, code=code)
    if character == "\t":
        return say("odd-character.tab")
    if unicodedata.category(character) == "Co":
        return say("odd-character.private", code=code)
    if character == "\ufffd":
        return say("odd-character.lost", code=code)
    name = unicodedata.name(character, "") or say("odd-character.control")
    return say("odd-character.invisible", code=code, name=name)


def _hint(character: str) -> Saying:
    plain = unicodedata.normalize("NFKC", character)
    if character == "\t":
        return say("odd-character.tab_hint")
    if _LOOKALIKE.match(character) and plain != character:
        return say("shared.write", better=plain)
    return say("odd-character.delete_hint")


RULE = DocumentRule(
    id="odd-character",
    level="error",
    explanation=(
        "Texts hold no control characters, no zero-width or direction-changing characters, no private characters, and "
        "no radicals or compatibility forms in place of characters (they come from PDF files): such texts cannot be "
        "searched and may deceive."
    ),
    check=_check,
    passes=_passes,
)

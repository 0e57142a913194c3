"""Characters that hide, deceive, or show as an empty box."""

import re
import unicodedata
from collections.abc import Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Saying, say
from sameroad.records.yaml_faults import lines_of

_INDIC_OR_ARABIC = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af"
_EMOJI = "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_ODD_IN_THE_FIRST_PLANE = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\ud800-\udfff"
    # Radicals and compatibility forms, apart from the twelve among these that are characters of their own.
    "\u2e80-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff"
)
_NO_CHARACTERS = "".join(chr(last - 1) + chr(last) for last in range(0x1FFFF, 0x100000, 0x10000))
_ALWAYS_ODD = (
    f"{_ODD_IN_THE_FIRST_PLANE}{_NO_CHARACTERS}"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0002f800-\U0002fa1f\U000e0000-\U000e0fff"
    "\U000f0000-\U0010ffff"
)
# Joiners belong to the spelling of some scripts, and selectors choose how an emoji is drawn; elsewhere both hide.
_ODD = re.compile(f"[{_ALWAYS_ODD}]|(?<![{_INDIC_OR_ARABIC}])[\u200c\u200d]|(?<![{_EMOJI}])[\ufe0e\ufe0f](?!\u20e3)")
_PERHAPS_ODD = re.compile(f"[{_ODD_IN_THE_FIRST_PLANE}\u200c\u200d\ufe0e\ufe0f\U00010000-\U0010ffff]")
"""What deserves a closer look: with few ranges beyond the first plane a search takes half of the time."""

_LOOKALIKE = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")


def _passes(document: Document, collection: Collection) -> bool:  # noqa: ARG001 - every rule has both
    source = document.source
    # Where nothing is written as a code behind a backslash, the file itself has all that its texts have.
    text = source.decode("utf-8") if source and b"\\" not in source else document.all_text
    return _PERHAPS_ODD.search(text) is None


def _check(document: Document, collection: Collection) -> Iterator[Finding]:  # noqa: ARG001 - every rule has both
    told: set[str] = set()
    for path, text in document.texts:
        for character in odd_characters_in(text):
            told.add(character)
            yield Finding(document.file, path, _message(character), _hint(character), word=character)
    yield from _outside_texts(document, told)


def _outside_texts(document: Document, told: set[str]) -> Iterator[Finding]:
    """What hides in comments and names of fields: those who review a file must see what it says."""
    for number, line in enumerate(lines_of(document.source.decode("utf-8")), 1):
        for found in _ODD.finditer(line):
            character = found.group()
            if character not in told and is_invisible(character):
                told.add(character)
                at = (number, found.start() + 1)
                yield Finding(document.file, (), _message(character), _hint(character), at=at)


def odd_characters_in(text: str) -> tuple[str, ...]:
    """Return the odd characters of a text, each once, in their order."""
    return tuple(dict.fromkeys(_ODD.findall(text)))


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
    is_none = unicodedata.category(character) == "Cn"
    nameless = say("odd-character.no_character") if is_none else say("odd-character.control")
    name = unicodedata.name(character, "") or nameless
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
        "Texts hold no control characters, no zero-width or direction-changing characters, no tags and no variation "
        "selectors but those of emoji, no private characters, and no radicals or compatibility forms in place of "
        "characters (they come from PDF files): such texts cannot be searched and may deceive. What nobody sees is "
        "refused in comments and in names of fields too."
    ),
    check=_check,
    passes=_passes,
)

"""Text in several languages in FHIR: one of them as the value, the others beside it, each marked with its language.

R4 has two extensions for this: http://hl7.org/fhir/StructureDefinition/translation for a text in another language, and
http://hl7.org/fhir/StructureDefinition/language for a value that is not in the language of its resource.
"""

import re
from collections.abc import Iterable
from typing import Any

from sameroad.records.localized_text import LocalizedText

_EXTENSIONS = "http://hl7.org/fhir/StructureDefinition"
UNKNOWN = {"extension": [{"url": f"{_EXTENSIONS}/data-absent-reason", "valueCode": "unknown"}]}
"""An element whose value nobody has stated, where FHIR would take its absence for an answer."""
_SIGN = re.compile(r"[\\`*_\[\]<>&~|]")
_LINE_SIGN = re.compile(r"^([ \t]*)([#+=-]|[0-9]{1,9}(?=[.)]))", re.MULTILINE)


def bilingual(element: str, text: LocalizedText | None, language: str, *, markdown: bool = False) -> dict[str, Any]:
    """Return an element with the text in `language`, the language of the resource, and what other languages say.

    Nothing is returned for no text, nor for blanks alone, which FHIR takes for none. Where `language` has none, the
    first other one is the value and is marked.
    With `markdown` the element is one in which Markdown would be read, and the text stays plain text.
    """
    said = {tag: words for tag, words in text.items() if words.strip()} if text else {}
    if not said:
        return {}
    own = language if language in said else next(iter(said))
    write = plain_in_markdown if markdown else str
    extensions: list[dict[str, Any]] = []
    if own != language:
        extensions.append({"url": f"{_EXTENSIONS}/language", "valueCode": own})
    extensions += [_translation(other, write(words)) for other, words in said.items() if other != own]
    beside = {f"_{element}": {"extension": extensions}} if extensions else {}
    return {element: write(said[own]), **beside}


def _translation(language: str, words: str) -> dict[str, Any]:
    return {
        "url": f"{_EXTENSIONS}/translation",
        "extension": [{"url": "lang", "valueCode": language}, {"url": "content", "valueString": words}],
    }


def joined(texts: Iterable[LocalizedText | None], separator: str = "\n") -> LocalizedText | None:
    """Return one text of several: in each language those that there are in it."""
    lines: dict[str, list[str]] = {}
    for text in texts:
        for language, words in (text or {}).items():
            lines.setdefault(language, []).append(words)
    return LocalizedText({language: separator.join(words) for language, words in lines.items()}) if lines else None


def plain_in_markdown(text: str) -> str:
    """Return plain text as Markdown that shows exactly it: no word, list, heading or HTML of it is markup."""
    escaped = _SIGN.sub(lambda sign: f"\\{sign[0]}", text)
    return _LINE_SIGN.sub(_escape_line_sign, escaped)


def _escape_line_sign(found: re.Match[str]) -> str:
    space, sign = found[1], found[2]
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"

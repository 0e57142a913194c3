"""Language tags that the directory does not have."""

import re
from collections.abc import Iterable, Iterator

from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.nearest_term import nearest_term
from sameroad.records.rules.rule import DocumentRule, Finding
from sameroad.records.saying import Saying, say


def _passes(document: Document, collection: Collection) -> bool:
    languages = collection.languages.keys()
    return document.kind != "interface" and all(texts.keys() <= languages for _, texts in document.localized_parts)


def _check(document: Document, collection: Collection) -> Iterator[Finding]:
    languages = collection.languages
    if not languages:
        return
    if document.kind == "interface" and document.name not in languages:
        message = say("unknown-language.file", language=document.name)
        yield Finding(document.file, (), message, say("unknown-language.known_hint", languages=tuple(languages)))
    for path, texts in document.localized:
        for tag in texts:
            if tag not in languages:
                message, hint = say("unknown-language.text", language=tag), _suggest(tag, tuple(languages))
                yield Finding(document.file, (*path, tag), message, hint, on_key=True)


def _suggest(tag: str, languages: tuple[str, ...]) -> Saying:
    nearest = nearest_term(tag, languages) or _same_language(tag, languages)
    if nearest is None:
        return say("unknown-language.known_hint", languages=languages)
    return say("unknown-language.meant_hint", meant=nearest, languages=languages)


def _same_language(tag: str, languages: Iterable[str]) -> str | None:
    """The tag of the directory for the language of another tag: zh-Hant for zh-TW."""
    wanted = _primary(tag)
    return next((language for language in languages if _primary(language) == wanted), None)


def _primary(tag: str) -> str:
    return re.split("[-_]", tag.lower())[0]


RULE = DocumentRule(
    id="unknown-language",
    level="error",
    explanation="Texts stand under the language tags that data/directory.yaml lists, written exactly so.",
    check=_check,
    passes=_passes,
)

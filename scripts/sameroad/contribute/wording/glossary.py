"""The words that are not written, and the places where they may be, as `data/glossary.yaml` has them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sameroad.records.chinese import HAN
from sameroad.records.collection import Collection
from sameroad.records.document import EACH, Document
from sameroad.records.locate import Locator, Place


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """A word that is not written, except in the phrases of `unless`, and what is written instead.

    `office` tells the heavy words of offices from other names for a thing.
    """

    word: str
    instead: tuple[str, ...]
    unless: tuple[str, ...]
    office: bool


@dataclass(frozen=True, slots=True)
class Allowed:
    """A text of a file in which such a word may stand, and the place in the glossary that says so."""

    file: str
    text: str
    glossary: str
    place: Place


@dataclass(frozen=True, slots=True)
class Glossary:
    """The avoided words of each language, and the allowed places."""

    avoided: Mapping[str, tuple[AvoidedWord, ...]]
    allowed: tuple[Allowed, ...]


@dataclass(frozen=True, slots=True)
class FoundWord:
    """An avoided word in a text: where it begins, and how it is written there."""

    word: AvoidedWord
    start: int
    written: str


def read_glossary(collection: Collection) -> Glossary:
    """Return the glossary of a data folder; what has another shape than the schema says is passed over."""
    documents = list(collection.of_kind("glossary"))
    avoided = {
        language: tuple(
            word for document in documents for word in (*_terms(document, language), *_office(document, language))
        )
        for language in collection.languages
    }
    return Glossary(avoided, tuple(one for document in documents for one in _allowed(document)))


def find_words(text: str, words: Sequence[AvoidedWord]) -> Iterator[FoundWord]:
    """Give the avoided words of a text in its order; of several that overlap, the longest."""
    found = [
        FoundWord(word, match.start(), match[0])
        for word in words
        for match in _pattern(word.word).finditer(text)
        if not _excepted(text, match.span(), word.unless)
    ]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -len(one.written))):
        if one.start >= end:
            yield one
            end = one.start + len(one.written)


def spans_of(phrase: str, text: str) -> list[tuple[int, int]]:
    """Return where a phrase stands in a text, whatever the spaces between its words and the size of its letters."""
    return [match.span() for match in re.finditer(_spaced(phrase), text, re.IGNORECASE)]


def _pattern(word: str) -> re.Pattern[str]:
    if HAN.search(word):
        return re.compile(re.escape(word))
    return re.compile(rf"(?<![\w-]){_spaced(word)}s?(?![\w-])", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split())).replace("'", "['’]")


def _excepted(text: str, span: tuple[int, int], phrases: Sequence[str]) -> bool:
    return any(start <= span[0] and span[1] <= end for phrase in phrases for start, end in spans_of(phrase, text))


def _terms(document: Document, language: str) -> Iterator[AvoidedWord]:
    for _, term in document.find("terms", EACH, of=dict):
        name = term.get("name", {}).get(language)
        instead = (*([name] if name else ()), *_words(term, "also", language))
        for word in _words(term, "avoid", language):
            yield AvoidedWord(word, instead, _words(term, "unless", language), office=False)


def _office(document: Document, language: str) -> Iterator[AvoidedWord]:
    for _, entry in document.find("office_words", language, EACH, of=dict):
        for word in entry.get("heavy", ()):
            yield AvoidedWord(word, (entry["plain"],), tuple(entry.get("except", ())), office=True)


def _words(term: Mapping[str, Any], field: str, language: str) -> tuple[str, ...]:
    return tuple(term.get(field, {}).get(language, ()))


def _allowed(document: Document) -> Iterator[Allowed]:
    locator = None
    for path, entry in document.find("allowed", EACH, of=dict):
        locator = locator or Locator(document.source)
        yield Allowed(entry["file"], entry["text"], document.file, locator.place(path))

"""Texts that some readers could not read: what must stand in every language, and what had better."""

from collections.abc import Iterator, Mapping

from sameroad.records.collection import Collection
from sameroad.records.document import WORD_FIELDS, Document, Kind
from sameroad.records.read_yaml import Path
from sameroad.records.rules.rule import Finding
from sameroad.records.saying import say

_REQUIRED: Mapping[Kind, frozenset[str]] = {
    "organization": frozenset({"summary"}),
    "category": frozenset({"name"}),
    "vocabulary": frozenset({"name"}),
    "directory": frozenset({"name", "statement_of_interests"}),
    "helplines": frozenset(),
    "glossary": frozenset({"name"}),
}
_PROPER_NAMES = frozenset({"name", "hosted_by", "address", "source", "website"}) | WORD_FIELDS
"""Official names and addresses exist in the languages they exist in; nobody translates them."""
_PROPER_NAME_VOCABULARIES = frozenset({"code-sources"})


def is_translated(document: Document, path: Path) -> bool:
    """Whether the text at a path is one to translate, and not an official name, an address or a list of words."""
    return _is_required(document, path) or path[-1] not in _PROPER_NAMES


def is_required(field: str) -> bool:
    """Whether a text of an organization must stand in every language."""
    return field in _REQUIRED["organization"]


def grown_languages(collection: Collection) -> list[str]:
    """The languages in which every text is asked for: those that directory.yaml does not call growing."""
    return [language for language, settings in collection.languages.items() if settings.get("growing") is not True]


def _is_required(document: Document, path: Path) -> bool:
    proper = document.kind == "vocabulary" and document.name in _PROPER_NAME_VOCABULARIES
    proper = proper or path[0] == "run_by"  # a body, whose official name nobody translates
    return path[-1] in _REQUIRED.get(document.kind, frozenset()) and not proper


def pass_required(document: Document, collection: Collection) -> bool:
    """Whether `check_required` surely finds nothing; a quick look."""
    asked, required = set(grown_languages(collection)), _REQUIRED.get(document.kind, frozenset())
    return all(asked <= texts.keys() for field, texts in document.localized_parts if field in required)


def pass_other(document: Document, collection: Collection) -> bool:
    """Whether `check_other` surely finds nothing; a quick look."""
    asked = set(grown_languages(collection))
    return all(asked <= texts.keys() for field, texts in document.localized_parts if field not in _PROPER_NAMES)


def _missing(document: Document, collection: Collection) -> Iterator[tuple[bool, Path, list[str]]]:
    """Each text that lacks a language: whether it must have it, where the text is, and what it lacks."""
    asked = grown_languages(collection)
    for path, texts in document.localized:
        if not is_translated(document, path):
            continue
        lacking = [language for language in asked if language not in texts]
        if lacking and len(lacking) < len(asked):
            yield _is_required(document, path), path, lacking


def check_required(document: Document, collection: Collection) -> Iterator[Finding]:
    """What lacks a language that it must have."""
    for must, path, lacking in _missing(document, collection):
        if must:
            yield _finding(document, path, lacking)


def check_other(document: Document, collection: Collection) -> Iterator[Finding]:
    """What lacks a language that it had better have."""
    for must, path, lacking in _missing(document, collection):
        if not must:
            yield _finding(document, path, lacking)


def _finding(document: Document, path: Path, lacking: list[str]) -> Finding:
    languages = tuple(lacking)
    message = say("missing-language.lacks", field=str(path[-1]), languages=languages)
    return Finding(document.file, path, message, say("missing-language.lacks_hint", languages=languages), on_key=True)

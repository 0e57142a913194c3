"""Texts that stand in one language of the directory and not in another. Official names are left as they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sameroad.contribute.translations.to_translate import Lines, ToTranslate, joined, shown
from sameroad.records.collection import Collection
from sameroad.records.document import Document
from sameroad.records.rules.one_language import is_translated
from sameroad.records.walk_interface import flat_texts

InterfaceTexts = Mapping[str, tuple[Document, Mapping[str, str]]]


def find_missing(collection: Collection, languages: Sequence[str]) -> Iterator[ToTranslate]:
    """The texts of records, conditions, vocabularies, helplines and settings that lack one of the languages, then the
    sentences of the interface.
    """
    for document in collection.documents:
        lines = Lines(document)
        for path, texts in document.localized:
            lacking = tuple(language for language in languages if language not in texts)
            if lacking and texts and is_translated(document, path):
                found = {language: str(text) for language, text in texts.items()}
                yield ToTranslate(document.file, lines.of(path), shown(path), lacking, found)
    yield from _in_interface(interface_texts(collection.of_kind("interface")), languages)


def interface_texts(documents: Iterable[Document]) -> InterfaceTexts:
    """Return the document of each language of the interface with its sentences by key."""
    return {
        document.name: (document, {key: joined(text) for key, text in flat_texts(document.value).items()})
        for document in documents
        if document.readable
    }


def _in_interface(found: InterfaceTexts, languages: Sequence[str]) -> Iterator[ToTranslate]:
    lines = {language: Lines(document) for language, (document, _) in found.items()}
    for key in dict.fromkeys(key for _, texts in found.values() for key in texts):
        texts = {language: own[key] for language, (_, own) in found.items() if key in own}
        lacking = tuple(language for language in languages if language in found and language not in texts)
        if lacking:
            file = found[lacking[0]][0].file
            yield ToTranslate(file, lines[lacking[0]].of(tuple(key.split("."))), key, lacking, texts)

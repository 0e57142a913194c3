"""Texts that were changed in one language and not in another since a revision: the other may now say something else."""

import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any

from sameroad.contribute.translations.find_missing import InterfaceTexts, interface_texts
from sameroad.contribute.translations.to_translate import Lines, ToTranslate, shown
from sameroad.records.collection import Collection
from sameroad.records.document import LOCALIZED_FIELDS, WORD_FIELDS, Document
from sameroad.records.read_collection import read_document
from sameroad.records.read_yaml import Path
from sameroad.records.rules.one_language import is_translated

Earlier = Callable[[FilePath], bytes | None]
"""Gives what a file held earlier: None when it was not there."""
Texts = Mapping[str, str]


def find_changed(collection: Collection, earlier: Earlier) -> Iterator[ToTranslate]:
    """The texts of every file of the data folder whose languages did not change together.

    A text that was added in a language that lacked it, wrapped anew, or given other capitals, has not changed.
    """
    interface = []
    for document in collection.documents:
        content = earlier(FilePath(document.file))
        if content is None:
            continue
        before = read_document(document.kind, document.name, document.file, content)
        if document.kind == "interface":
            interface.append(before)
        elif content != document.source:
            yield from _in_document(before, document)
    yield from _in_interface(interface_texts(interface), interface_texts(collection.of_kind("interface")))


def changed_alone(before: Texts, after: Texts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the languages that changed and those that did not, of those in which the text stood and stands; nothing
    when they all did the same.
    """
    both = [language for language in after if language in before]
    changed = tuple(language for language in both if _said(before[language]) != _said(after[language]))
    others = tuple(language for language in both if language not in changed)
    return (changed, others) if changed and others else ((), ())


def _said(text: object) -> list[str]:
    """The words of a text: how its lines are broken, and which letters are large, says nothing to another language."""
    return str(text).casefold().split()


def _in_document(before: Document, after: Document) -> Iterator[ToTranslate]:
    lines = Lines(after)
    for path, old, new in _matched((), before.value, after.value):
        changed, others = changed_alone(old, new)
        if changed and is_translated(after, path):
            texts = {language: str(text) for language, text in new.items()}
            earlier = {language: str(old[language]) for language in changed}
            yield ToTranslate(after.file, lines.of(path), shown(path), others, texts, earlier)


def _in_interface(before: InterfaceTexts, after: InterfaceTexts) -> Iterator[ToTranslate]:
    lines = {language: Lines(document) for language, (document, _) in after.items()}
    for key in dict.fromkeys(key for _, texts in after.values() for key in texts):
        old = {language: texts[key] for language, (_, texts) in before.items() if key in texts}
        new = {language: texts[key] for language, (_, texts) in after.items() if key in texts}
        changed, others = changed_alone(old, new)
        if changed:
            line = lines[others[0]].of(tuple(key.split(".")))
            earlier = {language: old[language] for language in changed}
            yield ToTranslate(after[others[0]][0].file, line, key, others, new, earlier)


def _matched(path: Path, old: Any, new: Any) -> Iterator[tuple[Path, Texts, Texts]]:
    """The texts in several languages that stand at the same place of both, by what the place is about."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in new.keys() & old.keys() - WORD_FIELDS:
            if key in LOCALIZED_FIELDS and isinstance(old[key], dict) and isinstance(new[key], dict):
                yield (*path, key), old[key], new[key]
            else:
                yield from _matched((*path, key), old[key], new[key])
    elif isinstance(old, list) and isinstance(new, list):
        for first, second in _pairs(old, new):
            yield from _matched((*path, second), old[first], new[second])


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int, int]]:
    """The items of two lists that are about the same: by their id, else by where they stand between equal ones."""
    ids = [[_id(item) for item in items] for items in (old, new)]
    if all(ids[0]) and all(ids[1]):
        place = {found: index for index, found in enumerate(ids[0])}
        yield from ((place[found], index) for index, found in enumerate(ids[1]) if found in place)
        return
    was, is_now = ([json.dumps(item, sort_keys=True, default=str) for item in items] for items in (old, new))
    matcher = difflib.SequenceMatcher(None, was, is_now, autojunk=False)
    for kind, first, last, second, end in matcher.get_opcodes():
        if kind == "replace":
            yield from zip(range(first, last), range(second, end), strict=False)


def _id(item: Any) -> str | None:
    """What an item of a list is known by, however its texts change."""
    if not isinstance(item, dict):
        return None
    return next((str(item[name]) for name in ("id", "number", "url") if name in item), None)

"""Which conditions, terms, helplines and sentences of the interface a proposal adds, changes or takes away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sameroad.contribute.review.changed_files import ChangedFile
from sameroad.contribute.translations.find_changed import changed_alone
from sameroad.contribute.translations.to_translate import joined
from sameroad.records.compare_values import same
from sameroad.records.document import EACH, Document
from sameroad.records.walk_interface import flat_texts

_LISTS = ("conditions", "terms", "helplines", "situations", "areas")
"""The lists whose items are known by an id."""


@dataclass(frozen=True, slots=True)
class ChangedTerm:
    """Something with an id, or a field of the file (then the id is empty), before and after; None where it is not.

    `fields` are the names of what is different in it.
    """

    id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedSentences:
    """Sentences of the interface by their keys; `alone` are those changed in one language and not in another."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    alone: tuple[str, ...]


def changed_terms(file: ChangedFile) -> list[ChangedTerm]:
    """Return what is different in a file of conditions, terms, helplines or settings."""
    before, after = (document.value if document else {} for document in (file.before, file.after))
    fields = tuple(
        name
        for name in dict.fromkeys([*after, *before])
        if name not in _LISTS and not same(before.get(name), after.get(name))
    )
    own = [ChangedTerm("", before, after, fields)] if fields and file.status == "changed" else []
    return [*own, *_items(file.before, file.after)]


def changed_sentences(files: Sequence[ChangedFile]) -> ChangedSentences:
    """Return what is different in the files of the interface that changed."""
    before = {file.before.name: _sentences(file.before) for file in files if file.before}
    after = {file.after.name: _sentences(file.after) for file in files if file.after}
    old = {key for texts in before.values() for key in texts}
    new = {key for texts in after.values() for key in texts}
    found = sorted(key for key in old & new if _by_language(before, key) != _by_language(after, key))
    alone = tuple(key for key in found if len(after) == 1 or changed_alone(_texts(before, key), _texts(after, key))[0])
    return ChangedSentences(tuple(sorted(new - old)), tuple(found), tuple(sorted(old - new)), alone)


def _items(before: Document | None, after: Document | None) -> Iterator[ChangedTerm]:
    old, new = _by_id(before), _by_id(after)
    for key in dict.fromkeys([*new, *old]):
        one, other = old.get(key), new.get(key)
        if one is None or other is None:
            yield ChangedTerm(key[1], one, other)
        else:
            fields = tuple(name for name in dict.fromkeys([*other, *one]) if not same(one.get(name), other.get(name)))
            if fields:
                yield ChangedTerm(key[1], one, other, fields)


def _by_id(document: Document | None) -> dict[tuple[str, str], Mapping[str, Any]]:
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for name in _LISTS if document else ():
        for _, item in document.find(name, EACH, of=dict) if document else ():
            if isinstance(item.get("id"), str):
                found.setdefault((name, item["id"]), item)
    return found


def _sentences(document: Document) -> Mapping[str, str]:
    return {key: joined(text) for key, text in flat_texts(document.value).items()}


def _by_language(texts: Mapping[str, Mapping[str, str]], key: str) -> Mapping[str, str]:
    return {language: " ".join(own[key].split()) for language, own in texts.items() if key in own}


def _texts(texts: Mapping[str, Mapping[str, str]], key: str) -> Mapping[str, str]:
    return {language: own[key] for language, own in texts.items() if key in own}

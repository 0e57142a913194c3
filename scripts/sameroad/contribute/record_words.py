"""Words about records in one language: sentences, the names of fields, and what values stand for.

Names are found in files that may be wrong. Where a proposal is looked at, the sentences are those from before it, so
that a mistake in the texts of the interface cannot silence anybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from babel import Locale

from sameroad.records.collection import Collection
from sameroad.records.compare_values import Change, is_localized, plain_value
from sameroad.records.document import EACH, Document
from sameroad.records.field_names import field_key
from sameroad.records.field_values import VOCABULARIES, words_of_value
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.problem import Problem
from sameroad.records.read_yaml import Path
from sameroad.records.walk_interface import flat_texts

_NAMES = ("number", "url", "title", "what", "address", "source", "type", "on", "purpose")
"""By which of its values an item of a list is called."""
_LONGEST_NAME = 60


class RecordWords:
    """Speaks one language; falls back to the first language of the directory where that one lacks a sentence."""

    def __init__(self, language: str, before: Collection, after: Collection) -> None:
        self.language = language
        self.languages = tuple(after.languages) or tuple(before.languages)
        self._collections = (after, before)
        known = {tag: _flat(tag, before, after) for tag in (*self.languages, language)}
        first = known[self.languages[0]]
        self._texts = InterfaceTexts(language, {**first, **known[language]})
        self._locale = Locale.parse(language, sep="-")

    def say(self, key: str, count: int | None = None, **blanks: Any) -> str:
        """Return the sentence of a key with its blanks filled; `count` also chooses the plural form."""
        return self._texts.sentence(key, count).format(**blanks, **({} if count is None else {"count": f"{count:,}"}))

    def language_name(self, language: str) -> str:
        """What a language is called in this one, such as `Chinese`; its tag where nobody knows."""
        return str(self._locale.languages.get(language.partition("-")[0], language))

    def with_hint(self, problem: Problem) -> str:
        """What a problem is, and what to write instead."""
        if not problem.hint:
            return problem.message
        return self.say("review.message", message=problem.message, hint=problem.hint)

    def listed(self, items: Iterable[str]) -> str:
        """The items in one line."""
        return self.say("lists.separator").join(items)

    def label(self, change: Change) -> str:
        """What the field of a change is called, with what it is a part of."""
        parts: list[str] = []
        owners = list(change.owners)
        for end, step in enumerate(change.path, 1):
            path = change.path[:end]
            if path == ("contact",) != change.path:
                continue  # a telephone needs no word that it is a way of contact
            if isinstance(step, str):
                parts = self._with_name(parts, path, step)
            elif owners and parts:
                owner = owners.pop(0)
                if change.path[end:] != (_named_by(owner),):  # what it is called stands there anyway
                    parts[-1] = self.say("review.item", field=parts[-1], name=self._item_name(path, owner))
        return self.say("review.part_of").join(parts)

    def value(self, path: Path, value: Any) -> str:
        """What a value says to a reader: ids by their names, choices in words, all languages of a text."""
        if is_localized(path, value):
            return self.say("review.languages").join(plain_value(text) or "" for text in value.values())
        if isinstance(value, dict):
            parts = (self._field((*path, name), part) for name, part in value.items())
            return self.say("review.separator").join(parts)
        if isinstance(value, list):
            return self.listed(self.value(path, item) for item in value)
        return self._one(field_key(path), plain_value(value) or "")

    def name_of(self, document: Document) -> str:
        """The name of a record in this language, or another one; its slug where it has none."""
        names = dict(document.value["name"]) if isinstance(document.value.get("name"), dict) else {}
        found = [names.get(self.language), *(name for _, name in document.find("name", EACH, of=str))]
        return plain_value(next((name for name in found if isinstance(name, str)), document.name)) or document.name

    def term_name(self, term: Mapping[str, Any]) -> str:
        """The name of a condition or term in this language, or another one; empty where it has none."""
        name = term.get("name")
        if not isinstance(name, dict):
            return plain_value(name) or ""
        found = name.get(self.language) or next(iter(name.values()), "")
        return plain_value(found) or ""

    def _with_name(self, parts: Sequence[str], path: Path, step: str) -> list[str]:
        key = f"record_fields.labels.{field_key(path)}"
        if parts and self._is_language(path):
            return [*parts[:-1], self.say("review.in_language", field=parts[-1], language=self.language_name(step))]
        return [*parts, self._texts.sentence(key) if key in self._texts else step]

    def _is_language(self, path: Path) -> bool:
        return len(path) > 1 and isinstance(path[-1], str) and path[-1] in self.languages

    def _field(self, path: Path, value: Any) -> str:
        key = f"record_fields.labels.{field_key(path)}"
        label = self._texts.sentence(key) if key in self._texts else str(path[-1])
        return self.say("review.field", field=label, value=self.value(path, value))

    def _item_name(self, path: Path, item: Mapping[str, Any]) -> str:
        found = _named_by(item)
        if found is None:
            return str(int(path[-1]) + 1)
        value = item[found]
        if isinstance(value, dict):
            value = value.get(self.language) or next(iter(value.values()), "")
        said = self._one(field_key((*path, found)), plain_value(value) or "")
        return said if len(said) <= _LONGEST_NAME else f"{said[: _LONGEST_NAME - 1]}…"

    def _one(self, key: str, value: str) -> str:
        words = words_of_value(key, value)
        if words is not None and words in self._texts:
            return self._texts.sentence(words)
        if key in VOCABULARIES:
            return next((name for one in self._collections if (name := self._term(one, key, value))), value)
        return value

    def _term(self, collection: Collection, key: str, value: str) -> str | None:
        vocabulary = VOCABULARIES[key]
        if vocabulary == "organizations":
            document = collection.organizations.get(value)
            return self.name_of(document) if document else None
        if vocabulary == "conditions":
            entry = collection.conditions.get(value)
        elif vocabulary == "areas":
            entry = collection.terms["areas"].get(value) or collection.terms["districts"].get(value)
        else:
            entry = collection.terms[vocabulary].get(value)
        return self.term_name(entry.value) if entry else None


def _named_by(item: Mapping[str, Any]) -> str | None:
    """The field whose value an item of a list is called by."""
    return next((name for name in _NAMES if item.get(name)), None)


def _flat(language: str, before: Collection, after: Collection) -> dict[str, str | Mapping[str, str]]:
    """The sentences of a language; those of before count more, and what is no sentence does not count."""
    found: dict[str, str | Mapping[str, str]] = {}
    for collection in (after, before):
        for document in collection.of_kind("interface"):
            if document.name == language:
                texts = flat_texts(document.value)
                found |= {key: text for key, text in texts.items() if isinstance(text, str | dict)}
    return found

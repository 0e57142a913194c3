"""The cells of a row -> the values of a record, with what could not be read told by its column."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sameroad.contribute.import_records.csv_columns import Column
from sameroad.contribute.import_records.known_terms import KnownTerms
from sameroad.contribute.import_records.languages_of_texts import Tongue
from sameroad.contribute.import_records.written_number import written_number
from sameroad.records.read_yaml import Path

_BETWEEN = re.compile(r"\s*[;；、|\n]\s*")
_GUARDED = re.compile(r"\A'(?='*\s*[=+\-@＝＋－＠])")
"""The apostrophe with which our own tables keep a text from being taken for a formula."""
_YES = frozenset({"true", "yes", "y", "1", "free", "是", "免費"})
_NO = frozenset({"false", "no", "n", "0", "否", "收費"})


@dataclass(frozen=True)
class CellReader:
    """Reads cells, with the terms and the languages of a directory."""

    known: KnownTerms
    tongue: Tongue

    def put(self, record: dict[str, Any], cell: str, column: Column, name: str, untold: list[str]) -> Path | None:
        """Put what a cell of the column `name` says into a record, beside what is there; return its path.

        Nothing is put, and None returned, when the cell says nothing or another cell has said it otherwise.
        """
        text = _GUARDED.sub("", cell).strip()
        value = self._value(text, column, name, untold) if text else None
        if value in (None, []):
            return None
        path = column.path
        if column.content == "texts":
            language = column.language or next(iter(self.tongue.sentence(text)))
            path = (*path, language)
        target = _target(record, path)
        there = target.get(path[-1])
        if isinstance(there, list) and isinstance(value, list):
            value = [*there, *(one for one in value if one not in there)]
        elif there not in (None, value):
            untold.append(f"column {name}: “{text}” is not taken over, because another column says “{there}”.")
            return None
        target[path[-1]] = value
        return path

    def _value(self, text: str, column: Column, name: str, untold: list[str]) -> Any:
        """What the text of a cell means. What is of no use is left for the rules to complain about."""
        if column.content in {"list", "terms", "telephones"}:
            parts = list(dict.fromkeys(part for part in _BETWEEN.split(text) if part))
            return self._list(parts, column, name, untold)
        if column.content == "term":
            return self._term(text, column, name, untold)
        if column.content == "number" and text.isascii() and text.isdecimal():
            return int(text)
        if column.content == "yes_no":
            word = text.casefold()
            return True if word in _YES else False if word in _NO else text
        return text

    def _list(self, parts: list[str], column: Column, name: str, untold: list[str]) -> list[Any]:
        if column.content == "terms":
            return [id_ for part in parts if (id_ := self._term(part, column, name, untold))]
        if column.content == "telephones":
            numbers = [written_number(part, self.known.collection.telephone_region) for part in parts]
            return [{"number": number} for number in numbers] if column.path[-1] == "phones" else numbers
        return parts

    def _term(self, written: str, column: Column, name: str, untold: list[str]) -> str | None:
        id_ = self.known.id_of(column.vocabulary, written)
        if id_ is None:
            near = self.known.nearest(column.vocabulary, written)
            instead = f" If it is meant, write {' or '.join(near)}." if near else ""
            untold.append(f"column {name}: “{written}” is no term of ours.{instead}")
        return id_


def tidy(record: dict[str, Any]) -> None:
    """Make a website that has the same address in every language one address."""
    contact = record.get("contact", {})
    website = contact.get("website")
    if website and len(set(website.values())) == 1:
        contact["website"] = next(iter(website.values()))


def _target(record: dict[str, Any], path: Path) -> dict[Any, Any]:
    """The mapping that the last step of a path belongs to, made where it is not there."""
    target: Any = record
    for step, following in pairwise(path):
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            target += [{}] if step == len(target) else []
            target = target[step]
        else:
            target = target.setdefault(step, fresh)
    made: dict[Any, Any] = target
    return made

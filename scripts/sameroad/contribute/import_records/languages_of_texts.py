"""In which language a text of a file is, and two readings of the same body in two languages made into one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sameroad.records.chinese import HAN

ID = "_id"
"""The key under which an item of a list keeps the identifier it has in its file, until both languages are one."""
Texts = dict[str, str]
_LATIN = re.compile("[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The languages of a directory, and that of a file, None when it does not say."""

    languages: tuple[str, ...]
    stated: str | None = None

    def sentence(self, text: str | None) -> Texts:
        """Return a text that is in the language of its file; without a stated one its script tells."""
        return {self.stated or self._by_script(text): text} if text else {}

    def settle(self, texts: Texts) -> Texts:
        """Return the name that a body has in each language.

        Files give a name in another language than their own rather than none. So where all have the same, or the only
        one is plainly in the other script, the script tells whose it is.
        """
        if len(set(texts.values())) != 1:
            return texts
        text = next(iter(texts.values()))
        return {self._by_script(text): text}

    def _by_script(self, text: str) -> str:
        chinese = len(HAN.findall(text)) > len(_LATIN.findall(text))
        return next((one for one in self.languages if _is_chinese(one) == chinese), self.languages[0])


def _is_chinese(language: str) -> bool:
    return language.partition("-")[0] == "zh"


def merge(first: Any, second: Any) -> Any:
    """Return two readings of the same thing as one: texts of both languages, items of lists matched by their `ID`."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        both = {name: merge(first[name], second[name]) for name in first if name in second}
        return {**first, **both, **{name: value for name, value in second.items() if name not in first}}
    if isinstance(first, list) and isinstance(second, list):
        return _merged_lists(first, second)
    return first


def _merged_lists(first: list[Any], second: list[Any]) -> list[Any]:
    known = {item[ID]: item for item in second if isinstance(item, Mapping) and ID in item}
    merged = [merge(item, known.pop(item[ID])) if _has_match(item, known) else item for item in first]
    return [*merged, *known.values(), *(i for i in second if not isinstance(i, Mapping) and i not in first)]


def _has_match(item: Any, known: Mapping[str, Any]) -> bool:
    return isinstance(item, Mapping) and item.get(ID) in known


def without_ids(value: Any) -> Any:
    """Return a value without the identifiers that `merge` needs."""
    if isinstance(value, Mapping):
        return {name: without_ids(item) for name, item in value.items() if name != ID}
    return [without_ids(item) for item in value] if isinstance(value, list) else value


def stated(**fields: Any) -> dict[str, Any]:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}

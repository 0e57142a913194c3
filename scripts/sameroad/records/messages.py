"""The sentences of the checks in every language: `data/messages/<language>.yaml`.

They belong to the program as the schemas do, not to the data, so that the checks can speak of broken data too.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sameroad.records.interface_texts import InterfaceTexts, Texts
from sameroad.records.read_collection import DataFolderError, shown_path
from sameroad.records.read_yaml import read_yaml
from sameroad.records.saying import Saying, Value
from sameroad.records.walk_interface import flat_texts

FOLDER = Path(__file__).resolve().parents[3] / "data" / "messages"
FALLBACK = "en"
"""The language of the sentences that another language lacks."""
_BLANK = re.compile(r"\{([a-z_]+)\}")
_MAX_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Messages:
    """The sentences of one language, those of the fallback where it lacks one."""

    language: str
    own: InterfaceTexts
    fallback: InterfaceTexts

    def tell(self, saying: Saying) -> str:
        """Return the sentence with its blanks filled, a part at its beginning with a capital; nothing for `NOTHING`.

        Raises KeyError when there is no such sentence, or no value for a blank.
        """
        if not saying:
            return ""
        told = self.part(saying)
        first = _BLANK.match(self._sentence(saying))
        begins_with_part = first is not None and isinstance(dict(saying.values)[first[1]], Saying)
        return told[:1].upper() + told[1:] if begins_with_part else told

    def part(self, saying: Saying) -> str:
        """Return what stands inside a sentence or beside one; otherwise as `tell`."""
        values = dict(saying.values)
        return _BLANK.sub(lambda blank: self._value(values[blank[1]]), self._sentence(saying))

    def _sentence(self, saying: Saying) -> str:
        count = dict(saying.values).get("count")
        texts = self.own if saying.key in self.own else self.fallback
        return texts.sentence(saying.key, count if isinstance(count, int) else None)

    def _value(self, value: Value) -> str:
        if isinstance(value, Saying):
            return self.part(value)
        if isinstance(value, int):
            return f"{value:,}"
        if isinstance(value, str):
            return value
        return self.part(Saying("list.separator")).join(map(self._value, value))


@cache
def messages(language: str = FALLBACK) -> Messages:
    """Return the sentences of a language; those of the fallback stand for a language that has none.

    Raises DataFolderError when their file cannot be read.
    """
    known = _read(language) if language in message_languages() else {}
    return Messages(language, InterfaceTexts(language, known), InterfaceTexts(FALLBACK, _read(FALLBACK)))


@cache
def message_languages() -> tuple[str, ...]:
    """The languages in which the checks can speak, the fallback first."""
    found = sorted(path.stem for path in FOLDER.glob("*.yaml"))
    return tuple(sorted(found, key=lambda language: language != FALLBACK))


@cache
def _read(language: str) -> Texts:
    path = FOLDER / f"{language}.yaml"
    read = read_yaml(path.read_bytes(), _MAX_BYTES)
    if read.value is None or read.faults:
        raise DataFolderError(
            f"{shown_path(path)}:{read.faults[0].line}: The checks have no words, because this file cannot be read as"
            " YAML. Mend it here, or put it back as it was."
        )
    texts: Mapping[str, str | Mapping[str, str]] = flat_texts(read.value)
    return texts

"""A file of the interface's sentences, or of those of the checks -> its passages."""

import re

from sameroad.contribute.wording.passage import Passage
from sameroad.records.locate import Locator, Place
from sameroad.records.read_yaml import Path, read_yaml
from sameroad.records.walk_interface import flat_texts

_BLANK = re.compile(r"\{\w+\}")


class UnreadableTextsError(Exception):
    """The file is no mapping of sentences; `sameroad validate` says more."""


def read_texts(source: bytes) -> tuple[Passage, ...]:
    """Return a passage for each sentence and each of its plural forms. Raises UnreadableTextsError."""
    value = read_yaml(source, max_bytes=max(len(source), 1)).value
    if value is None:
        raise UnreadableTextsError
    places = _Places(source)
    passages = []
    for key, text in flat_texts(value).items():
        forms = text.items() if isinstance(text, dict) else ((None, text),)
        for form, sentence in forms:
            path = (*key.split("."), *([form] if form else []))
            passages.append(places.passage(path, str(sentence)))
    return tuple(passages)


class _Places:
    """The places of one file, looked up when somebody asks."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._locator: Locator | None = None

    def passage(self, path: Path, text: str) -> Passage:
        blanked = _BLANK.sub(lambda blank: " " * len(blank[0]), text)
        return Passage("prose", blanked, lambda _, written: self._place(path, written))

    def _place(self, path: Path, written: str) -> Place:
        self._locator = self._locator or Locator(self._source)
        return self._locator.place(path, word=written)

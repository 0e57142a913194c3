"""One file of the data folder after reading: its kind, its values as they stand, and safe ways to walk through them.

Rules walk with `find`, which steps over everything that has another shape: what a wrong shape deserves is
said by the schema, and every other rule still sees the rest of the record.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeVar

from sameroad.records.read_yaml import Path
from sameroad.records.yaml_faults import Fault

Kind = Literal[
    "organization", "category", "vocabulary", "helplines", "directory", "interface", "link-check", "glossary"
]
EACH = "*"
"""A step of `find` that goes through every item of a list and every value of a mapping."""

LOCALIZED_FIELDS = frozenset(
    {"access", "address", "description", "eligibility", "first_visit", "for", "hosted_by", "hours", "how", "label"}
    | {"name", "note", "notice", "source", "statement_of_interests", "summary", "website", "what", "when"}
)
"""The fields whose value is a text in each language; a test holds them against the schema."""
WORD_FIELDS = frozenset({"aliases", "also", "avoid", "lay", "symptoms", "synonyms", "unless", "words"})
"""The fields whose value is a list of words in each language."""
_IN_EACH_LANGUAGE = LOCALIZED_FIELDS | WORD_FIELDS

BETWEEN = "¦"
"""What stands around each text of `Document.all_text`; a sign that few texts have."""

_T = TypeVar("_T")


@dataclass(frozen=True)
class Document:
    """A file of the data folder. `name` is the file's name without .yaml, `file` what problems call it.

    An unreadable file has an empty value; `faults` are what reading found.
    """

    kind: Kind
    name: str
    file: str
    value: dict[str, Any]
    source: bytes = b""
    faults: tuple[Fault, ...] = field(default=(), compare=False)
    readable: bool = True

    def find(self, *steps: str, of: type[_T]) -> Iterator[tuple[Path, _T]]:
        """The values of type `of` at the end of the steps, each with its path; see EACH."""
        return find(self.value, *steps, of=of)

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the document with its path."""
        return tuple(_texts((), self.value))

    def values(self, *steps: str) -> list[Any]:
        """All values at the end of the steps, whatever they are: quicker than `find`, where paths are not asked for."""
        found: list[Any] = [self.value]
        for step in steps:
            if step == EACH:
                found = [item for one in found for item in _items(one)]
            else:
                found = [one[step] for one in found if isinstance(one, dict) and step in one]
            if not found:
                break
        return found

    @cached_property
    def all_text(self) -> str:
        """All texts in one, each between two `BETWEEN`: one quick look tells whether a closer one is needed."""
        return BETWEEN.join(["", *self._parts[0], ""])

    @property
    def localized_parts(self) -> list[tuple[str, dict[str, Any]]]:
        """The name of the field and the texts of everything in `localized`, and perhaps of more: quicker than that."""
        return self._parts[1]

    @cached_property
    def _parts(self) -> tuple[list[str], list[tuple[str, dict[str, Any]]]]:
        texts: list[str] = []
        localized: list[tuple[str, dict[str, Any]]] = []
        _take_apart(self.value, texts, localized)
        return texts, localized

    @cached_property
    def localized(self) -> tuple[tuple[Path, dict[str, Any]], ...]:
        """Every text in several languages with its path, lists of words in several languages included."""
        if self.kind == "interface":
            return ()
        return tuple(_localized((), self.value))


def find(value: Any, *steps: str, of: type[_T]) -> Iterator[tuple[Path, _T]]:
    """The values of type `of` that the steps lead to from `value`, each with its path."""
    return _find((), value, steps, of)


def _find(path: Path, value: Any, steps: tuple[str, ...], of: type[_T]) -> Iterator[tuple[Path, _T]]:
    if not steps:
        if isinstance(value, of) and not (of is int and isinstance(value, bool)):
            yield path, value
        return
    step, rest = steps[0], steps[1:]
    if step != EACH:
        if isinstance(value, dict) and step in value:
            yield from _find((*path, step), value[step], rest, of)
        return
    pairs: Any = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    for key, item in pairs:
        yield from _find((*path, key), item, rest, of)


def _items(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _take_apart(value: Any, texts: list[str], localized: list[tuple[str, dict[str, Any]]]) -> None:
    if isinstance(value, list):
        for item in value:
            if isinstance(item, str):
                texts.append(item)
            elif isinstance(item, (dict, list)):
                _take_apart(item, texts, localized)
        return
    for name, item in value.items():
        if isinstance(item, str):
            texts.append(item)
        elif isinstance(item, dict):
            if name in _IN_EACH_LANGUAGE:
                localized.append((name, item))
            _take_apart(item, texts, localized)
        elif isinstance(item, list):
            _take_apart(item, texts, localized)


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
        return
    pairs: Any = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    for key, item in pairs:
        yield from _texts((*path, key), item)


def _localized(path: Path, value: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, dict) and key in _IN_EACH_LANGUAGE:
                yield (*path, key), item
            elif isinstance(item, (dict, list)):
                yield from _localized((*path, key), item)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, (dict, list)):
                yield from _localized((*path, index), item)

"""Text in several languages, and the one place that picks a language and says when it had to fall back."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass
from typing import TypeVar, overload

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class PickedText:
    """A text in one language: what to show, which language it is in, and whether another one was asked for."""

    text: str
    language: str
    fell_back: bool

    def __str__(self) -> str:
        return self.text


class LocalizedText(Mapping[str, str]):
    """An immutable mapping from language tag (BCP 47, as in `data/directory.yaml`) to plain text, never empty."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        if not texts:
            raise ValueError("a localized text needs at least one language")
        self._texts = dict(texts)

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    # What Mapping would do by itself, without a call of `__getitem__` for every text: a large directory asks millions.

    def __contains__(self, language: object) -> bool:
        return language in self._texts

    @overload
    def get(self, language: str, /) -> str | None: ...
    @overload
    def get(self, language: str, /, default: _T) -> str | _T: ...
    def get(self, language: str, /, default: object = None) -> object:
        """Return the text in `language`, or `default`."""
        return self._texts.get(language, default)

    def keys(self) -> KeysView[str]:
        """Return the languages."""
        return self._texts.keys()

    def values(self) -> ValuesView[str]:
        """Return the texts."""
        return self._texts.values()

    def items(self) -> ItemsView[str, str]:
        """Return the languages with their texts."""
        return self._texts.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalizedText({self._texts!r})"

    def text(self, language: str) -> str:
        """Return the text in `language`, or in the first language there is, for those who need not know which."""
        found = self._texts.get(language)
        return next(iter(self._texts.values())) if found is None else found

    def pick(self, language: str) -> PickedText:
        """Return the text in `language`, or in the first language there is, marked as a fallback."""
        if language in self._texts:
            return PickedText(self._texts[language], language, fell_back=False)
        other, text = next(iter(self._texts.items()))
        return PickedText(text, other, fell_back=True)


class Website:
    """The address of a website: one for every reader, or one for each language."""

    __slots__ = ("_addresses",)

    def __init__(self, value: str | Mapping[str, str]) -> None:
        self._addresses = {"": value} if isinstance(value, str) else dict(value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Website) and self._addresses == other._addresses

    def __hash__(self) -> int:
        return hash(frozenset(self._addresses.items()))

    def __repr__(self) -> str:
        return f"Website({self._addresses!r})"

    def pick(self, language: str) -> str:
        """Return the address for readers of `language`, or the first one there is."""
        return self._addresses.get(language) or next(iter(self._addresses.values()))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address, without repeats, in the order of the record."""
        return tuple(dict.fromkeys(self._addresses.values()))

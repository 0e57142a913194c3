"""Text in several languages, and the one place that picks a language and says when it had to fall back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


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

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"LocalizedText({self._texts!r})"

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

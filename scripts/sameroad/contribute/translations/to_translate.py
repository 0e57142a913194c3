"""A text that lacks a language, or that was changed in one language and not in the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sameroad.records.document import Document
from sameroad.records.locate import Locator
from sameroad.records.read_yaml import Path


@dataclass(frozen=True, slots=True)
class ToTranslate:
    """A text to write or to look at again.

    `languages` are those with work to do, `texts` what stands there now, by language; `before` is what stood there
    earlier in the languages that changed, and is empty when the text is missing.
    """

    file: str
    line: int
    where: str
    languages: tuple[str, ...]
    texts: Mapping[str, str]
    before: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> bool:
        """Whether there is no text yet in the languages with work to do."""
        return not self.before


class Lines:
    """The lines of one document on which things stand; reads the file only when it is asked."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._locator: Locator | None = None

    def of(self, path: Path) -> int:
        """The line of the field at a path."""
        if self._locator is None:
            self._locator = Locator(self._document.source)
        return self._locator.place(path, on_key=True).line


def shown(path: Path) -> str:
    """Return a path as people read it, such as `contact.phones[0].label`."""
    return "".join(_steps(path)).removeprefix(".")


def _steps(path: Path) -> Iterator[str]:
    for step in path:
        yield f"[{step}]" if isinstance(step, int) else f".{step}"


def joined(text: object) -> str:
    """Return a sentence of the interface as one text; its plural forms stand on lines of their own."""
    if isinstance(text, Mapping):
        return "\n".join(f"{form}: {sentence}" for form, sentence in text.items())
    return str(text)

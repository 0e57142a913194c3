"""Every word the interface says, in one language: `data/interface/<language>.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale

Texts = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class InterfaceTexts:
    """Sentences by dotted key, such as `organization.sources`. A sentence that counts has a form for each plural
    category of its language (CLDR: one, other, ...).
    """

    language: str
    texts: Texts

    def sentence(self, key: str, count: int | None = None) -> str:
        """Return the sentence with its `{blanks}` unfilled; `count` chooses the plural form. KeyError when missing."""
        found = self.texts[key]
        if isinstance(found, str):
            return found
        if count is None:
            raise KeyError(f"{key} has plural forms and needs a count")
        form = Locale.parse(self.language, sep="-").plural_form(count)
        return found.get(form) or found["other"]

    def __contains__(self, key: str) -> bool:
        return key in self.texts

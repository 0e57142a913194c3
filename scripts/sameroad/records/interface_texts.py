"""Every word the interface says, in one language: `data/interface/<language>.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.plural import PluralRule

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
        form = _plural_rule(self.language)(count)
        return found.get(form) or found["other"]

    def __contains__(self, key: str) -> bool:
        return key in self.texts


@cache
def _plural_rule(language: str) -> PluralRule:
    return Locale.parse(language, sep="-").plural_form

"""The form in one language, as its template asks for it: sections, words of choices, examples, names by id."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sameroad.pages.suggest.form_field import FormField
from sameroad.pages.suggest.form_sections import FormSection, form_sections, is_ready, often, seldom
from sameroad.pages.words import Words
from sameroad.records.chinese import HAN
from sameroad.records.directory import Directory
from sameroad.records.localized_text import LocalizedText
from sameroad.records.vocabulary import Term

WORDS_OF_PAGES: Mapping[str, str] = {
    "record.led_by": "led_by",
    "join.referral": "referral",
    "phone.answered_by": "answered_by",
    "place.purpose": "purpose",
    "registration.type": "registration",
    "funding.kind": "funding",
    "source.supports": "fields",
    "check.fields": "fields",
}
"""Fields whose values have words that the pages say too."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what stands in the record, what people read, and a note if there is one."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormLanguage:
    """A language in which texts are given: its tag, its name in the page's language, the longest texts by field."""

    id: str
    name: str
    limits: Mapping[str, int]


class SuggestForm:
    """The form of one directory in the language of `words`."""

    often = staticmethod(often)
    seldom = staticmethod(seldom)
    is_ready = staticmethod(is_ready)

    def __init__(self, directory: Directory, words: Words) -> None:
        self._directory = directory
        self._words = words

    @property
    def sections(self) -> tuple[FormSection, ...]:
        """Every field of a record, in the order in which it is asked for."""
        return form_sections(self._directory.originals.schemas)

    @property
    def languages(self) -> list[FormLanguage]:
        """The languages of the directory, that of the page first; the script is named only where two would be alike."""
        found = sorted(self._directory.settings.languages, key=lambda one: one.id != self._words.language)
        broad = [one.id.partition("-")[0] for one in found]
        tags = [one.id if broad.count(tag) > 1 else tag for one, tag in zip(found, broad, strict=True)]
        return [
            FormLanguage(one.id, self._words.language_name(tag), asdict(one.limits))
            for one, tag in zip(found, tags, strict=True)
        ]

    def choices(self, field: FormField) -> list[Choice]:
        """The choices of a field, those of its vocabulary or those of the schema."""
        if field.vocabulary is not None:
            return [self._choice_of(term) for term in self._terms(field.vocabulary)]
        return [Choice(value, self._label(field, value)) for value in field.values]

    def is_explained(self, field: FormField) -> bool:
        """Whether each choice has a note, so that all of them are shown at once."""
        return field.vocabulary is not None and all(choice.note for choice in self.choices(field))

    def kind_of_value(self, field: FormField) -> str:
        """What a choice stands for in a record: `boolean` or `choice`."""
        return "boolean" if field.values == ("true", "false") else "choice"

    def example(self, examples: Sequence[Any]) -> str:
        """One of the examples of the schema as people would type it, in the language of the page where there is one;
        empty for what nobody types.
        """
        typed = [self._typed(example) for example in examples]
        return next(filter(self._is_in_language, typed), next(iter(typed), ""))

    def _typed(self, example: Any) -> str:
        if isinstance(example, dict):
            example = example.get(self._words.language)
        if isinstance(example, list) and all(isinstance(item, str) for item in example):
            return str(self._words.listed(example).striptags())
        return str(example) if isinstance(example, str | int) and not isinstance(example, bool) else ""

    def _is_in_language(self, example: str) -> bool:
        """Whether an example is Chinese on a Chinese page; other languages are not told apart by their letters."""
        return not self._words.language.startswith("zh") or HAN.search(example) is not None

    def condition_names(self) -> dict[str, str]:
        """The name of each condition by its id."""
        return {id_: self._plain(condition.name) for id_, condition in self._directory.conditions.items()}

    def _terms(self, vocabulary: str) -> list[Term]:
        directory = self._directory
        if vocabulary == "areas":
            return [*directory.settings.areas, *directory.vocabularies["districts"].values()]
        return list(directory.vocabularies[vocabulary].values())

    def _choice_of(self, term: Term) -> Choice:
        return Choice(term.id, self._plain(term.name), self._plain(term.description) if term.description else "")

    def _label(self, field: FormField, value: str) -> str:
        if field.key in WORDS_OF_PAGES:
            key = f"{WORDS_OF_PAGES[field.key]}.{value}"
            label = self._words.sentence(key)
        else:
            label = self._words.sentence(f"record_fields.choices.{field.name}.{value}")
        return str(label.unescape())

    def _plain(self, text: LocalizedText) -> str:
        return self._words.plain(text)

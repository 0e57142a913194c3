"""The words of the interface in one language, as safe HTML, with dates and lists as that language writes them."""

from collections.abc import Iterable
from typing import Any

from babel import Locale
from babel.dates import format_date
from markupsafe import Markup, escape

from sameroad.records.chinese import HAN
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.localized_text import LocalizedText, PickedText
from sameroad.records.partial_date import PartialDate


class Words:
    """Speaks one language for the templates.

    `chinese` is the language of the directory that is written in Chinese characters, if there is one.
    """

    def __init__(self, texts: InterfaceTexts, chinese: str | None = None) -> None:
        self._texts = texts
        self._chinese = chinese
        self.language = texts.language
        self._locale = Locale.parse(texts.language, sep="-")

    def sentence(self, key: str, count: int | None = None, **blanks: Any) -> Markup:
        """Return the sentence with its blanks filled: `{count}` by `count`, the others by name.

        Values are escaped unless they are Markup. Raises KeyError for a missing key or blank.
        """
        if count is not None:
            blanks["count"] = count
        sentence = escape(self._texts.sentence(key, count))
        return sentence.format(**blanks) if blanks else sentence

    def has(self, key: str) -> bool:
        """Return whether there is a sentence for `key`."""
        return key in self._texts

    def show(self, text: LocalizedText | PickedText) -> Markup:
        """Return the text in this language; when it had to fall back, marked with the language it is in."""
        picked = text.pick(self.language) if isinstance(text, LocalizedText) else text
        if picked.language == self.language:
            return escape(picked.text)
        return Markup('<span lang="{}">{}</span>').format(picked.language, picked.text)

    def marked(self, text: str) -> Markup:
        """Return a text that says no language, such as the title of a source; Chinese on another page is marked."""
        if isinstance(text, Markup) or self._chinese in (None, self.language) or not HAN.search(text):
            return escape(text)
        return Markup('<span lang="{}">{}</span>').format(self._chinese, text)

    def plain(self, text: LocalizedText) -> str:
        """Return the text in this language or the one it falls back to, for places that cannot carry markup."""
        return text.pick(self.language).text

    def others(self, text: LocalizedText) -> list[PickedText]:
        """Return the text in every language but the one that `show` shows."""
        shown = text.pick(self.language).language
        return [text.pick(language) for language in text if language != shown]

    def date(self, on: PartialDate) -> str:
        """Return a date as precisely as it is known, such as `May 2023`; patterns are CLDR's, in `dates.*`."""
        precision = "day" if on.day else "month" if on.month else "year"
        return format_date(on.earliest, format=self._texts.sentence(f"dates.{precision}"), locale=self._locale)

    def listed(self, items: Iterable[str]) -> Markup:
        """Return the items in one line, separated as the language does; those that are not Markup are `marked`."""
        return escape(self._texts.sentence("lists.separator")).join(map(self.marked, items))

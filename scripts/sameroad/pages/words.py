"""The words of the interface in one language, as safe HTML, and its numbers, dates and lists."""

from collections.abc import Iterable
from datetime import time
from functools import cached_property, lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from markupsafe import Markup

from sameroad.pages.blanks import Blanks
from sameroad.pages.escaped import as_markup, escaped
from sameroad.records.chinese import HAN
from sameroad.records.directory import Directory
from sameroad.records.interface_texts import InterfaceTexts
from sameroad.records.localized_text import LocalizedText, PickedText
from sameroad.records.partial_date import PartialDate
from sameroad.records.state.rounded import share, years

_KEPT = 4096
"""So many numbers, dates and times that were written are kept: writing one takes longer than drawing a fact."""


class Words:
    """Speaks one language for the templates.

    `chinese` is the language of the directory that is written in Chinese characters, if there is one. `region`
    (ISO 3166-1 alpha-2) is where its readers live: English says 2:30 pm in Hong Kong and 14:30 in Britain.
    """

    def __init__(self, texts: InterfaceTexts, chinese: str | None = None, region: str | None = None) -> None:
        self._texts = texts
        self._chinese = chinese
        self.language = texts.language
        self._locale = Locale.parse(texts.language, sep="-")
        self._regional = _locale_in(region, self._locale)
        self._sentences: dict[str, Markup] = {}
        self._blanks: dict[str, Blanks] = {}
        self.number = lru_cache(_KEPT)(self._number)
        """Returns a number with its digits grouped, such as `1,234`. Not for years, which nobody groups."""
        self.date = lru_cache(_KEPT)(self._date)
        """Returns a date as precisely as it is known, such as `May 2023`; patterns are CLDR's, in `dates.*`."""
        self.time = lru_cache(_KEPT)(self._time)
        """Returns a time of day, given as `HH:MM`, as people of the region write it, such as `2:30 pm`."""

    def sentence(self, key: str, count: int | str | None = None, **blanks: Any) -> Markup:
        """Return the sentence with its blanks filled: `{count}` by `count`, the others by name.

        A count is written with its digits grouped; one that is a text stays, for a script to fill the blank again.
        Values are escaped unless they are Markup. Raises KeyError for a missing key or blank.
        """
        if count is not None:
            blanks["count"] = count if isinstance(count, str) else self.number(count)
        text = self._texts.sentence(key, count if isinstance(count, int) else None)
        if not blanks:
            return self._whole(text)
        taken_apart = self._blanks.get(text)
        if taken_apart is None:
            taken_apart = self._blanks[text] = Blanks(self._whole(text))
        return taken_apart.fill(blanks)

    def has(self, key: str) -> bool:
        """Return whether there is a sentence for `key`."""
        return key in self._texts

    def show(self, text: LocalizedText | PickedText) -> Markup:
        """Return the text in this language; when it had to fall back, marked with the language it is in."""
        if isinstance(text, LocalizedText) and self.language in text:
            return escaped(text[self.language])
        picked = text.pick(self.language) if isinstance(text, LocalizedText) else text
        if picked.language == self.language:
            return escaped(picked.text)
        return _in_language(picked.language, picked.text)

    def marked(self, text: str) -> Markup:
        """Return a text that says no language, such as the title of a source; Chinese on another page is marked."""
        if isinstance(text, Markup) or self._chinese in (None, self.language) or not HAN.search(text):
            return escaped(text)
        return _in_language(str(self._chinese), text)

    def plain(self, text: LocalizedText) -> str:
        """Return the text in this language or the one it falls back to, for places that cannot carry markup."""
        return text.text(self.language)

    def others(self, text: LocalizedText) -> list[PickedText]:
        """Return the text in every language but the one that `show` shows."""
        shown = text.pick(self.language).language
        return [text.pick(language) for language in text if language != shown]

    def share(self, count: int, of: int) -> str:
        """Return how large a part is, as `rounded.py` rounds it."""
        return share(count, of, self._locale)

    def years(self, days: int | None) -> str:
        """Return days as years, as `rounded.py` rounds them."""
        return years(days, self._locale)

    def size(self, size: int) -> str:
        """Return how large a file of `size` bytes is, such as `2.9 MB`; nothing is smaller than one kB."""
        number, unit = (size / 1e6, "MB") if size >= 1e6 else (max(1, round(size / 1e3)), "kB")
        return f"{format_decimal(number, format='#,##0.#', locale=self._locale)}\u00a0{unit}"

    def language_name(self, language: str) -> str:
        """Return what a language is called in this one, by its tag."""
        return Locale.parse(language, sep="-").get_display_name(self._locale) or language

    def listed(self, items: Iterable[str]) -> Markup:
        """Return the items in one line, separated as the language does; those that are not Markup are `marked`."""
        return Markup(self._separator.join(map(self.marked, items)))  # noqa: S704 - each part is safe

    @cached_property
    def _separator(self) -> str:
        return str(escaped(self._texts.sentence("lists.separator")))

    def _whole(self, text: str) -> Markup:
        """A sentence as safe HTML; there are only so many of them."""
        sentence = self._sentences.get(text)
        if sentence is None:
            sentence = self._sentences[text] = escaped(text)
        return sentence

    def _number(self, number: int) -> str:
        return format_decimal(number, locale=self._locale)

    def _date(self, on: PartialDate) -> str:
        precision = "day" if on.day else "month" if on.month else "year"
        return format_date(on.earliest, format=self._texts.sentence(f"dates.{precision}"), locale=self._locale)

    def _time(self, at: str) -> str:
        return format_time(time.fromisoformat(at), format="short", locale=self._regional)


def _in_language(language: str, text: str) -> Markup:
    return as_markup(f'<span lang="{escaped(language)}">{escaped(text)}</span>')


def words_of(directory: Directory) -> dict[str, Words]:
    """Return the words of each language of the directory, its default language first."""
    settings = directory.settings
    chinese = next((language.id for language in settings.languages if language.script), None)
    return {id_: Words(directory.texts[id_], chinese, settings.telephone_region) for id_ in settings.language_ids}


def _locale_in(region: str | None, locale: Locale) -> Locale:
    """The locale as it is used in the region; itself where CLDR knows no such use."""
    if region is None:
        return locale
    try:
        return Locale(locale.language, territory=region, script=locale.script)
    except UnknownLocaleError:
        return locale

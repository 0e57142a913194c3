"""The sentences of the checks in the browser: those that its rules say, and no others.

Where a sentence speaks of a file that the reader of a form does not see, another takes its place.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from babel import Locale

from sameroad.records.directory import Directory
from sameroad.records.field_names import field_key
from sameroad.records.field_order import FieldOrder, field_order_of
from sameroad.records.interface_texts import Texts
from sameroad.records.messages import FALLBACK, messages

SAID: Mapping[str, tuple[str, ...]] = {
    "list": ("separator",),
    "shared": ("did_you_mean", "write", "write_address", "commas_hint"),
    "file-name": ("not_an_address", "not_an_address_hint", "too_long", "too_long_hint"),
    "schema": (
        *("the_file", "field", "item_of", "this_item", "unknown_field", "fields_here", "missing", "missing_in"),
        *("missing_hint", "write_example_hint", "empty", "empty_hint", "empty_needed_hint", "must_be", "text", "list"),
        *("group", "whole_number", "true_or_false", "digits_hint", "only_digits_hint", "not_allowed", "choose_hint"),
        *("repeated", "repeated_hint", "too_small", "too_large", "too_long", "too_long_hint"),
        *("wrong_form", "wrong_form_hint"),
        *("pattern.date", "pattern.id", "pattern.time", "pattern.wikidata"),
    ),
    "missing-language": ("lacks", "lacks_hint"),
    "text-length": ("summary", "summary_hint", "description", "description_hint"),
    "simplified-character": ("character", "word"),
    "markup": ("html", "html_hint", "markdown", "markdown_hint"),
    "odd-character": (
        "lookalike",
        "tab",
        "tab_hint",
        "private",
        "lost",
        "invisible",
        "control",
        "no_character",
        "delete_hint",
    ),
    "stray-space": ("inside_chinese", "inside_chinese_hint", "ends", "ends_hint", "double", "double_hint"),
    "phone": (
        *("no_number", "not_complete", "international_hint", "country_code_hint", "not_existing", "compare_hint"),
        *("several", "several_hint", "short", "short_hint", "extension", "extension_hint", "form", "form_hint"),
    ),
    "email": (
        *("several", "several_hint", "no_at", "space", "character", "nothing_before", "no_ending", "dots", "wrong"),
        *("address_hint", "form"),
    ),
    "url": (
        *("space", "space_hint", "ampersand", "character", "end", "no_address", "beginning", "beginning_hint", "user"),
        *("no_website", "host", "tracking", "whole_hint"),
    ),
    "date": (
        *("no_year", "no_year_hint", "no_month", "no_month_hint", "no_day", "no_day_hint", "future", "future_hint"),
        *("future_year", "future_year_hint"),
    ),
    "rrule": (
        *("no_part", "no_value", "no_frequency", "form_hint", "twice", "count_and_until", "keep_one_hint"),
        *("numbered_day", "ends_early", "ends_early_hint"),
    ),
    "unsupported": ("no_source", "contact_hint", "fact_hint"),
}
"""The keys that the rules in `docs/assets/javascripts/suggest/` say; a test compares them."""
IN_A_FORM: Mapping[str, str] = {
    "schema.empty_needed_hint": "in-a-form.fill_hint",
    "schema.empty_hint": "in-a-form.empty_hint",
    "schema.digits_hint": "in-a-form.digits_hint",
    "schema.only_digits_hint": "in-a-form.only_digits_hint",
    "schema.wrong_form_hint": "in-a-form.digits_hint",
    "schema.pattern.date": "in-a-form.date_hint",
    "schema.pattern.time": "in-a-form.time_hint",
    "stray-space.inside_chinese_hint": "in-a-form.take_away_hint",
    "stray-space.ends_hint": "in-a-form.take_away_hint",
    "phone.extension_hint": "in-a-form.extension_hint",
    "phone.several_hint": "in-a-form.numbers_hint",
    "email.several_hint": "in-a-form.addresses_hint",
}
"""Sentences that speak of the file, and what the form says instead."""


def check_messages(directory: Directory, language: str) -> Mapping[str, Any]:
    """Return the `texts` of a `language` by key, and the `names` of fields and languages, as tell.js wants."""
    told = messages(language)
    texts = {key: _text(told.own.texts, told.fallback.texts, IN_A_FORM.get(key, key)) for key in _keys()}
    return {
        "language": language,
        "texts": texts,
        "names": {**_fields(directory, language), **_languages(directory, language)},
    }


def _keys() -> Iterator[str]:
    return (f"{section}.{name}" for section, names in SAID.items() for name in names)


def _text(own: Texts, fallback: Texts, key: str) -> str | Mapping[str, str]:
    return own[key] if key in own else fallback[key]


def _fields(directory: Directory, language: str) -> dict[str, str]:
    """What each field is called, by the last two names of its path and by the last, as sentences name it."""
    own, fallback = directory.texts[language], directory.texts.get(FALLBACK)
    found: dict[str, str] = {}
    for path in _paths(field_order_of(directory.originals.schemas)):
        key = f"record_fields.labels.{field_key(path)}"
        texts = own if key in own or fallback is None else fallback
        label = texts.sentence(key)
        found[".".join(path[-2:])] = label
        found.setdefault(path[-1], label)
    return found


def _paths(order: FieldOrder, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of each field, those at the top first."""
    yield from ((*path, name) for name in order.fields)
    for name, below in order.fields.items():
        yield from _paths(below, (*path, name))


def _languages(directory: Directory, language: str) -> dict[str, str]:
    shown = Locale.parse(language, sep="-")
    names = {one: Locale.parse(one, sep="-").get_display_name(shown) for one in directory.settings.language_ids}
    return {one: name for one, name in names.items() if name}
